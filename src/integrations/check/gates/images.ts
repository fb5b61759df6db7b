/** The gate for images: raster files in the entry's own folder, of the format that their names say. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { didYouMean, show, writeSo } from '../../../lib/diagnostics/messages.ts'

/** The test for each format, by file extension. */
const formats: Record<string, (bytes: Uint8Array) => boolean> = {
  png: (bytes) => starts(bytes, 0, '\x89PNG\r\n\x1a\n'),
  jpg: (bytes) => starts(bytes, 0, '\xff\xd8\xff'),
  jpeg: (bytes) => starts(bytes, 0, '\xff\xd8\xff'),
  webp: (bytes) => starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP'),
}

/** Largest size of an image file. */
export const MAX_IMAGE_BYTES = 2_000_000
/** Largest width and height, in pixels. */
const MAX_IMAGE_SIDE = 8_000
/** Largest area, in pixels: what a decoder needs depends on it, and not on the size of the file. */
const MAX_IMAGE_AREA = 16_000_000

const starts = (bytes: Uint8Array, at: number, letters: string): boolean =>
  [...letters].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

/** Whether a file name is that of an image, by its extension. */
export const isImageName = (name: string): boolean => Object.hasOwn(formats, /\.([a-z]+)$/.exec(name)?.[1] ?? '')

/** How an image's source is mended, where it is plain what is meant. */
function fixForSource(url: string, alt: string): string | undefined {
  if (/^https?:|^\/\//.test(url)) return `Save the image into the entry's own folder, and write ![${alt || 'what it shows'}](./name.jpg).`
  const [name = ''] = /[^\\/]+$/.exec(url) ?? []
  const small = name.toLowerCase()
  if (!slugPattern.test(small.replace(/\.[a-z]+$/, '')))
    return 'Name the file with small letters, digits and hyphens, and write it so: ![what it shows](./harbour.jpg)'
  if (/\.(?:heic|heif|gif|bmp|tiff?|svg|avif)$/.test(small))
    return `Save the image as JPEG, PNG or WebP, and write ![what it shows](./${small.replace(/\.[a-z]+$/, '')}.jpg).`
  if (!isImageName(small)) return undefined
  return small === name
    ? writeSo(`![${alt || 'what it shows'}](./${name})`)
    : `Name the file ${show(small)}, and write ![what it shows](./${small}).`
}

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Finds what is wrong with an image in a text.
 * @param url - its source as written
 * @param alt - its alternative text
 */
export function findInImage(url: string, alt: string): Finding[] {
  const findings: Finding[] = []
  const fix = "Put a PNG, JPEG or WebP file into the entry's own folder and write ![what it shows](./name.png)."
  if (!/^\.\/[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+$/.test(url) || !isImageName(url))
    findings.push({ code: 'image-source', message: `${show(url)} is no image of this entry`, fix: fixForSource(url, alt) ?? fix })
  if (alt.trim() === '')
    findings.push({
      code: 'image-alt',
      message: 'the image has no alternative text',
      fix: 'Write what it shows between the brackets: ![what it shows](./name.png).',
    })
  return findings
}

/** Width and height from the header of the file; `undefined` where they cannot be read. */
function sizeOf(bytes: Uint8Array, ending: string): [number, number] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (ending === 'png') return [view.getUint32(16), view.getUint32(20)]
  if (ending === 'webp') return sizeOfWebp(view, String.fromCharCode(...bytes.subarray(12, 16)))
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)]
  }
  return undefined
}

function sizeOfWebp(view: DataView, chunk: string): [number, number] | undefined {
  if (chunk === 'VP8X') return [(view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1]
  if (chunk === 'VP8 ') return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
  if (chunk !== 'VP8L') return undefined
  const bits = view.getUint32(21, true)
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
}

/** Whether a file says that it holds several frames: the flag of WebP, the chunk of PNG that stands before the pixels. */
function hasFrames(bytes: Uint8Array, ending: string): boolean {
  if (ending === 'webp') return starts(bytes, 12, 'VP8X') && (bytes[20]! & 2) !== 0
  if (ending !== 'png') return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 8 <= bytes.length && !starts(bytes, at + 4, 'IDAT'); at += 12 + view.getUint32(at))
    if (starts(bytes, at + 4, 'acTL')) return true
  return false
}

const wrongImage = (message: string, fix: string): Finding => ({ code: 'image-format', message, fix })
const shrink = 'Export it anew with 1,600 pixels on its longer side and a quality of 80.'
const saveAnew = 'Save it anew from an image editor.'
const moves = wrongImage('the image has several frames: it moves', 'Save one frame of it as an image of its own.')

/**
 * Finds what the head of an image file shows to be wrong. Never throws.
 * @param trueSize - its size on disk, where it is too large to be read
 */
