/**
 * The editions of the site, in the order of the switch. `id` is the folder in the site; `lang` the BCP 47 tag for `lang`, `hreflang`
 * and JSON-LD; `name` the edition's name in its own script. An edition with `from` is
 * converted from that one by the build; the others are written by contributors.
 */
const table = [
  { id: 'zh-hk', lang: 'zh-Hant-HK', name: '繁體（香港）' },
  { id: 'zh-tw', lang: 'zh-Hant-TW', name: '繁體（台灣）', from: 'zh-hk' },
  { id: 'zh-cn', lang: 'zh-Hans-CN', name: '简体', from: 'zh-hk' },
  { id: 'en', lang: 'en', name: 'English' },
] as const

type Row = (typeof table)[number]

/** The id of an edition. */
export type Edition = Row['id']

/** The editions that the build makes. */
export type ConvertedEdition = Extract<Row, { from: string }>['id']

/** The editions that contributors write. */
export type WrittenEdition = Exclude<Edition, ConvertedEdition>

/** What is known of an edition: a row of the table. */
export interface EditionInfo {
  id: Edition
  lang: string
  name: string
  from?: WrittenEdition
}

/** All editions, in the order of the switch. */
export const allEditions: readonly EditionInfo[] = table

/** The written editions, the source first. */
export const writtenEditions: WrittenEdition[] = /* @__PURE__ */ table.flatMap((row) => ('from' in row ? [] : [row.id]))

/** The converted editions. */
export const convertedEditions: ConvertedEdition[] = /* @__PURE__ */ table.flatMap((row) => ('from' in row ? [row.id] : []))

/** For readers whose language names the script alone: the edition that `hreflang="zh-Hant"` and `zh-Hans` lead to. */
export const scriptEditions: readonly { lang: string; id: Edition }[] = [
  { lang: 'zh-Hant', id: 'zh-hk' },
  { lang: 'zh-Hans', id: 'zh-cn' },
]

/** Whether a string names an edition. */
export const isEdition = (value: string): value is Edition => allEditions.some(({ id }) => id === value)

/** Whether an edition is made by the build, not written. */
export const isConverted = (edition: Edition): edition is ConvertedEdition => editionInfo(edition).from !== undefined

/** The written edition that an edition comes from: itself, if it is written. */
export const sourceOf = (edition: Edition): WrittenEdition => editionInfo(edition).from ?? (edition as WrittenEdition)

/** The editions that one page of a written edition becomes: that edition and those converted from it. */
export const editionsOf = (source: WrittenEdition): Edition[] => allEditions.flatMap(({ id }) => (sourceOf(id) === source ? [id] : []))

/**
 * An edition's row of the table.
 * @throws on an id that is no edition
 */
export function editionInfo(id: Edition): EditionInfo {
  const info = allEditions.find((edition) => edition.id === id)
  if (!info) throw new Error(`no such edition: ${id}`)
  return info
}
