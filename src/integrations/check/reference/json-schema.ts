/** The schemas as JSON Schema, for editors: they complete keys and underline what does not fit. */
import { z } from 'astro/zod'
import { schemas } from '../gates/schema.ts'
import { keyTable, kindWords, type Described, type KeyWords } from './keys.ts'

type Json = Record<string, unknown>

/** The files of data, each with what it holds: one set of keys, or records under their names. */
const dataFiles = { record: 'one', places: 'one', sources: 'many', figures: 'many', corrections: 'many', redirects: 'many' } as const

/** Files of data that have a schema. */
export type DataFile = keyof typeof dataFiles

/** Their names. */
export const dataFileNames = Object.keys(dataFiles) as DataFile[]

/** Adds what each key is for. */
function described(schema: Json, kind: Described): Json {
  const table: Record<string, KeyWords> = keyTable[kind]
  const describe = (object: Json): Json => ({
    ...object,
    properties: Object.fromEntries(
      Object.entries((object.properties ?? {}) as Record<string, Json>).map(([name, value]) => {
        const words = table[name]
        return [name, words ? { ...value, description: `${words.zh}\n\n${words.en}\n\n${words.example}` } : value]
      }),
    ),
  })
  const kinds = (schema.oneOf ?? schema.anyOf) as Json[] | undefined
  return kinds ? { anyOf: kinds.map(describe) } : describe(schema)
}

/** The JSON Schema of a kind of content. What only a function can say, such as whether a day is in the calendar, is left to the check. */
export function jsonSchemaOf(kind: Described): Json {
  const json = JSON.stringify(z.toJSONSchema(schemas[kind], { io: 'input', unrepresentable: 'any', target: 'draft-7' }))
  // Not every editor reads a pattern as Unicode.
  const made = JSON.parse(json.replaceAll('\\\\p{Script=Latin}', '[A-Za-z\\u00c0-\\u024f]')) as Json
  const { $schema, ...schema } = made
  const one = described(schema, kind)
  const whole = kind in dataFiles && dataFiles[kind as DataFile] === 'many' ? { type: 'object', additionalProperties: one } : one
  return { $schema, title: `${kindWords[kind].zh} · ${kindWords[kind].en}`, ...whole }
}
