/**
 * What the check costs: `node bench/check.ts [entries]`. The real entries are copied under other names until there are as many;
 * then the real content is mangled, as test/check/fuzz.test.ts does. Nothing is written.
 */
import { readFolder } from '../src/integrations/check/read-folder.ts'
import { findDiagnostics } from '../src/integrations/check/check-content.ts'
import type { ContentFile } from '../src/integrations/check/gates/content-files.ts'
import { mangleSome } from '../test/support/mangle.ts'
import { random } from '../test/support/random.ts'

const MANGLED_ROUNDS = 15

const wanted = Number(process.argv[2] ?? 500)
const files = readFolder('content')
const isEntry = ({ path }: ContentFile) => path.endsWith('/zh-hk.mdx')
const entries = files.filter(isEntry)

const copies: ContentFile[] = []
for (let index = 0; entries.length + copies.length < wanted; index += 1) {
  const { path, bytes } = entries[index % entries.length]!
  const round = Math.floor(index / entries.length) + 1
  copies.push({ path: path.replace(/([^/]+)\/zh-hk\.mdx$/, `$1-copy-${round}/zh-hk.mdx`), bytes })
}
const all = [...files, ...copies]
const megabytes = all.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6

// The first run is the one that counts: the check runs once in a process.
for (const run of ['first', 'second']) {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const diagnostics = findDiagnostics(all)
  const { user, system } = process.cpuUsage(cpu)
  const seconds = ((user + system) / 1e6).toFixed(2)
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `${run}: ${all.length} files (${megabytes.toFixed(1)} MB), ${diagnostics.length} diagnostics: ${seconds} s CPU, ${Math.round(performance.now() - start)} ms, ${memory} MB`,
  )
}

const next = random(56)
let slowest = 0
for (let round = 0; round < MANGLED_ROUNDS; round += 1) {
  const mangled = mangleSome(files, next)
  const start = performance.now()
  findDiagnostics(mangled)
  slowest = Math.max(slowest, performance.now() - start)
}
const memory = Math.round(process.memoryUsage().rss / 1e6)
console.log(`${MANGLED_ROUNDS} rounds of mangled entries: the slowest ${Math.round(slowest)} ms, ${memory} MB`)

const { user, system } = process.cpuUsage()
console.log(`whole process: ${((user + system) / 1e6).toFixed(2)} s CPU`)
