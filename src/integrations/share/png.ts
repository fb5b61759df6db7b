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
export const colourOf = (hex: string): Colour => {
  const value = parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** How many colours an ink gets: itself, and the steps from the ground to it, for smooth edges. */
const steps = 4

/** The colours of a drawing: its ground, what is drawn with smooth edges, what has none. At most 16 need half a byte. */
export const paletteOf = (ground: Colour, inks: readonly Colour[], flat: readonly Colour[]): Colour[] => [
  ground,
  ...flat,
  ...inks.flatMap((ink) =>
    Array.from({ length: steps }, (_, n) => {
      const mix = (i: 0 | 1 | 2): number => Math.round(ground[i] + ((ink[i] - ground[i]) * (n + 1)) / steps)
      return [mix(0), mix(1), mix(2)] as const
    }),
  ),
]

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
