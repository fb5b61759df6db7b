/**
 * Builds the same texts with this project and with Starlight, by turns, and compares what it takes:
 *
 *     node bench/peer.ts CORPUS [documents] [rounds]
 *
 * The corpus is JSON lines `{id, title, paragraphs}`, gzipped or not. This project makes three editions of it, their index, the archive
 * and the single files; Starlight one edition and its index. Starlight is installed into a folder for temporary files. Linux only.
 * docs/performance.md keeps the figures.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCorpus } from '../test/support/corpus-site.ts'
import { makeOurs, makePeer } from './peer/corpus.ts'
import { measureCost, sizeOf, type Cost } from './peer/cost.ts'

const [corpus, limit = '100', rounds = '1'] = process.argv.slice(2)
if (!corpus) throw new Error('usage: node bench/peer.ts CORPUS [documents] [rounds]')

const root = join(import.meta.dirname, '..')
const documents = readCorpus(corpus, Number(limit))
const folder = mkdtempSync(join(tmpdir(), 'peer-'))
const [ours, peer] = [join(folder, 'ours'), join(folder, 'peer')]
try {
  makeOurs(root, ours, documents)
  makePeer(root, peer, documents)
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--silent'], { cwd: peer, stdio: 'inherit' })
  const least: Partial<Record<string, Cost>> = {}
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const [name, project] of Object.entries({ ours, peer })) {
      for (const rest of ['dist', '.astro', '.build', 'node_modules/.astro'])
        if (project === peer || !rest.startsWith('node')) rmSync(join(project, rest), { recursive: true, force: true })
      const cost = await measureCost(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], project)
      if (!least[name] || cost.cpu < least[name].cpu) least[name] = cost
    }
  }
  const row = (cost: Cost, dist: string, without?: string[]) => ({
    ...cost,
    ...sizeOf(dist, without),
    'pages a CPU second': Math.round(documents.length / cost.cpu),
  })
  const [one, other] = [row(least.ours!, join(ours, 'dist'), ['downloads']), row(least.peer!, join(peer, 'dist'))]
  const ratio = Object.fromEntries(
    Object.entries(one).map(([key, value]) => [key, Math.round((100 * value) / other[key as keyof typeof other]) / 100]),
  )
  console.table({ 'this project, without downloads/': one, Starlight: other, ratio })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
