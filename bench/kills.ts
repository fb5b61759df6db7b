/**
 * Kills builds, and looks at what is left:
 *
 *     node bench/kills.ts [number of kills] [seed]
 *
 * A small site is built over and over, each time with other words, and each build is killed: half of them just before one of the
 * writes that a build does, drawn from all of them, and half at a moment drawn from the whole time. After each kill the last good site must be there, to
 * the byte (or the new one, whole, if the build was past that), and every tenth build is left alone and must succeed. Between the two last
 * moves the last good site is called `dist.previous`; the next build brings it back, and those kills are counted apart.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { random } from '../test/support/random.ts'
import { makeSmallSite } from '../test/support/small-site.ts'

const [kills = 100, seed = 1] = process.argv.slice(2).map(Number)
const draw = random(seed)
const site = makeSmallSite()
const page = (folder: string): string => {
  const file = join(site.root, folder, 'index.html')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Counts what a build writes; kills it before the write of a given number. */
const counter = join(site.root, 'count.mjs')
writeFileSync(
  counter,
  `import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'
const last = Number(process.env.KILL_AT)
let writes = 0
const count = (call) => function (...all) {
  writes += 1
  if (writes === last) process.kill(process.pid, 'SIGKILL')
  return call.apply(this, all)
}
const names = ['writeFile', 'mkdir', 'rename', 'rm', 'unlink', 'link', 'copyFile', 'cp', 'rmdir']
if (isMainThread) {
  for (const name of names) {
    for (const [object, key] of [[fs, name + 'Sync'], [fs.promises, name], [fs, name]])
      if (object[key]) object[key] = count(object[key])
  }
  syncBuiltinESMExports()
  process.on('exit', () => process.env.COUNT_TO && fs.writeFileSync(process.env.COUNT_TO, String(writes)))
}
`,
)

function build(version: number, env: Record<string, string> = {}): ReturnType<typeof site.build> {
  site.writePage('/index.html#top', `version ${version}`)
  return site.build({ node: ['--import', counter], env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } })
}
const holds = (html: string, version: number): boolean => html.includes(`version ${version}<`) && html.endsWith('</html>')

async function succeed(version: number): Promise<void> {
  const { status, stderr } = await build(version, { COUNT_TO: join(site.root, 'writes') }).ended
  if (status !== 0 || !holds(page('dist'), version)) throw new Error(`build ${version} should have succeeded: ${stderr}`)
  if (existsSync(join(site.root, 'dist.previous'))) throw new Error(`build ${version} has left dist.previous`)
}

await succeed(0)
const begun = performance.now()
await succeed(1)
const duration = performance.now() - begun
const writes = Number(readFileSync(join(site.root, 'writes'), 'utf8'))
console.log(`A build takes ${Math.round(duration)} ms and writes ${writes} times.`)

let good = 1
const found = { 'the last site': 0, 'the new site': 0, 'the last site, as dist.previous': 0, LOST: 0 }
let killed = 0
for (let n = 0; killed < kills; n += 1) {
  const version = n + 2
  const before = page('dist') || page('dist.previous')
  const atWrite = n % 2 === 0
  const { child, ended } = build(version, atWrite ? { KILL_AT: String(1 + draw(writes)) } : {})
  if (!atWrite) {
    await wait(draw(Math.round(duration)))
    child.kill('SIGKILL')
  }
  const { signal } = await ended
  if (signal !== null) killed += 1
  const after = page('dist')
  if (holds(after, version)) {
    good = version
    if (signal !== null) found['the new site'] += 1
  } else if (after === before && holds(after, good)) found['the last site'] += 1
  else if (after === '' && page('dist.previous') === before && holds(before, good)) found['the last site, as dist.previous'] += 1
  else {
    found.LOST += 1
    console.log(`kill ${killed}: dist holds ${JSON.stringify(after.slice(-80))}`)
  }
  if (n % 10 === 9) await succeed((good = 1_000_000 + n))
}
await succeed(0)
rmSync(site.root, { recursive: true, force: true })
console.log(`${kills} kills, seed ${seed}:`, found)
process.exitCode = found.LOST > 0 ? 1 : 0
