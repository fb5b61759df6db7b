/** An edition that would be too large for one file. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pack } from '../../src/integrations/offline/build/pack.ts'

const page = `<html lang="en"><head><title>t</title></head><body><main><h1>Read offline</h1>
<li data-copy="en.made"><a href="../downloads/x.html">English</a> <small data-fill="en.size"></small></li><li data-copy="en.large">English <small data-fill="en.size"></small>, too large</li>
</main><footer></footer><template data-copy="readme"><p>Read me</p></template>
<template data-copy="book"><form data-book-find></form><nav aria-labelledby="contents"></nav></template></body></html>`
const home = '<html lang="en"><head><title>t</title></head><body><main><h1>Home</h1></main><footer></footer></body></html>'

function packed(maxSingleFile: number): { files: string[]; html: string } {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const pages = new Map([
    ['en/index.html', home],
    ['en/offline.html', page],
  ])
  const [made] = pack({ folder, url: undefined, pages, date: undefined, script: '', maxSingleFile })
  return { files: readdirSync(join(folder, 'downloads')).sort(), html: made!.html }
}

test('a single file is made up to a size, and above it the page says that there is none', () => {
  const small = packed(10_000)
  expect(small.files).toEqual(['apec-2026-reader.en.html', 'apec-2026-reader.zip'])
  expect(small.html).toContain('<a href="../downloads/x.html">')
  expect(small.html).not.toContain('too large')

  const large = packed(100)
  expect(large.files).toEqual(['apec-2026-reader.zip'])
  expect(large.html).not.toContain('<a')
  expect(large.html).toMatch(/<li>English <small>1 kB<\/small>, too large/)
})
