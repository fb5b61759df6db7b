/** Image files: each is decoded to its end, in a process of its own. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { findInImageFile, findInPixels, MAX_IMAGE_BYTES } from '../../src/integrations/check/gates/images.ts'
import { translate } from '../../src/integrations/check/report/languages.ts'
import { createDiagnostic, type Finding } from '../../src/lib/diagnostics/diagnostic.ts'
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

const progressive = await plain(2000).jpeg({ progressive: true, quality: 1 }).toBuffer()

/**
 * A sound picture of few bytes and some seconds of work: its pixels are told in hundreds of passes, bit by bit of each frequency
 * (https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2.3).
 */
function bomb(frequencies: number): Buffer {
  const start = progressive.indexOf(Buffer.from('ffda000801010001', 'hex'))
  const scan = progressive.subarray(start, progressive.indexOf(Buffer.from('ffc4', 'hex'), start))
  const pass = (frequency: number, bit: number): Buffer =>
    changed(scan, (copy) => copy.set([frequency, frequency, bit === 13 ? 13 : ((bit + 1) << 4) | bit], 7))
  const passes = Array.from({ length: 14 * frequencies }, (_, index) => pass(1 + Math.floor(index / 14), 13 - (index % 14)))
  return Buffer.concat([progressive.subarray(0, start), ...passes, Buffer.from('ffd9', 'hex')])
}

describe('an image that asks for too much', () => {
  const heavy = {
    code: 'image-format',
    message: 'the image asks for more time or memory than an image may',
    fix: 'Export it anew with 1,600 pixels on its longer side and a quality of 80.',
  }
  test('of time ends its process, and those beside it are decoded in another one', async () => {
    const images = [await plain(9).png().toBuffer(), bomb(63), await plain(10).png().toBuffer()]
    expect(images[1]!.length).toBeLessThan(MAX_IMAGE_BYTES)
    expect(images.flatMap((bytes, index) => findInImageFile(`a.${index === 1 ? 'jpg' : 'png'}`, bytes))).toEqual([])
    expect(findInPixels(images, { microseconds: 300_000, bytes: 600_000_000 })).toEqual([undefined, heavy, undefined])
  })
  test('ends its process at once: nothing waits for the decoder', () => {
    const program = fileURLToPath(new URL('../../src/integrations/check/gates/decode-images.ts', import.meta.url))
    const input = Buffer.concat([Buffer.from(`[${png.length},${bomb(63).length}]\n`), png, bomb(63)])
    const { signal, stdout } = spawnSync(process.execPath, [program, '300000', '600000000'], { input, encoding: 'utf8' })
    expect([signal, stdout]).toEqual(['SIGKILL', '\n'])
  })
  test('of memory ends its process', () => {
    expect(findInPixels([bomb(62)], { microseconds: 60_000_000, bytes: 1 })).toEqual([heavy])
  })
  test('is told in Chinese too', () => {
    const { message, fix } = translate(createDiagnostic('content/pages/about/a.jpg', heavy as Finding), 'zh')
    expect(`${message}${fix}`).toMatch(/^[^a-z]*圖片[^a-z]*$/)
  })
})

test('a large file is told its true size', () => {
  expect(findInImageFile('a.jpg', new Uint8Array(), 4_941_000)[0]?.message).toBe('the image has 4,941 kB, the limit is 2,000 kB')
})
