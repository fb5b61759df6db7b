/**
 * The separate process that decodes images to the last row: native code reads what strangers sent, and an image may ask for more time
 * and memory than there is. It takes images from its input and prints one line for each: nothing if it is sound, or what is wrong.
 * It ends itself when one image takes more than its arguments allow, microseconds of the processor and bytes of memory; the line of
 * that image is then missing.
 */
import { readFileSync, writeSync } from 'node:fs'
import sharp from 'sharp'

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
const [most = 0, mostBytes = 0] = process.argv.slice(2).map(Number)
const input = readFileSync(0)
const head = input.indexOf(10)
const lengths = JSON.parse(input.toString('utf8', 0, head)) as number[]
let before = process.cpuUsage()
setInterval(() => {
  const { user, system } = process.cpuUsage(before)
  // `process.exit` would wait for the decoder, which is what takes so long.
  if (user + system > most || process.memoryUsage.rss() > mostBytes + input.length) process.kill(process.pid, 'SIGKILL')
}, WATCH_MILLISECONDS).unref()
let at = head + 1
for (const length of lengths) {
  before = process.cpuUsage()
  writeSync(1, `${await decode(input.subarray(at, at + length))}\n`)
  at += length
}
