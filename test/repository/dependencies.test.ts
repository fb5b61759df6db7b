import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Lock } from '../../tools/complete-lock.ts'
import { listLicences } from '../../tools/licences.ts'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>
const page = readFileSync('docs/dependencies.md', 'utf8')

/** The rows of the tables below a heading. */
const rows = (heading: string): string[][] =>
  page
    .split(`\n## ${heading}\n`)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))

test.each([
  ['Of the site', 'dependencies'],
  ['Of the work on it', 'devDependencies'],
  ['Node itself', 'optionalDependencies'],
])('each package "%s" has its reason in docs/dependencies.md', (heading, group) => {
  const named = rows(heading)
  expect(named.map(([, name]) => name).sort()).toEqual(Object.keys(manifest[group]!).sort())
  for (const [, name, reason, licence, ifItDies] of named) {
    expect(reason, name).toMatch(/\w{3}/)
    expect(ifItDies, name).toMatch(/\w{3}/)
    expect(licence, name).toBe(packages[`node_modules/${name}`]!.license)
  }
})

/** Whether a page excuses a package: a name, or the beginning of one with a star behind it. */
const isExcused = (name: string, excuses: readonly string[]): boolean =>
  excuses.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one))

test('each package in the lock has a checksum, but for those that docs/dependencies.md names', () => {
  const excuses = rows('Without a checksum').map(([, name]) => name!)
  const bare = Object.entries(packages).filter(([path, { integrity, link }]) => path !== '' && !integrity && !link)
  for (const [path, entry] of bare) {
    expect(isExcused(path.replace(/^node_modules\//, ''), excuses), path).toBe(true)
    // It belongs to a platform, so other machines never take it.
    expect(entry.optional && (entry.os ?? entry.cpu), path).toBeTruthy()
    expect(entry.os?.includes('linux') && entry.cpu?.includes('x64'), path).toBeFalsy()
  }
  // No excuse is left over.
  for (const excuse of excuses)
    expect(
      bare.some(([path]) => isExcused(path.replace(/^node_modules\//, ''), [excuse])),
      excuse,
    ).toBe(true)
})

test('checksums are strong', () => {
  for (const [path, { integrity }] of Object.entries(packages)) if (integrity) expect(integrity, path).toMatch(/^sha512-/)
})

test('no package may run a script while it is installed, and none of ours counts on one that npm then passes over', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
  const names = Object.keys(manifest.scripts!)
  expect(names.filter((name) => /^(pre|post)./.test(name) && names.includes(name.replace(/^(pre|post)/, '')))).toEqual([])
  expect(Object.entries(packages).flatMap(([path, entry]) => (entry.hasInstallScript ? [path] : []))).toEqual(['node_modules/esbuild'])
})

test('the list of licences names each package once', () => {
  const lock: Lock = {
    packages: {
      '': { version: '1.0.0', license: 'MIT' },
      'node_modules/b': { version: '2.0.0', license: 'ISC' },
      'node_modules/@a/c': { version: '1.0.0' },
      'node_modules/x/node_modules/b': { version: '2.0.0', license: 'ISC' },
      'node_modules/y/node_modules/b': { version: '1.0.0', license: 'ISC' },
    },
  }
  expect(listLicences(lock)).toEqual(['@a/c 1.0.0 see the package', 'b 1.0.0 ISC', 'b 2.0.0 ISC'])
  expect(listLicences({ packages }).length).toBeGreaterThan(300)
})
