/** The id of an edition: the name of its folder in the site. */
export type Edition = 'zh-hk' | 'zh-tw' | 'zh-cn' | 'en'

/** The editions that contributors write; the others are converted from zh-hk. */
export type WrittenEdition = 'zh-hk' | 'en'

/** The written editions, the source first. */
export const writtenEditions: WrittenEdition[] = ['zh-hk', 'en']

/** The editions a machine makes from zh-hk. */
export type ConvertedEdition = 'zh-tw' | 'zh-cn'

/** What is known of an edition. */
export interface EditionInfo {
  id: Edition
  /** BCP 47 tag for `lang`, `hreflang` and JSON-LD. */
  lang: string
  /** The edition's name in its own script, for the switch. */
  name: string
  /** The form Open Graph wants for `og:locale`. */
  ogLocale: string
}

/** The four editions, in the order of the switch. */
export const editions: readonly EditionInfo[] = [
  { id: 'zh-hk', lang: 'zh-Hant-HK', name: '繁體（香港）', ogLocale: 'zh_HK' },
  { id: 'zh-tw', lang: 'zh-Hant-TW', name: '繁體（台灣）', ogLocale: 'zh_TW' },
  { id: 'zh-cn', lang: 'zh-Hans-CN', name: '简体', ogLocale: 'zh_CN' },
  { id: 'en', lang: 'en', name: 'English', ogLocale: 'en_US' },
]

/** Whether a string names an edition. */
export function isEdition(value: string): value is Edition {
  return editions.some((edition) => edition.id === value)
}

/** Whether an edition is made by the build, not written. */
export const isConverted = (edition: Edition): edition is ConvertedEdition => edition === 'zh-tw' || edition === 'zh-cn'

/**
 * An edition's row of the table.
 * @throws on an id that is no edition
 */
export function editionInfo(id: Edition): EditionInfo {
  const info = editions.find((edition) => edition.id === id)
  if (!info) throw new Error(`no such edition: ${id}`)
  return info
}