export function findInImageFile(name: string, bytes: Uint8Array, trueSize = bytes.length): Finding[] {
  const ending = /\.([a-z]+)$/.exec(name)?.[1] ?? ''
  const wrong = (message: string, fix: string): Finding[] => [wrongImage(message, fix)]
  if (trueSize > MAX_IMAGE_BYTES)
    return wrong(`the image has ${kilobytes(trueSize)} kB, the limit is ${kilobytes(MAX_IMAGE_BYTES)} kB`, shrink)
  if (!formats[ending]?.(bytes)) return wrong(`the file is no ${ending.toUpperCase()} image, whatever its name says`, saveAnew)
  let sides: [number, number] | undefined
  try {
    sides = sizeOf(bytes, ending)
  } catch {
    sides = undefined
  }
  if (!sides || sides.some((side) => side === 0)) return wrong('the image is damaged: its size cannot be read', saveAnew)
  const [width, height] = sides
  if (Math.max(width, height) > MAX_IMAGE_SIDE)
    return wrong(`the image is ${width} × ${height} pixels, the limit is ${MAX_IMAGE_SIDE} a side`, shrink)
  if (width * height > MAX_IMAGE_AREA)
    return wrong(`the image is ${width} × ${height} pixels, the limit is ${MAX_IMAGE_AREA / 1_000_000} million in all`, shrink)
  return hasFrames(bytes, ending) ? [moves] : []
}

const kilobytes = (bytes: number): string => Math.ceil(bytes / 1000).toLocaleString('en')

/** What a line of the decoding process means; a line that is missing means that the image ended the process. */
const verdicts: Record<string, Finding | undefined> = {
  '': undefined,
  frames: moves,
  damaged: wrongImage('the image is damaged: it cannot be read to its end', saveAnew),
}
const tooHeavy = wrongImage('the image asks for more time or memory than an image may', shrink)

/** What decoding one image may take. */
interface DecodingLimits {
  /** Time of the processor, which does not depend on what else the machine does. The largest sound image needs a quarter of it. */
  microseconds: number
  /** Memory of the process. The largest sound image needs a third of what is allowed. */
  bytes: number
}
const usualLimits: DecodingLimits = { microseconds: 2_000_000, bytes: 600_000_000 }

/** Milliseconds in all: a start, and for each image more than the process allows itself. */
const timeFor = (images: number): number => 20_000 + 10_000 * images
/** After this many images that ended the process all remaining ones count as such. */
const MAX_KILLS = 3

/** Decodes images in a separate process, and in another one what is left when an image has ended it. */
function decodeAll(images: readonly Uint8Array[], { microseconds, bytes }: DecodingLimits): (Finding | undefined)[] {
  const found: (Finding | undefined)[] = []
  const program = fileURLToPath(new URL('decode-images.ts', import.meta.url))
  for (let kills = 0; found.length < images.length;) {
    const rest = images.slice(found.length)
    const head = Buffer.from(`${JSON.stringify(rest.map(({ length }) => length))}\n`)
    const { status, stdout } = spawnSync(process.execPath, [program, String(microseconds), String(bytes)], {
      input: Buffer.concat([head, ...rest]),
      timeout: timeFor(rest.length),
      killSignal: 'SIGKILL',
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const lines = (stdout ?? '').split('\n').slice(0, -1)
    found.push(...lines.map((line) => verdicts[line]))
    if (status !== 0 && found.length < images.length) found.push(tooHeavy)
    kills += 1
    if (kills >= MAX_KILLS) while (found.length < images.length) found.push(tooHeavy)
  }
  return found
}

/** What is known of images by their checksum, so that the dev server decodes each once. */
const known = new Map<string, Finding | undefined>()

/**
 * Decodes images whole, whose heads are right. Without images nothing is started.
 * @returns what is wrong with each; `undefined` if nothing is
 */
export function findInPixels(images: readonly Uint8Array[], limits = usualLimits): (Finding | undefined)[] {
  const keys = images.map((bytes) => createHash('sha256').update(bytes).digest('hex'))
  const unknown = new Map(keys.flatMap((key, index) => (known.has(key) ? [] : [[key, images[index]!] as const])))
  if (unknown.size > 0) {
    const found = decodeAll([...unknown.values()], limits)
    for (const [index, key] of [...unknown.keys()].entries()) known.set(key, found[index])
  }
  return keys.map((key) => known.get(key))
}

/** The finding for an image that is not there. */
export const missingImage = (name: string, images: Iterable<string>): Finding => ({
  code: 'image-missing',
  message: `there is no ${show(name)} in the entry's folder`,
  fix: `${didYouMean(name, images)}Add the file, or fix the name.`,
})
