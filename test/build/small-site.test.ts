/** The integration in a site that is not this one: two rooms, one page. What the last room refuses is not published. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '../../src/integrations/site/contract.ts'
import { makeSmallSite } from '../support/small-site.ts'

test('a page that the last room refuses leaves the published site as it was', { timeout: 120_000 }, async () => {
  const { root, writePage, build } = makeSmallSite()
  const dist = (): string[][] => listFiles(join(root, 'dist')).map((file) => [file, readFileSync(join(root, 'dist', file), 'base64')])

  writePage('/index.html#top')
  const { status, stderr } = await build().ended
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('<a href="#top">')
  const published = dist()

  writePage('/indexx.html')
  const refused = await build().ended
  expect(refused.status).toBe(1)
  expect(refused.stderr).toMatch(/^1 error, 0 warnings\nindex\.html:1:\d+ error dist-link: /)
  expect(refused.stderr).not.toMatch(/\n\s+at /)
  expect(dist()).toEqual(published)
})

test('of two builds at once one says what to do, and the other one publishes', { timeout: 120_000 }, async () => {
  const { root, writePage, build } = makeSmallSite()
  writePage('/index.html#top')
  const both = await Promise.all([build().ended, build().ended])
  expect(both.map(({ status }) => status).sort()).toEqual([0, 1])
  const refused = both.find(({ status }) => status === 1)!
  expect(refused.stderr).toMatch(
    /^Another build of this folder is running \(process \d+, since .*\)\. Wait until it has ended, or end it\./,
  )
  expect(refused.stderr).not.toMatch(/\n\s+at /)
  expect(listFiles(join(root, 'dist'))).toContain('index.html')
  expect(listFiles(join(root, '.build'))).toEqual([])
})
