/**
 * What the check costs: `node bench/check.ts [entries]`. The real entries are copied under other names until there are as many;
 * nothing is written.
 */
import { readFolder } from '../src/integrations/check/read-folder.ts'
import { findDiagnostics } from '../src/integrations/check/check-content.ts'
import type { ContentFile } from '../src/integrations/check/gates/content-files.ts'

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
const { user, system } = process.cpuUsage()
console.log(`whole process: ${((user + system) / 1e6).toFixed(2)} s CPU`)
