/** Validates data against the schemas that Astro uses too, and reports mistakes at the position of their key. */
import { z } from 'astro/zod'
import { article } from '../../../schemas/article.ts'
import { translation, type Collection, type Reference } from '../../../schemas/common.ts'
import { correction } from '../../../schemas/correction.ts'
import { event } from '../../../schemas/event.ts'
import { figure } from '../../../schemas/figure.ts'
import { framework } from '../../../schemas/framework.ts'
import { glossary } from '../../../schemas/glossary.ts'
import { page } from '../../../schemas/page.ts'
import { places } from '../../../schemas/place.ts'
import { redirect } from '../../../schemas/redirect.ts'
import { record, source } from '../../../schemas/source.ts'
import { ui } from '../../../schemas/ui.ts'
import type { Edit, Finding, Position } from '../../../lib/diagnostics/diagnostic.ts'
import { didYouMean, list, nearest, show, writeSo } from '../../../lib/diagnostics/messages.ts'
import { explainValue, keyFor, nameOf, quoteAroundComma } from './explain-values.ts'
import type { YamlFile, YamlPath, YamlRange } from './yaml.ts'

/** A reference from one entry to another, with its position. */
export interface EntryReference {
  collection: Collection
  id: string
  /** The key or attribute that holds it: `people`, `source`, `by`. */
  key: string
  at: Position
  /** Where the id is written in the file, where that is known. */
  range?: { start: number; end: number } | undefined
}

/** The schemas of references, each with the collection that it refers to. */
const referred = z.registry<{ collection: Collection }>()

/** Replaces Astro's `reference`, which works only inside Astro. */
const reference = ((collection: Collection) =>
  z.string({ error: 'the name of an entry' }).register(referred, { collection })) as unknown as Reference

/** The schemas by collection; `en` is that of every translation. */
export const schemas = {
  articles: article(reference),
  framework: framework(reference),
  events: event(reference),
  glossary: glossary(reference),
  pages: page(reference),
  en: translation,
  sources: source,
  record,
  places,
  figures: figure(reference),
  corrections: correction,
  redirects: redirect,
  ui,
} as const satisfies Record<string, z.ZodType>

type Schema = z.core.$ZodType

/** The schema that applies to a value: without `optional` and `nullable`, and of a union the branch for the value's kind. */
function schemaFor(schema: Schema, data: unknown): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schemaFor(schema.unwrap(), data)
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema
  const { discriminator } = schema.def
  const kind = (data as Record<string, unknown> | undefined)?.[discriminator]
  const fits = (option: Schema) => z.safeParse((option as z.ZodObject).shape[discriminator]!, kind).success
  return schema.options.find(fits) ?? schema.options[0]!
}

/** The schema of an item of a list, or of the value of a key. */
function schemaAt(schema: Schema, step: string | number): Schema | undefined {
  if (schema instanceof z.ZodArray && typeof step === 'number') return schema.element
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step)) return schema.shape[step]
  return undefined
}

/** The keys of an object; of a union, the keys of all its branches. */
function keysOf(schema: Schema): string[] {
  if (schema instanceof z.ZodDiscriminatedUnion) return [...new Set(schema.options.flatMap(keysOf))]
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

/** The keys that some schema has. Any other key, `layout` above all, would have a meaning for Astro alone. */
export const knownKeys: ReadonlySet<string> = new Set(Object.values(schemas).flatMap(keysOf))

interface Found {
  collection: Collection
  id: string
  path: YamlPath
}

/** Walks schema and data together and lists every reference, whether or not the rest of the data is right. */
function findReferences(schema: Schema, data: unknown, path: YamlPath = [], found: Found[] = []): Found[] {
  const applied = schemaFor(schema, data)
  if (typeof data === 'string') {
    const { collection } = referred.get(applied) ?? {}
    if (collection) found.push({ collection, id: data, path })
  } else if (data && typeof data === 'object')
    for (const [key, value] of Object.entries(data)) {
      const step = Array.isArray(data) ? Number(key) : key
      const next = schemaAt(applied, step)
      if (next) findReferences(next, value, [...path, step], found)
    }
  return found
}

/** The keys that are allowed in the object at a path. */
function keysAt(schema: Schema, data: unknown, [step, ...rest]: YamlPath): string[] {
  const applied = schemaFor(schema, data)
  if (step === undefined) return keysOf(applied)
  const next = schemaAt(applied, step)
  return next ? keysAt(next, (data as Record<string | number, unknown>)?.[step], rest) : []
}

const valueAt = (data: unknown, path: YamlPath): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data)

