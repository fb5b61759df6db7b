/** Image files: each is decoded to its end, in a process of its own. */
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { findInImageFile, findInPixels } from '../../src/integrations/check/gates/images.ts'
import { png } from './sample.ts'

const plain = (side: number): Sharp => sharp({ create: { width: side, height: side, channels: 3, background: '#369' } })
const noise = await sharp({
  create: { width: 300, height: 300, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
})
  .jpeg()
  .toBuffer()

/** A copy with bytes of its own. */
function changed(bytes: Uint8Array, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes)
  change(copy)
  return copy
}
const frames = async (count: number) =>
  sharp(
    await Promise.all(
      Array.from({ length: count }, (_, index) =>
        plain(16)
          .tint({ r: index * 60, g: 0, b: 0 })
          .png()
          .toBuffer(),
      ),
    ),
    {
      join: { animated: true },
    },
  )
    .webp()
    .toBuffer()
/** A chunk of animation in front of the pixels. */
const animated = (bytes: Buffer): Buffer => {
  const at = bytes.indexOf('IDAT') - 4
  const chunk = Buffer.from('00000008' + Buffer.from('acTL').toString('hex') + '000000020000000000000000', 'hex')
  return Buffer.concat([bytes.subarray(0, at), chunk, bytes.subarray(at)])
}
const vp8x = Buffer.concat([Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1'), Buffer.from('1000000007000007000000', 'hex')])

const sound: [string, Buffer][] = [
  ['a.png', png],
  ['b.png', await plain(40).png().toBuffer()],
  ['c.jpg', await plain(40).jpeg().toBuffer()],
  ['d.jpg', await plain(40).jpeg({ progressive: true }).toBuffer()],
  ['e.webp', await plain(40).webp().toBuffer()],
  ['f.webp', await plain(40).webp({ lossless: true }).toBuffer()],
  ['g.png', await plain(40).toColourspace('rgb16').png().toBuffer()],
  ['h.jpeg', noise],
]
const broken: [string, Buffer, message: RegExp][] = [
  ['bit-depth.png', changed(png, (copy) => (copy[24] = 99)), /damaged/],
  ['half.jpg', noise.subarray(0, noise.length / 2), /damaged/],
  ['head.jpg', noise.subarray(0, 200), /damaged/],
  ['pixels.png', changed(png, (copy) => (copy[copy.indexOf('IDAT') + 6]! ^= 0xff)), /damaged/],
  ['program.png', Buffer.concat([png.subarray(0, 33), Buffer.from('#!/bin/sh\n')]), /damaged/],
  ['no-frames.webp', vp8x, /damaged/],
  ['moves.webp', await frames(3), /several frames/],
  ['moves.png', animated(png), /several frames/],
  ['area.png', changed(png, (copy) => copy.writeUInt32BE(4001, 16) + copy.writeUInt32BE(4001, 20)), /the limit is 16 million/],
  ['side.png', changed(png, (copy) => copy.writeUInt32BE(8001, 16)), /the limit is 8000 a side/],
]

test('sound images pass, in one process for all of them', () => {
  expect(sound.flatMap(([name, bytes]) => findInImageFile(name, bytes))).toEqual([])
  expect(findInPixels(sound.map(([, bytes]) => bytes))).toEqual(sound.map(() => undefined))
})

test.each(broken)('%s is refused', (name, bytes, message) => {
  const [inHead] = findInImageFile(name, bytes)
  expect((inHead ?? findInPixels([bytes])[0])?.message).toMatch(message)
})

test('each image has its own finding, whatever stands beside it', () => {
  const [, cut] = broken[1]!
  expect(findInPixels([png, cut, png]).map((finding) => finding?.code)).toEqual([undefined, 'image-format', undefined])
})

test('a large file is told its true size', () => {
  expect(findInImageFile('a.jpg', new Uint8Array(), 4_941_000)[0]?.message).toBe('the image has 4,941 kB, the limit is 2,000 kB')
})
