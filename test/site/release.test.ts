/** A step of release.yml as it stands there, on a site that was built for an address. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { publishedSite } from '../support/built-site.ts'

interface Workflow {
  jobs: Record<string, { steps: { name?: string; run?: string }[] }>
}

test('a release has every download, the list of packages and licences, and the checksum of each', () => {
  const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as Workflow
  const collect = jobs.build!.steps.find(({ name }) => name === 'Collect')!.run!
  const folder = mkdtempSync(join(tmpdir(), 'release-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const project = join(folder, 'apec-2026-reader')
  mkdirSync(project)
  for (const file of ['package.json', 'package-lock.json', 'tools']) cpSync(file, join(project, file), { recursive: true })
  symlinkSync(resolve(publishedSite), join(project, 'dist'))
  execFileSync('bash', ['-eo', 'pipefail', '-c', collect], { cwd: folder })

  const sums = readFileSync(join(folder, 'release/SHA256SUMS'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('  '))
  const read = (name: string) => readFileSync(join(folder, 'release', name))
  expect(sums.map(([, name]) => name)).toEqual([
    ...['en.html', 'zh-cn.html', 'zh-hk.html', 'zh-tw.html', 'zip'].map((end) => `apec-2026-reader.${end}`),
    'licences.txt',
    'sbom.cdx.json',
  ])
  for (const [sum, name] of sums) expect(createHash('sha256').update(read(name!)).digest('hex'), name).toBe(sum)
  expect(readdirSync(join(folder, 'release'))).toHaveLength(sums.length + 1)
  expect(String(read('licences.txt'))).toMatch(/^astro \d/m)
  const { components } = JSON.parse(String(read('sbom.cdx.json'))) as { components: { name: string }[] }
  expect(components.map(({ name }) => name)).toContain('astro')
})
