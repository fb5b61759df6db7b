/**
 * The separate process that decodes images to the last row: native code reads what strangers sent, and an image may ask for more time
 * and memory than there is. It takes images from its input and prints one line for each: nothing if it is sound, or what is wrong.
 * It ends itself when one image takes too long or too much memory; the line of that image is then missing.
 */
import { readFileSync } from 'node:fs'
import sharp from 'sharp'

/** How much work one image may be: time of the processor, which does not depend on what else the machine does. */
const MAX_MICROSECONDS = 8_000_000
/** How much memory the process may use. The largest sound image needs a third of it. */
const MAX_BYTES = 600_000_000
const WATCH_MILLISECONDS = 20

/** What an image has wrong; an empty line if nothing. */
async function decode(bytes: Uint8Array): Promise<string> {
  try {
    const image = sharp(bytes, { failOn: 'warning', sequentialRead: true })
    const { pages = 1 } = await image.metadata()
    if (pages > 1) return 'frames'
    // Raw pixels, so that nothing is skipped; they are thrown away.
    await image.raw().toBuffer()
    return ''
  } catch {
    return 'damaged'
  }
}

sharp.cache(false)
sharp.concurrency(1)
const input = readFileSync(0)
const head = input.indexOf(10)
const lengths = JSON.parse(input.toString('utf8', 0, head)) as number[]
let before = process.cpuUsage()
setInterval(() => {
  const { user, system } = process.cpuUsage(before)
  if (user + system > MAX_MICROSECONDS || process.memoryUsage.rss() > MAX_BYTES + input.length) process.exit(1)
}, WATCH_MILLISECONDS).unref()
let at = head + 1
for (const length of lengths) {
  before = process.cpuUsage()
  process.stdout.write(`${await decode(input.subarray(at, at + length))}\n`)
  at += length
}
