/** The ids of pages: components take them from the list, and the check asks the same list. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { groupId, isReservedId, isReservedName, noteId, reservedIds } from '../../src/lib/reserved-ids.ts'

/** Pages that show no text of an entry, so that their ids meet none of an author. */
const withoutText = ['404.astro', 'index.astro', '[edition]/index.astro', '[edition]/offline.astro']

const files = ['src/components', 'src/layouts', 'src/pages'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro') && !(folder === 'src/pages' && withoutText.includes(file)))
    .map((file) => join(folder, file)),
)

test('no component or page writes an id that is not in the list', () => {
  const written = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\sid="[^"]*"/g)].map(([id]) => `${file}:${id}`))
  expect(written).toEqual([])
})

/** The pages of entries, with the collection that they show. */
const pages = {
  'articles/[slug].astro': 'articles',
  'framework/[slug].astro': 'framework',
  'glossary/[slug].astro': 'glossary',
  '[page].astro': 'pages',
  'timeline.astro': 'events',
}

test.each(Object.entries(pages))('every id on %s is reserved for %s', (page, collection) => {
  const text = readFileSync(`src/pages/[edition]/${page}`, 'utf8')
  const components = ['Page', ...[...text.matchAll(/<([A-Z]\w+)/g)].map(([, name]) => name)]
  const sources = files
    .filter((file) => components.some((name) => file.endsWith(`/${name}.astro`)))
    .map((file) => readFileSync(file, 'utf8'))
  const used = [text, ...sources].flatMap((source) => [...source.matchAll(/\sid=\{reservedIds\.(\w+)\}/g)].map(([, key]) => key))
  expect(used).toContain('main')
  expect(used.filter((key) => !isReservedId(reservedIds[key as keyof typeof reservedIds], collection))).toEqual([])
})

test('a note on a term is reserved in articles, where it is', () => {
  expect(isReservedId(noteId('apec'), 'articles')).toBe(true)
  expect(isReservedId(noteId('apec'), 'pages')).toBe(false)
  expect(isReservedId('three-tasks', 'articles')).toBe(false)
})

test.each([
  ['terms', 'articles', true],
  ['terms', 'glossary', false],
  ['related', 'articles', true],
  ['related', 'pages', false],
  ['sources', 'pages', true],
  ['term-apec', 'articles', true],
  ['main', 'events', true],
  ['main', 'sources', true],
  ['main', 'figures', true],
  ['report', 'sources', false],
  [groupId('report'), 'sources', true],
  ['page-title', 'sources', true],
  ['user-content-fn-1', 'pages', true],
])('the id %s of %s is reserved: %s', (id, collection, reserved) => {
  expect(isReservedId(id, collection)).toBe(reserved)
})

test.each([
  ['search', 'pages', true],
  ['articles-som1-opening', 'pages', false],
  ['main', 'pages', false],
  ['find', 'pages', false],
  ['year-2025', 'articles', true],
  ['year-2025-2', 'articles', true],
  ['year-2025-review', 'articles', false],
  ['year-2025', 'glossary', false],
  ['apec-page-2', 'glossary', true],
  ['ftaap-page-2', 'framework', true],
  ['apec-page-two', 'glossary', false],
  ['index', 'events', true],
])('the name %s of %s is reserved: %s', (slug, collection, reserved) => {
  expect(isReservedName(slug, collection)).toBe(reserved)
})
