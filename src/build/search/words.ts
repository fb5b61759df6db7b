/** Words that mean the same in Hong Kong, Taiwan and on the mainland: those the editions are made with, and a few more. */
import type { Term } from '../../lib/editions/dictionary.ts'

/**
 * Words that no conversion may exchange, because they mean other things too, but that somebody may well type for each
 * other. A result found by them is shown as such.
 */
const alsoSearched = [
  ['視頻', '影片'],
  ['信息', '資訊'],
  ['網絡', '網路'],
  ['質量', '品質'],
  ['數碼', '數位', '數字'],
  ['智能', '智慧'],
  ['軟件', '軟體'],
  ['硬件', '硬體'],
  ['程序', '程式'],
  ['數據', '資料'],
  ['互聯網', '網際網路'],
  ['計劃', '計畫'],
  ['報道', '報導'],
]

/**
 * All groups of equal words.
 * @param terms the conversion dictionary's pairs
 * @returns groups of two and more; a word may stand in several
 */
export function equalWords(terms: readonly Term[]): string[][] {
  const pairs = terms.map(({ hk, tw, cn }) => [...new Set([hk, tw, cn].filter((word) => word !== undefined && word !== ''))] as string[])
  return [...alsoSearched, ...pairs].filter((words) => words.length > 1)
}

/**
 * Keeps what a site can use.
 * @param groups groups of equal words
 * @param texts all its texts
 * @returns the groups of which a word stands in a text
 */
export function onSite(groups: readonly string[][], texts: Iterable<string>): string[][] {
  const wanted = new Map<string, Set<string>>()
  const begins = new Uint8Array(0x10000)
  for (const word of groups.flat()) {
    wanted.set(word[0]!, (wanted.get(word[0]!) ?? new Set()).add(word))
    begins[word.charCodeAt(0)] = 1
  }
  const found = new Set<string>()
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      if (!begins[text.charCodeAt(i)]) continue
      for (const word of wanted.get(text[i]!)!) if (!found.has(word) && text.startsWith(word, i)) found.add(word)
    }
  }
  return groups.filter((group) => group.some((word) => found.has(word)))
}
