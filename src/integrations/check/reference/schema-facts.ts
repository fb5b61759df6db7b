/** What the schemas say of a key: whether it may be left out, and what can stand there. */
import { z } from 'astro/zod'
import { schemas } from '../gates/schema.ts'
import type { Described } from './keys.ts'

type Schema = z.core.$ZodType

/** What a key may hold. */
export interface KeyFacts {
  name: string
  optional: boolean
  /** The words of which one stands there. */
  choices: string[]
  isList: boolean
}

/** The objects that a schema is made of: one, or a kind each. */
const objectsOf = (schema: Schema): z.ZodObject[] =>
  schema instanceof z.ZodDiscriminatedUnion
    ? schema.options.flatMap((one) => objectsOf(one))
    : schema instanceof z.ZodObject
      ? [schema]
      : []

const isOptional = (schema: Schema): boolean => schema instanceof z.ZodOptional
const inner = (schema: Schema): Schema =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? inner(schema.unwrap()) : schema

function choicesOf(schema: Schema): string[] {
  const one = inner(schema)
  if (one instanceof z.ZodEnum) return one.options.map(String)
  return one instanceof z.ZodLiteral ? [...one.values].map(String) : []
}

/** The keys of a kind of content, in the order of its schema. */
export function keysOf(kind: Described): KeyFacts[] {
  const objects = objectsOf(schemas[kind])
  const names = [...new Set(objects.flatMap((object) => Object.keys(object.shape)))]
  return names.map((name) => {
    const found = objects.flatMap(({ shape }) => (Object.hasOwn(shape, name) ? (shape[name] as Schema) : []))
    return {
      name,
      optional: found.every(isOptional),
      choices: [...new Set(found.flatMap(choicesOf))],
      isList: inner(found[0]!) instanceof z.ZodArray,
    }
  })
}
