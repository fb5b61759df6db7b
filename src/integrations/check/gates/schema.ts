/** Checks data against the very schemas that Astro uses, and says what is wrong at the place of the key. */
import { z } from 'astro/zod'
import { article } from '../../../schemas/article.ts'
import { translation, type Collection, type Reference } from '../../../schemas/common.ts'
import { event } from '../../../schemas/event.ts'
import { figure } from '../../../schemas/figure.ts'
import { framework } from '../../../schemas/framework.ts'
import { glossary } from '../../../schemas/glossary.ts'
import { page } from '../../../schemas/page.ts'
import { source } from '../../../schemas/source.ts'
import { ui } from '../../../schemas/ui.ts'
import type { Finding, Place } from '../../../lib/diagnostics/diagnostic.ts'
import { didYouMean, list, show } from '../../../lib/diagnostics/messages.ts'
import type { Path, YamlFile } from './yaml.ts'

/** A reference from one entry to another, with its place. */
export interface Referral {
  collection: Collection
  id: string
  /** The key that holds it: `people`, `source`. */
  key: string
  at: Place
}

const referring = new WeakMap<object, Collection>()

/** Stands in for Astro's `reference`, which works only inside Astro: a name, remembered as one. */
const reference = ((collection: Collection) => {
  const schema = z.string({ error: 'the name of an entry' })
  referring.set(schema, collection)
  return schema
}) as unknown as Reference

/** The schemas by collection; `en` is that of every translation. */
export const schemas = {
  articles: article(reference),
  framework: framework(reference),
  events: event(reference),
  glossary: glossary(reference),
  pages: page(reference),
  en: translation,
  source,
  figure: figure(reference),
  ui,
} as const satisfies Record<string, z.ZodType>

interface Definition {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  innerType?: z.ZodType
  options?: z.ZodType[]
  discriminator?: string
}
const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition

/** The schema that applies at a value: optional ones unwrapped, the right branch of a choice taken. */
function unwrap(schema: z.ZodType, data: unknown): z.ZodType {
  const { innerType, options, discriminator } = definitionOf(schema)
  if (referring.has(schema)) return schema
  if (innerType) return unwrap(innerType, data)
  if (!options) return schema
  const key = discriminator && (data as Record<string, unknown> | undefined)?.[discriminator]
  return options.find((option) => discriminator && definitionOf(option).shape?.[discriminator]?.safeParse(key).success) ?? options[0]!
}

/** Walks schema and data together: every reference, whether or not the rest of the data is right. */
function* findReferences(schema: z.ZodType, data: unknown, path: Path = []): Generator<{ collection: Collection; id: string; path: Path }> {
  const own = unwrap(schema, data)
  const collection = referring.get(own)
  if (collection) {
    if (typeof data === 'string') yield { collection, id: data, path }
    return
  }
  const { shape, element } = definitionOf(own)
  if (element && Array.isArray(data)) for (const [index, item] of data.entries()) yield* findReferences(element, item, [...path, index])
  if (shape && data && typeof data === 'object')
    for (const [key, value] of Object.entries(data))
      if (Object.hasOwn(shape, key)) yield* findReferences(shape[key]!, value, [...path, key])
}

/** The keys that may stand in the map at a path. */
function keysAt(schema: z.ZodType, data: unknown, path: Path): string[] {
  let own = unwrap(schema, data)
  let value = data
  for (const step of path) {
    const { shape, element } = definitionOf(own)
    value = (value as Record<string | number, unknown>)?.[step]
    const next = typeof step === 'number' ? element : shape?.[step]
    if (!next) return []
    own = unwrap(next, value)
  }
  return Object.keys(definitionOf(own).shape ?? {})
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data)

const isMissing = (issue: z.core.$ZodIssue, data: unknown) =>
  issue.path.length > 0 && typeof issue.path.at(-1) === 'string' && valueAt(data, issue.path as Path) === undefined

/** Names a key with the keys above it: `official.line`, `people[2]`. */
const nameOf = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : `${index ? '.' : ''}${step}`)).join('')

/** Where the kind is wrong, the schema looks no further: at least the keys that no kind has. */
function* describeKeys(schema: z.ZodType, file: YamlFile): Generator<Finding> {
  const allowed = [...new Set((definitionOf(schema).options ?? []).flatMap((option) => Object.keys(definitionOf(option).shape ?? {})))]
  for (const key of Object.keys((file.data as object | null) ?? {})) if (!allowed.includes(key)) yield unknownKey(file, [], key, allowed)
}

const unknownKey = (file: YamlFile, path: Path, key: string, allowed: readonly string[]): Finding => ({
  code: 'key-unknown',
  at: file.keyAt(path, key),
  message: `there is no key ${show(key)} here`,
  fix: `${didYouMean(key, allowed)}The keys are ${list(allowed, 30)}.`,
})

function* describe(issue: z.core.$ZodIssue, schema: z.ZodType, file: YamlFile): Generator<Finding> {
  const path = issue.path as Path
  const value = valueAt(file.data, path)
  const choices = 'values' in issue ? issue.values.map(String) : 'options' in issue ? (issue.options as string[]) : undefined
  const expected = /^(Invalid|Too|Expected)/.test(issue.message)
    ? issue.message.replace(/^Invalid input: /, '').replace(/, received .*/, '')
    : issue.message
  const what = choices
    ? `one of ${list(choices)}`
    : expected.replace(/^expected /, 'a value of the kind "').replace(/^(a value of the kind ".*)$/, '$1"')
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, file.data, path)
    // Thousands of unknown keys are no mistake that anyone makes: enough of them are told.
    for (const key of issue.keys.slice(0, 100)) yield unknownKey(file, path, key, allowed)
  } else if (isMissing(issue, file.data)) {
    const key = nameOf(path)
    yield {
      code: 'key-missing',
      at: file.at(path.slice(0, -1)),
      message: `the key ${show(key)} is missing`,
      fix: `Add a line "${path.at(-1)}: …" (${what}).`,
    }
  } else {
    const meant = choices && typeof value === 'string' ? didYouMean(value, choices) : ''
    const named = path.length > 0 ? `${nameOf(path)} is ${show(value)}` : 'the file holds no keys'
    yield { code: 'value-invalid', at: file.at(path), message: named, fix: `${meant}Write ${what}.` }
  }
}

/**
 * Checks data.
 * @returns what is wrong, and the references, right or wrong
 */
export function checkData(schema: z.ZodType, file: YamlFile, prefix: Path = []): { findings: Finding[]; referrals: Referral[] } {
  const part: YamlFile =
    prefix.length === 0
      ? file
      : {
          ...file,
          data: valueAt(file.data, prefix),
          at: (path) => file.at([...prefix, ...path]),
          keyAt: (path, key) => file.keyAt([...prefix, ...path], key),
        }
  const { error } = schema.safeParse(part.data ?? {})
  const findings = (error?.issues ?? []).flatMap((issue) => [
    ...describe(issue, schema, part),
    ...(issue.code === 'invalid_union' ? describeKeys(schema, part) : []),
  ])
  const referrals = [...findReferences(schema, part.data)].map(({ collection, id, path }) => ({
    collection,
    id,
    key: path.filter((step) => typeof step === 'string').at(-1) as string,
    at: part.at(path),
  }))
  return { findings, referrals }
}
