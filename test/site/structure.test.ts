/** What those who listen go by: headings and landmarks, on every page and in the single files. */
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { downloadsFolder, fileName } from '../../src/integrations/offline/contract.ts'
import { allEditions } from '../../src/lib/editions.ts'
import { publishedSite } from '../support/built-site.ts'
import { pagesOf, read } from '../support/pages.ts'

interface Structure {
  /** The levels of the headings, in order. */
  levels: number[]
  /** Each landmark with its name: `nav: Contents`. */
  landmarks: string[]
  /** Links and buttons without a name. */
  nameless: string[]
}

const landmarkOf: Record<string, string> = { nav: 'nav', aside: 'aside', main: 'main' }
/** They are landmarks only with a name. */
const whenNamed = new Set(['section', 'form'])

const isHidden = (name: string, attributes: Record<string, string>): boolean => name === 'template' || 'hidden' in attributes

/** Reads a page without its templates and without what only a script shows, which gets its words from the script. */
function structureOf(html: string): Structure {
  const structure: Structure = { levels: [], landmarks: [], nameless: [] }
  const texts = new Map<string, string>()
  const open: { name: string; attributes: Record<string, string>; text: string; named: boolean }[] = []
  const found: { role: string; attributes: Record<string, string> }[] = []
  let hidden = 0
  new Parser({
    onopentag(name, attributes) {
      if (isHidden(name, attributes)) hidden += 1
      open.push({ name, attributes, text: '', named: Boolean(attributes['aria-label']) })
      if (hidden > 0) return
      if (/^h[1-6]$/.test(name)) structure.levels.push(Number(name[1]))
      const { role, 'aria-label': label, 'aria-labelledby': by } = attributes
      const landmark = role === 'search' ? role : (landmarkOf[name] ?? (whenNamed.has(name) && (label || by) ? name : undefined))
      if (landmark) found.push({ role: landmark, attributes })
    },
    ontext(text) {
      for (const element of open) element.text += text
    },
    onclosetag(name) {
      const { attributes, text, named } = open.pop()!
      const wasHidden = hidden
      if (isHidden(name, attributes)) hidden -= 1
      if (attributes.id) texts.set(attributes.id, text.trim())
      if (wasHidden === 0 && ['a', 'button', 'summary'].includes(name) && !named && text.trim() === '')
        structure.nameless.push(attributes.href ?? name)
    },
  }).end(html)
  for (const { role, attributes } of found)
    structure.landmarks.push(`${role}: ${attributes['aria-label'] ?? texts.get(attributes['aria-labelledby'] ?? '') ?? ''}`)
  return structure
}

const pages = pagesOf(publishedSite)
const books = allEditions.map(({ id }) => join(downloadsFolder, fileName(id)))

describe.each([
  ['the pages', pages, 300],
  ['the single files', books, 4],
])('%s', (_, files, least) => {
  const structures = files.map((file) => ({ file, ...structureOf(read(publishedSite, file)) }))

  test('have one first heading, and no level is left out', () => {
    expect(structures.length).toBeGreaterThanOrEqual(least)
    for (const { file, levels } of structures) {
      expect([levels[0], levels.filter((level) => level === 1).length], file).toEqual([1, 1])
      expect(
        levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
        file,
      ).toEqual([])
    }
  })

  test('have a title that tabs and search engines need not cut', () => {
    const titles = files.map((file) => /<title>([^<]*)/.exec(read(publishedSite, file))?.[1] ?? '')
    expect(titles.filter((title) => title === '' || title.length > 70)).toEqual([])
  })

  test('have no two landmarks of one kind and name, and no link or button without a name', () => {
    for (const { file, landmarks, nameless } of structures) {
      expect(landmarks, file).toContain('main: ')
      expect(
        landmarks.filter((landmark, index) => landmarks.indexOf(landmark) !== index),
        file,
      ).toEqual([])
      expect(nameless, file).toEqual([])
    }
  })
})
