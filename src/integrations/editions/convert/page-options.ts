import { valueOf, type Attribute } from '../../../lib/html.ts'
import type { ConvertOptions, PageRule } from './converter.ts'

/** How a page's text is converted, and how those of its parts are that keep their words. */
export interface PageOptions {
  words: ConvertOptions
  script: ConvertOptions
}

/**
 * Reads the page's own rules and names from `data-zh-rules` (`[{from, tw?, cn?}]`) and `data-zh-keep` (`["…"]`).
 * @param attributes - of `<html>`
 * @throws if one of them is not such JSON
 */
export function pageOptions(attributes: readonly Attribute[]): PageOptions {
  const rules = list(attributes, 'data-zh-rules', isRule)
  const keep = list(attributes, 'data-zh-keep', (item) => typeof item === 'string')
  return { words: { rules, keep }, script: { scriptOnly: true } }
}

function isRule(item: unknown): item is PageRule {
  if (typeof item !== 'object' || item === null) return false
  const { from, tw = '', cn = '' } = item as Record<string, unknown>
  return typeof from === 'string' && from !== '' && typeof tw === 'string' && typeof cn === 'string'
}

function list<T>(attributes: readonly Attribute[], name: string, isItem: (item: unknown) => item is T): T[] {
  const value = valueOf(attributes, name)
  if (value === undefined) return []
  const data = parse(value)
  if (Array.isArray(data) && data.every(isItem)) return data
  throw new Error(`convertPage: ${name} is not a list of the right kind: ${value.slice(0, 80)}`)
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
