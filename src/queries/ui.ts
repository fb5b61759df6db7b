/** Interface strings, from `content/ui/<edition>.yml`. */
import { parse } from 'yaml'
import en from '../../content/ui/en.yml?raw'
import zhHk from '../../content/ui/zh-hk.yml?raw'
import { ui, type UiKey } from '../schemas/ui.ts'
import type { WrittenEdition } from '../lib/editions.ts'
import { fillPlaceholders } from '../lib/placeholders.ts'

export type { UiKey }

/** Looks up a string and fills its `{placeholders}`. */
export type Translate = (key: UiKey, values?: Record<string, string | number>) => string

const strings = { 'zh-hk': ui.parse(parse(zhHk)), en: ui.parse(parse(en)) }

/**
 * The strings of an edition.
 * @returns a function from a key (and the values of its placeholders) to the text
 */
export const translator =
  (edition: WrittenEdition): Translate =>
  (key, values) =>
    fillPlaceholders(strings[edition][key], values)
