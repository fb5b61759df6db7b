/** The single file of a small site, made without a build. */
import { expect, test } from 'vitest'
import { makeSingleFile } from '../../src/integrations/offline/build/single-file.ts'

const page = (body: string) => `<html><head><title>T</title></head><body><main><h1>H</h1>${body}</main></body></html>`
const template = `<template data-copy="book"><p>data-book-find &lt;/nav></p><form data-book-find></form>
<nav data-text-parallel="Side &amp; side"><p>Contents</p></nav><p data-text-passages="no">after</p></template>`

const site: Record<string, string> = {
  'en/index.html': page('<p id="p">臺灣</p><label for="f">F</label><input id="f" list="p"><a href="about.html#x">about</a>'),
  'en/about.html': page('<p id="x">X</p><a href="search.html">search</a><a href="../downloads/x.zip">gone</a>'),
  'en/parallel/a.html': page(''),
  'en/passages/a.html': page(''),
  'en/offline.html': page(template),
  'en/search.html': page(''),
}

const make = (url?: string) =>
  makeSingleFile({ files: Object.keys(site), read: (file) => site[file]!, bytes: () => new Uint8Array(), edition: 'en', url, script: '1' })

test('the table for the find box and the contents stand in their elements, whatever the texts say', () => {
  const html = make()
  expect(html).toContain('<p>data-book-find &lt;/nav></p>')
  expect(html).toMatch(/<form data-book-find data-fold="[^"]*臺[^"]*">/)
  expect(html).toContain('<p>Contents</p><ol>')
})

test('a folder is named by the template, or by itself', () => {
  expect(make()).toContain('<span>Side &amp; side</span>')
  expect(make()).toContain('<span>passages</span>')
})

test('ids and what refers to them get the prefix of the chapter', () => {
  expect(make()).toContain('<label for="index--f">F</label><input id="index--f" list="index--p">')
})

test('links lead to chapters, to the find box, to the site where it is known, or become text', () => {
  expect(make()).toContain('<a href="#about--x">about</a>')
  expect(make()).toContain('<a href="#book.find">search</a><span>gone</span>')
  expect(make('https://example.org/')).toContain('<a href="https://example.org/downloads/x.zip">gone</a>')
})
