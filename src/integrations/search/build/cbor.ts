/** Reads CBOR, in which Pagefind writes its files: https://www.rfc-editor.org/rfc/rfc8949 */

/** As much of it as Pagefind writes. */
export type CborValue = number | string | null | CborValue[]

const NULL = 0xf6
const BREAK = 0xff
const INDEFINITE = 31

/**
 * Reads a value. An index of 1,000 pages has millions of them, so nothing is made here that is not handed over.
 * @throws at what Pagefind does not write
 */
export function readCbor(bytes: Uint8Array): CborValue {
  const decoder = new TextDecoder()
  let at = 0
  const read = (): CborValue => {
    const head = bytes[at++]!
    const type = head >> 5
    let number = head & 31
    if (head === NULL) return null
    if (type === 4 && number === INDEFINITE) number = Infinity
    else if (number >= 24) {
      let size = number < 27 ? 1 << (number - 24) : 0
      if (size === 0) throw new Error(`CBOR: a value that begins with ${head}`)
      for (number = 0; size > 0; size--) number = number * 256 + bytes[at++]!
    }
    if (type === 0) return number
    if (type === 1) return -1 - number
    if (type === 3) return decoder.decode(bytes.subarray(at, (at += number)))
    if (type !== 4) throw new Error(`CBOR: a value that begins with ${head}`)
    const values: CborValue[] = []
    while (values.length < number && bytes[at] !== BREAK) {
      if (at >= bytes.length) throw new Error('CBOR: it ends too early')
      values.push(read())
    }
    if (number === Infinity) at++
    return values
  }
  return read()
}
