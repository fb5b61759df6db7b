/** Writes pictures of few colours as PNG. By hand, because what an encoder makes may differ from one machine to another. */
import { zlibSync } from 'fflate'

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1
  return n
})

function crc(bytes: Uint8Array): number {
  let sum = ~0
  for (const byte of bytes) sum = crcTable[(sum ^ byte) & 255]! ^ (sum >>> 8)
  return ~sum >>> 0
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

/** Red, green and blue. */
export type Colour = readonly [number, number, number]

/** Reads `#rrggbb`. */
export const colourOf = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour

/** The colours of a drawing: its ground, and for each ink the steps between, for smooth edges. At most 16 need half a byte. */
export function paletteOf(ground: Colour, inks: readonly Colour[]): Colour[] {
  const steps = Math.floor(15 / inks.length) > 3 ? 4 : Math.max(3, Math.floor(60 / inks.length / 3))
  return [
    ground,
    ...inks.flatMap((ink) =>
      Array.from(
        { length: steps },
        (_, n) => ground.map((value, i) => Math.round(value + ((ink[i]! - value) * (n + 1)) / steps)) as unknown as Colour,
      ),
    ),
  ]
}

/**
 * Writes a picture.
 * @param pixels - red, green, blue of each
 * @param palette - each pixel gets the nearest of these colours
 */
export function writePng(pixels: Uint8Array, width: number, height: number, palette: readonly Colour[]): Buffer {
  const depth = palette.length > 16 ? 8 : 4
  const known = new Map<number, number>()
  const nearest = (red: number, green: number, blue: number): number => {
    const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2)
    return distances.indexOf(Math.min(...distances))
  }
  const perByte = 8 / depth
  const row = Math.ceil(width / perByte) + 1
  const data = new Uint8Array(row * height)
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 3) {
      const key = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!
      let index = known.get(key)
      if (index === undefined) known.set(key, (index = nearest(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!)))
      data[y * row + 1 + Math.floor(x / perByte)]! |= depth === 8 || x % 2 ? index : index << 4
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', zlibSync(data, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ])
}
