/** Reads CBOR, in which Pagefind writes its files: https://www.rfc-editor.org/rfc/rfc8949 */

/** As much of it as Pagefind writes. */
export type CborValue = number | string | null | CborValue[]

const INDEFINITE = 31
const BREAK = 0xff

/**
 * Reads a value.
 * @throws at what Pagefind does not write
 */
export function readCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder()
  let at = 0
  const readNumber = (info: number): number => {
    if (info < 24) return info
    const size = 1 << (info - 24)
    at += size
    if (size === 1) return view.getUint8(at - 1)
    if (size === 2) return view.getUint16(at - 2)
    if (size === 4) return view.getUint32(at - 4)
    throw new Error(`CBOR: a number of kind ${info}`)
  }
  const read = (): CborValue => {
    const head = view.getUint8(at++)
    const [type, info] = [head >> 5, head & 31]
    if (type === 4 && info === INDEFINITE) {
      const values = []
      while (view.getUint8(at) !== BREAK) values.push(read())
      at++
      return values
    }
    if (type === 7 && info === 22) return null
    const number = readNumber(info)
    if (type === 0) return number
    if (type === 1) return -1 - number
    if (type === 3) return decoder.decode(bytes.subarray(at, (at += number)))
    if (type === 4) return Array.from({ length: number }, read)
    throw new Error(`CBOR: a value of type ${type}`)
  }
  return read()
}
