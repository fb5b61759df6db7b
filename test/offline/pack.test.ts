/** What readers take along: the archive, its read-me-first, and what the "read offline" pages say of it. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '../../src/integrations/site/files.ts'
import { readmeName } from '../../src/integrations/offline/build/readme.ts'
import { readCommit } from '../../src/queries/git.ts'
import { downloadsFolder, fileName, zipFolder } from '../../src/integrations/offline/contract.ts'
import { allEditions } from '../../src/lib/editions.ts'
import { published, publishedSite, site } from '../support/built-site.ts'
import { archiveOf, entriesOf, unzip } from '../support/unzip.ts'

const files = listFiles(site)
const copy = unzip(site, '讀本 copy')
const offlinePages = allEditions.map(({ id }) => `${id}/offline.html`)
const pageOf = (folder: string, edition: string): string => readFileSync(join(folder, edition, 'offline.html'), 'utf8')

test('the archive is the site without downloads and what only hosts read, and a read-me-first', () => {
  const forHosts = (file: string): boolean => file.startsWith(`${downloadsFolder}/`) || file === '_headers' || file === '_redirects'
  const expected = [...files.filter((file) => !forHosts(file)), readmeName].sort()
  expect(listFiles(copy)).toEqual(expected)
  const differing = expected.filter((file) => file !== readmeName && !readFileSync(join(copy, file)).equals(readFileSync(join(site, file))))
  expect(differing.sort()).toEqual([...offlinePages].sort())
  expect(expected).toContain('index.html')
})

test('its entries lie in one folder, are sorted, plain, without extra fields, and all of one date', () => {
  const entries = entriesOf(archiveOf(site))
  expect(entries.map(({ name }) => name)).toEqual(listFiles(copy).map((file) => `${zipFolder}/${file}`))
  expect(entries.filter(({ extra, flags }) => extra !== 0 || flags !== 0)).toEqual([])
  expect(new Set(entries.map(({ date, time }) => `${date} ${time}`)).size).toBe(1)
  const { date } = entries[0]!
  const day = [(date >> 9) + 1980, (date >> 5) & 15, date & 31].map((part) => String(part).padStart(2, '0')).join('-')
  expect(day).toBe(/<time datetime="([\d-]+)">/.exec(pageOf(copy, 'en'))?.[1] ?? '1980-01-01')
})

test('every file can be stored anywhere: on Windows, where case does not count, below a long path', () => {
  const refused = /[<>:"|?*\\\0-\x1f]|[. ](?:\/|$)|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/i
  expect(files.filter((file) => refused.test(file) || file.length > 150 || !/^[\x21-\x7e]+$/.test(file))).toEqual([])
  const folded = files.flatMap((file) => file.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/')))
  expect(new Set(folded.map((path) => path.toLowerCase())).size).toBe(new Set(folded).size)
})

test('the read-me-first speaks to the readers of all editions, in any editor', () => {
  const text = readFileSync(join(copy, readmeName), 'utf8')
  for (const words of ['亞太2026讀本', '亚太2026读本', 'APEC 2026 Reader', 'index.html']) expect(text).toContain(words)
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n<>]|undefined|\{/)
  // Hong Kong and Taiwan say it in the same words.
  const parts = text.trim().split('\r\n\r\n')
  expect(parts).toHaveLength(3)
  expect(new Set(parts).size).toBe(3)
})

test.each(allEditions)('$id: the site says size and SHA-256 of the archive, and links every single file', ({ id }) => {
  const page = pageOf(site, id)
  const zip = archiveOf(site)
  expect(page).toContain(createHash('sha256').update(zip).digest('hex'))
  expect(page).toContain(`>${(zip.length / 1e6).toFixed(1)} MB<`)
  for (const words of [
    'shasum -a 256',
    'certutil -hashfile',
    'Get-FileHash',
    ...allEditions.map((edition) => `href="../${downloadsFolder}/${fileName(edition.id)}"`),
  ])
    expect(page).toContain(words)
  for (const edition of allEditions) expect(statSync(join(site, downloadsFolder, fileName(edition.id))).size).toBeGreaterThan(100_000)
  expect(page).not.toMatch(/data-copy|data-fill|<template data-copy|undefined/)
})

test.each(allEditions)('$id: the copy in the archive says which version it is and links to nothing that it lacks', ({ id }) => {
  const page = pageOf(copy, id)
  const [, commit] = /<code lang="en">([0-9a-f]{40,64})</.exec(page) ?? []
  const [, date] = /<time datetime="([\d-]+)">/.exec(page) ?? []
  expect(commit !== undefined).toBe(readCommit('.') !== undefined)
  if (commit) expect(execFileSync('git', ['show', '-s', '--format=%cs', commit], { encoding: 'utf8' }).trim()).toBe(date)
  expect(page).not.toMatch(/downloads\/|data-copy|data-fill|data-keep|scripts\/offline/)
  expect(page).not.toMatch(/<a [^>]*href="https?:/)
})

test('it says where the newest version is, where that is known', () => {
  const page = pageOf(unzip(publishedSite, 'copy'), 'zh-cn')
  expect(page).toContain(`href="${published.SITE_URL}"`)
  expect(readFileSync(join(unzip(publishedSite, 'copy'), readmeName), 'utf8')).toContain(published.SITE_URL)
})

test('the same files make the same archive in any time zone and language', () => {
  const program = `
    import { createHash } from 'node:crypto'
    import { makeZip } from './src/integrations/offline/build/zip.ts'
    const files = new Map([['b/a.html', '二'], ['a.html', '一'], ['B.txt', 'x'.repeat(1000)]].map(([name, text]) => [name, Buffer.from(text)]))
    console.log(createHash('sha256').update(makeZip(files, '2026-03-29')).digest('hex'))`
  const zones = ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/London', 'Asia/Hong_Kong']
  const sums = zones.map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
      encoding: 'utf8',
      env: { ...process.env, TZ, LC_ALL: 'tr_TR.UTF-8' },
    }),
  )
  expect(new Set(sums).size).toBe(1)
})
