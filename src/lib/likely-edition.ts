/** Which edition to offer a reader first. */
import type { Edition } from './editions.ts'

/** Patterns of language tags, the exact ones first. The first pattern that matches decides. */
const rules: [RegExp, Edition][] = [
  [/^(yue|zh(-hant)?-(hk|mo))\b/i, 'zh-hk'],
  [/^zh(-hans)?-(cn|sg|my)\b|^zh-hans\b|^zh$/i, 'zh-cn'],
  [/^zh(-hant)?-tw\b|^zh-hant\b/i, 'zh-tw'],
  [/^zh\b/i, 'zh-cn'],
  [/^en\b/i, 'en'],
]

/**
 * The edition that suits a reader.
 * @param languages - BCP 47 tags in the reader's order of preference (`navigator.languages`)
 * @returns `undefined` if none of them is Chinese or English
 */
export function likelyEdition(languages: readonly string[]): Edition | undefined {
  for (const language of languages) {
    const rule = rules.find(([pattern]) => pattern.test(language))
    if (rule) return rule[1]
  }
  return undefined
}
