// opencc-js ships no types for its single lists.

/** A list: "from to|from to other|…". */
declare module 'opencc-js/dict/*' {
  const list: string
  export default list
}

/** Groups of lists, which are applied one after the other. */
declare module 'opencc-js/from/*' {
  const groups: string[][]
  export default groups
}
declare module 'opencc-js/to/*' {
  const groups: string[][]
  export default groups
}
