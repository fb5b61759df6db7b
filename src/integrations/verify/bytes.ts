/** Whether the bytes of a file are what its name says. A file that is only called a picture would be anybody's file under the site's name. */
import { posix } from 'node:path'
import { show } from '../../lib/diagnostics/messages.ts'
import type { PageFinding } from './page-findings.ts'

type Test = (bytes: Uint8Array) => boolean

const has = (bytes: Uint8Array, at: number, letters: string): boolean =>
  at >= 0 && [...letters].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

/** Whether it is text: UTF-8 without control characters. */
function isText(bytes: Uint8Array): boolean {
  try {
    return !/[\0-\x08\x0e-\x1f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}

const isJpeg: Test = (bytes) => has(bytes, 0, '\xff\xd8\xff') && has(bytes, bytes.length - 2, '\xff\xd9')

/** The end of a WebP file, by the length in its head; an odd length is filled up. */
const endOfWebp = (bytes: Uint8Array): number => {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  return 8 + length + (length % 2)
}

/** For each ending how such a file begins and ends. Nothing may stand behind a picture. */
const kinds: Record<string, Test> = {
  '.png': (bytes) => has(bytes, 0, '\x89PNG\r\n\x1a\n') && has(bytes, bytes.length - 8, 'IEND\xaeB`\x82'),
  '.jpg': isJpeg,
  '.jpeg': isJpeg,
  '.webp': (bytes) => has(bytes, 0, 'RIFF') && has(bytes, 8, 'WEBP') && endOfWebp(bytes) === bytes.length,
  '.woff2': (bytes) => has(bytes, 0, 'wOF2'),
  '.svg': (bytes) => isText(bytes) && /^\s*(?:<\?xml[^>]*>\s*)?<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 1000))),
  '.css': isText,
  '.js': isText,
}

/** Folders in which every file is of one of these kinds. Elsewhere only pictures are looked at: search and archive have files of their own. */
const strict = /^assets\//
const pictures = new Set(['.png', '.jpg', '.jpeg', '.webp', '.svg'])

/**
 * Finds a file whose bytes are not what its name says.
 * @param path - of the file, from the site's root
 * @param read - gives its bytes; called only if they matter
 */
export function findInBytes(path: string, read: () => Uint8Array): PageFinding | undefined {
  const ending = posix.extname(path).toLowerCase()
  const finding = (message: string): PageFinding => ({ code: 'dist-bytes', offset: 0, message })
  if (!strict.test(path) && !pictures.has(ending)) return undefined
  if (!Object.hasOwn(kinds, ending)) return finding(`files of the kind ${show(ending)} do not belong in assets/`)
  return kinds[ending]!(read()) ? undefined : finding(`the bytes are not those of a file that ends in ${ending}`)
}