const isMissing = (issue: z.core.$ZodIssue, data: unknown) =>
  issue.path.length > 0 && typeof issue.path.at(-1) === 'string' && valueAt(data, issue.path as YamlPath) === undefined

/** Where the kind of an entry is wrong, Zod looks no further. This finds at least the keys that no kind has. */
function* findUnknownKeys(schema: Schema, file: YamlFile): Generator<Finding> {
  const allowed = keysOf(schema)
  for (const key of Object.keys((file.data as object | null) ?? {})) if (!allowed.includes(key)) yield unknownKey(file, [], key, allowed)
}

/** The key that a name means: one that is spelt alike, or the one that people call so. */
const meantKey = (key: string, allowed: readonly string[]): string | undefined => keyFor(key, allowed) ?? nearest(key, allowed)

function unknownKey(file: YamlFile, path: YamlPath, key: string, allowed: readonly string[]): Finding {
  const at = file.keyAt(path, key)
  const line = file.lineAt(at)
  const range = file.keyRangeOf(path, key)
  const editOf = (text: string): Edit[] | undefined => range && [{ start: range.start, end: range.end, text }]
  const comma = /^[\w-]+[:：]/.test(key) ? undefined : quoteAroundComma(line, key)
  if (comma !== undefined)
    return {
      code: 'key-unknown',
      at,
      message: 'a text with a comma stands in braces without quotes',
      fix: writeSo(comma),
      edits: range && [
        {
          start: range.start - at.column + 1,
          end: range.start - at.column + 1 + line.replace(/\r$/, '').length,
          text: comma.replace(/\r$/, ''),
        },
      ],
    }
  const [, name, value] = /^([\w-]+)[:：]\s*(.+)$/.exec(key) ?? []
  if (name !== undefined)
    return {
      code: 'key-unknown',
      at,
      message: `the colon behind ${show(name)} is not followed by a space, or is a full-width one`,
      fix: writeSo(line.replace(key, () => `${name}: ${value}`)),
      edits: range?.source === key ? editOf(`${name}: ${value}`) : undefined,
    }
  const meant = meantKey(key, allowed)
  return {
    code: 'key-unknown',
    at,
    message: `there is no key ${show(key)} here`,
    fix:
      meant !== undefined && allowed.length > 30
        ? `Did you mean "${meant}"?`
        : `${meant === undefined ? '' : `Did you mean "${meant}"? `}The keys are ${list(allowed, 30)}.`,
    // A key in other letters than small ones is no other key.
    edits: meant !== undefined && meant.toLowerCase() === key.toLowerCase() ? editOf(meant) : undefined,
  }
}

/** How many unknown keys of one object are reported. */
const MAX_UNKNOWN_KEYS = 100

