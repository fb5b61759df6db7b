// opencc-js ships no types for its single lists: "from to|from to other|…".
declare module 'opencc-js/dict/*' {
  const list: string
  export default list
}
