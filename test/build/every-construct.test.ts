/** What the check passes, builds: one entry of every kind with every construct that docs/check.md allows, in both languages. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkFolder } from '../../src/integrations/check/check-folder.ts'
import { report } from '../../src/integrations/check/report/report.ts'
import { schemas } from '../../src/integrations/check/gates/schema.ts'
import { tagNames } from '../../src/lib/content-tags.ts'
import { publishedSite } from '../support/built-site.ts'
import { addEveryConstruct, everyConstruct, everyRecord } from '../support/every-construct.ts'
import { read } from '../support/pages.ts'
import { copyProject } from '../support/project.ts'

const files = everyConstruct()
const textOf = (path: string): string => String(files.get(path) ?? '')

test('the entries use every tag and every key', () => {
  const body = textOf('pages/every-kind/zh-hk.mdx')
  expect(tagNames.filter((name) => !body.includes(`<${name}`))).toEqual([])
  const keysOf = (schema: { shape?: object; options?: readonly object[] }): string[] =>
    schema.options ? keysOf(schema.options[1] as { shape?: object }) : Object.keys(schema.shape ?? {})
  for (const collection of ['articles', 'framework', 'events', 'glossary', 'pages'] as const) {
    const text = textOf(`${collection}/every-kind/zh-hk.mdx`)
    expect(
      keysOf(schemas[collection] as object).filter((key) => !text.includes(`\n${key}:`)),
      collection,
    ).toEqual([])
  }
  for (const [file, schema] of [
    ['sources.yml', schemas.sources],
    ['figures.yml', schemas.figures],
    ['corrections.yml', schemas.corrections],
    ['redirects.yml', schemas.redirects],
  ] as const)
    expect(
      keysOf(schema as object).filter((key) => !everyRecord[file].includes(`\n  ${key}:`)),
      file,
    ).toEqual([])
})

test('they pass the check', () => {
  const project = copyProject('every')
  addEveryConstruct(project)
  expect(report(checkFolder(join(project, 'content')).filter(({ severity }) => severity === 'error'))).toBe('')
})

test.each([
  ['zh-hk', '註腳', '回到正文註號1'],
  ['zh-tw', '註腳', '回到正文註號1'],
  ['zh-cn', '注脚', '回到正文注号1'],
  ['en', 'Footnotes', 'Back to reference 1'],
])('they are built: %s', (edition, notes, back) => {
  const page = read(publishedSite, `${edition}/articles/every-kind.html`)
  expect(page).toContain('class="align-center"')
  expect(page).toMatch(/href="#user-content-fn-\d"/)
  expect(page).toMatch(new RegExp(`<h2[^>]* id="footnote-label"[^>]*>${notes}</h2>`))
  expect(page).toContain(`aria-label="${back}"`)
})