/** Turns an issue of Zod into findings. */
function* describe(issue: z.core.$ZodIssue, schema: Schema, file: YamlFile): Generator<Finding> {
  const path = issue.path as YamlPath
  const value = valueAt(file.data, path)
  const choices = 'values' in issue ? issue.values.map(String) : 'options' in issue ? (issue.options as string[]) : undefined
  const wanted =
    issue.code === 'invalid_type' && /^Invalid/.test(issue.message) ? issue.expected : choices ? `one of ${list(choices)}` : issue.message
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, file.data, path)
    for (const key of issue.keys.slice(0, MAX_UNKNOWN_KEYS)) yield unknownKey(file, path, key, allowed)
  } else if (isMissing(issue, file.data)) {
    const key = nameOf(path)
    const last = String(path.at(-1))
    yield {
      code: 'key-missing',
      at: file.at(path.slice(0, -1)),
      message: `the key ${show(key)} is missing`,
      fix: choices ? `Add a line "${last}: …" with ${wanted}.` : `Add a line: ${last}: ${exampleFor(wanted)}`,
    }
  } else if (path.length === 0)
    yield {
      code: 'value-invalid',
      at: file.at(path),
      message: 'the file holds no keys',
      fix: 'Write each key on a line of its own: title: 三項任務',
    }
  else if (choices) {
    const meant = typeof value === 'string' ? didYouMean(value, choices) : ''
    yield { code: 'value-invalid', at: file.at(path), message: `${nameOf(path)} is ${show(value)}`, fix: `${meant}Write ${wanted}.` }
  } else {
    const range = file.rangeOf(path)
    const { message, fix, write } = explainValue({ path, value, wanted, source: range?.source ?? '' })
    const edits = range && write !== undefined ? [{ start: range.start, end: range.end, text: write }] : undefined
    yield { code: 'value-invalid', at: file.at(path), message, fix, edits }
  }
}

/** What a value looks like, for a key that is missing. */
const exampleFor = (wanted: string): string =>
  ({ string: '…', array: '[…]', boolean: 'true', object: '{ … }', int: '1', number: '1' })[wanted] ??
  (/date/.test(wanted) ? '"2026-02-10"' : /pinyin/.test(wanted) ? 'ya tai zi mao qu' : /source/.test(wanted) ? '[…]' : '…')

/** Leaves out that a key is missing where another name for it is reported. */
function withoutFollowing(findings: readonly Finding[]): Finding[] {
  const meant = new Set(
    findings.flatMap(({ code, message, fix }) =>
      code === 'key-unknown' ? ((/^Did you mean "([^"]+)"/.exec(fix) ?? /^the colon behind "([^"]+)"/.exec(message))?.[1] ?? []) : [],
    ),
  )
  return findings.filter(({ code, message }) => {
    const key = /"([^"]+)" is missing$/.exec(message)?.[1] ?? ''
    return code !== 'key-missing' || !(meant.has(key) || meant.has(key.replace(/^.*\./, '')))
  })
}

/** The place of a value that stands without quotes, or of what stands between its quotes. */
function plainRange(range: YamlRange | undefined, value: string): { start: number; end: number } | undefined {
  const shift = range?.source === value ? 0 : range?.source.slice(1, -1) === value ? 1 : undefined
  return range && shift !== undefined ? { start: range.start + shift, end: range.end - shift } : undefined
}

/**
 * Validates data.
 * @param path - where the data is in the file, if it is only a part of it
 * @returns what is wrong, and all references, whether right or wrong
 */
export function validateData(
  schema: z.ZodType,
  file: YamlFile,
  path: YamlPath = [],
): { findings: Finding[]; references: EntryReference[] } {
  const part = partOf(file, path)
  // A program made for each schema pays after thousands of entries only.
  const { error } = schema.safeParse(part.data ?? {}, { jitless: true })
  const findings = (error?.issues ?? []).flatMap((issue) => [
    ...describe(issue, schema, part),
    ...(issue.code === 'invalid_union' ? findUnknownKeys(schema, part) : []),
  ])
  const references = findReferences(schema, part.data).map(({ collection, id, path }) => ({
    collection,
    id,
    key: path.filter((step) => typeof step === 'string').at(-1) as string,
    at: part.at(path),
    range: plainRange(part.rangeOf(path), id),
  }))
  return { findings: withoutFollowing(findings), references }
}

/** A part of a file, with paths that begin there. */
const partOf = (file: YamlFile, start: YamlPath): YamlFile => ({
  ...file,
  data: valueAt(file.data, start),
  at: (path) => file.at([...start, ...path]),
  keyAt: (path, key) => file.keyAt([...start, ...path], key),
  rangeOf: (path) => file.rangeOf([...start, ...path]),
  keyRangeOf: (path, key) => file.keyRangeOf([...start, ...path], key),
})
