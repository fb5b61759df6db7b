/** The gate for images: raster files in the entry's own folder, of the format that their names say. */
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

/** How an image becomes small enough. */
const SMALLER = 'Save it 1,600 pixels wide, as JPEG of quality 80 or as WebP.'

/**
 * Finds what is wrong with an image file. Never throws.
 * @param size - of the file, where not all of its bytes were read
 */
export function findInImageFile(name: string, bytes: Uint8Array, size = bytes.length): Finding[] {
  const ending = /\.([a-z]+)$/.exec(name)?.[1] ?? ''
  const wrong = (message: string, fix: string): Finding[] => [{ code: 'image-format', message, fix }]
  if (size > MAX_IMAGE_BYTES) return wrong(`the image has ${Math.ceil(size / 1000)} kB, the limit is ${MAX_IMAGE_BYTES / 1000} kB`, SMALLER)
  if (!formats[ending]?.(bytes))
    return wrong(`the file is no ${ending.toUpperCase()} image, whatever its name says`, 'Save it anew from an image editor.')
  let sides: [number, number] | undefined
  try {
    sides = sizeOf(bytes, ending)
  } catch {
    sides = undefined
  }
  if (!sides || sides.some((side) => side === 0))
    return wrong('the image is damaged: its size cannot be read', 'Save it anew from an image editor.')
  if (sides.some((side) => side > MAX_IMAGE_SIDE))
    return wrong(`the image is ${sides[0]} × ${sides[1]} pixels, the limit is ${MAX_IMAGE_SIDE}`, SMALLER)
  return []
}

/** The finding for an image that is not there. */
export const missingImage = (name: string, images: Iterable<string>): Finding => ({
  code: 'image-missing',
  message: `there is no ${show(name)} in the entry's folder`,
  fix: `${didYouMean(name, images)}Add the file, or fix the name.`,
})
