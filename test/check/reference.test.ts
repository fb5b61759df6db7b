/** The reference of every key, and the schemas for editors: made from the schemas, and complete. */
import { readFileSync } from 'node:fs'
import { z } from 'astro/zod'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { schemas } from '../../src/integrations/check/gates/schema.ts'
import { readFolder } from '../../src/integrations/check/read-folder.ts'
import { referenceFiles, yamlSchemas } from '../../src/integrations/check/reference/files.ts'
import { jsonSchemaOf } from '../../src/integrations/check/reference/json-schema.ts'
import { keyTable, kindWords, type Described, type KeyWords } from '../../src/integrations/check/reference/keys.ts'
import { keysOf } from '../../src/integrations/check/reference/schema-facts.ts'
import { splitFrontmatter } from '../../src/lib/frontmatter.ts'

const kinds = Object.keys(keyTable) as Described[]

test('every schema with keys of its own is described', () => {
  expect(kinds.toSorted()).toEqual(
    Object.keys(schemas)
      .filter((name) => name !== 'ui')
      .toSorted(),
  )
  expect(Object.keys(kindWords).toSorted()).toEqual(kinds.toSorted())
})

test.each(kinds)('%s: every key of the schema is described, and no other', (kind) => {
  expect(Object.keys(keyTable[kind]).toSorted()).toEqual(
    keysOf(kind)
      .map(({ name }) => name)
      .toSorted(),
  )
})

const rows = kinds.flatMap((kind) =>
  Object.entries(keyTable[kind] as Record<string, KeyWords>).map(([name, words]): [string, Described, string, KeyWords] => [
    `${kind}.${name}`,
    kind,
    name,
    words,
  ]),
)

test.each(rows)('%s: the example is right', (_, kind, name, { example }) => {
  const data = parse(example) as Record<string, unknown>
  expect(Object.keys(data)).toEqual([name])
  const { error } = schemas[kind].safeParse(data)
  // Of a schema with kinds the example may need the other one.
  const others = kind === 'framework' ? ['part', 'item'].map((one) => schemas.framework.safeParse({ ...data, kind: one }).error) : []
  const about = [error, ...others].map((one) =>
    (one?.issues ?? []).filter(({ path, code }) => path[0] === name || code === 'unrecognized_keys'),
  )
  expect(Math.min(...about.map(({ length }) => length)), JSON.stringify(about)).toBe(0)
})

test.each(rows)('%s: both languages say something', (...[, , , { zh, en }]) => {
  expect(zh).toMatch(/\p{Script=Han}.*。$/u)
  expect(en).toMatch(/^[^\p{Script=Han}]*\.$/u)
})

test.each(referenceFiles())('%s is up to date: npm run reference', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text)
})

test('editors are told where the schemas are', () => {
  const settings = parse(readFileSync('.vscode/settings.json', 'utf8').replace(/^\s*\/\/.*$/gm, '')) as Record<string, unknown>
  expect(settings['yaml.schemas']).toEqual(yamlSchemas())
})

test('the content fits the schemas for editors', () => {
  const wrong: string[] = []
  for (const { path, bytes } of readFolder('content')) {
    const [, folder = '', , file] = path.split('/')
    const name = file === 'en.mdx' ? 'en' : folder.replace(/\.yml$/, '')
    if (!kinds.includes(name as Described) || !/\.(?:mdx|yml)$/.test(path)) continue
    const text = Buffer.from(bytes).toString()
    const split = file ? splitFrontmatter(text) : undefined
    const { error } = schemaOf(name as Described).safeParse(parse(split && 'parts' in split ? split.parts.yaml : text))
    if (error) wrong.push(`${path}: ${error.message}`)
  }
  expect(wrong).toEqual([])
})

test('they refuse what the check refuses', () => {
  expect(schemaOf('record').safeParse({ asOf: '22 May' }).success).toBe(false)
  expect(schemaOf('figures').safeParse({ days: { value: 'ten' } }).success).toBe(false)
  expect(schemaOf('en').safeParse({ title: 'APEC', people: [] }).success).toBe(false)
})

const made = new Map<Described, z.ZodType>()
function schemaOf(kind: Described): z.ZodType {
  const schema = made.get(kind) ?? z.fromJSONSchema(jsonSchemaOf(kind) as Parameters<typeof z.fromJSONSchema>[0])
  made.set(kind, schema)
  return schema
}
