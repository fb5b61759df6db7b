import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fillReport, reportFields, reportForm } from '../../src/lib/error-report.ts'
import { type repositoryKinds, reportUrl } from '../../src/lib/repository-links.ts'

const page = 'zh-tw/articles/som1-opening.html'
const report = { address: `https://example.org/apec/${page}#aims-2`, edition: 'zh-tw', passage: 'aims-2', version: 'ab12' }
const linkAt = (kind: (typeof repositoryKinds)[number]): string =>
  reportUrl({ url: 'https://git.example.org/owner/name', kind, branch: 'main' }, page)!
const text = `address: ${report.address}\nedition: zh-tw\npassage: aims-2\nversion: ab12\n`

test.each([
  ['github', '/owner/name/issues/new', { title: page, template: 'zh.yml', ...report }],
  ['gitlab', '/owner/name/-/issues/new', { 'issue[title]': page, 'issue[description]': text }],
  ['gitea', '/owner/name/issues/new', { title: page, body: text }],
] as const)('a report at a host of the kind %s carries what is known', (kind, path, query) => {
  const filled = fillReport(linkAt(kind), kind, report, false)
  expect(new URL(filled).pathname).toBe(path)
  expect(Object.fromEntries(new URL(filled).searchParams)).toEqual(query)
  // A second click says the same.
  expect(fillReport(filled, kind, report, false)).toBe(filled)
})

test('what is not known is left out', () => {
  const { searchParams } = new URL(fillReport(linkAt('github'), 'github', { ...report, passage: '', version: '' }, true))
  expect([...searchParams.keys()].sort()).toEqual(['address', 'edition', 'template', 'title'])
  expect(searchParams.get('template')).toBe('en.yml')
})

test('a passage that is no passage stays a value', () => {
  const filled = fillReport(linkAt('github'), 'github', { ...report, passage: 'x&template=evil.yml&labels=a#b' }, false)
  expect(new URL(filled).searchParams.getAll('template')).toEqual(['zh.yml'])
  expect(new URL(filled).searchParams.has('labels')).toBe(false)
})

interface Form {
  name: string
  description: string
  body: { type: string; id?: string; attributes: Record<string, unknown>; validations?: { required: boolean } }[]
}
const folder = '.github/ISSUE_TEMPLATE/'
const formOf = (name: string): Form => parse(readFileSync(folder + name, 'utf8')) as Form

test.each([true, false])('the form that a page opens has a field for each fact (English: %s)', (isEnglish) => {
  const { body } = formOf(reportForm(isEnglish))
  const ids = body.flatMap(({ id }) => id ?? [])
  expect(ids).toEqual([...reportFields, 'wrong', 'right', 'source'])
  // A link can fill these kinds of fields.
  for (const field of body) if (field.id) expect(['input', 'textarea']).toContain(field.type)
})

test('forms are whole: each has a name, a description, fields with labels and ids of their own', () => {
  const forms = readdirSync(folder).filter((name) => name !== 'config.yml')
  expect(forms.sort()).toEqual(['en.yml', 'site.yml', 'zh.yml'])
  for (const name of forms) {
    const form = formOf(name)
    expect(form.name && form.description, name).toBeTruthy()
    const fields = form.body.filter(({ type }) => type !== 'markdown')
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
    for (const { attributes } of fields) expect(attributes.label, name).toBeTruthy()
    expect(
      fields.some(({ validations }) => validations?.required),
      name,
    ).toBe(true)
  }
})
