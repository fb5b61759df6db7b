// opencc-js ships no types for its single lists: groups of lists, each "from to|from to|…".
declare module 'opencc-js/from/hk' {
  const groups: string[][]
  export default groups
}
declare module 'opencc-js/to/cn' {
  const groups: string[][]
  export default groups
}
declare module 'opencc-js/to/tw' {
  const groups: string[][]
  export default groups
}
declare module 'opencc-js/dict/TSCharacters' {
  const list: string
  export default list
}
