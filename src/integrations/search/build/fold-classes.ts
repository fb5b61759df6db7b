/** Which characters are spellings of one another, from the lists of characters of opencc-js. */
import hk from 'opencc-js/dict/HKVariants'
import hkBack from 'opencc-js/dict/HKVariantsRev'
import japanese from 'opencc-js/dict/JPShinjitaiCharacters'
import toTraditional from 'opencc-js/dict/STCharacters'
import toSimplified from 'opencc-js/dict/TSCharacters'
import phrases from 'opencc-js/dict/TSPhrases'
import tw from 'opencc-js/dict/TWVariants'
import twBack from 'opencc-js/dict/TWVariantsRev'
import { characterSet } from '../match/tokens.ts'
import { equalForms, hongKongForms, searchForms } from '../../../lib/han.ts'

/** Japanese forms that Chinese uses for other characters; those in its own lists (沪 is 滬 in China, 濾 in Japan) are known. */
const chinese = new Set('予芸弁欠缶糸虫')

/** The pairs of single characters in a list as opencc-js writes it: `from to|from to other`. */
function singles(list: string): [string, string][] {
  return list.split('|').flatMap((line) => {
    const [from = '', ...to] = line.split(' ')
    return from.length === 1 ? to.filter((other) => other.length === 1).map((other): [string, string] => [from, other]) : []
  })
}

/** The characters by which two phrases of the same length in a list differ. */
function differences(list: string): [string, string][] {
  return list.split('|').flatMap((line) => {
    const [from = '', to = ''] = line.split(' ')
    if (from.length !== to.length) return []
    return [...from].flatMap((character, i): [string, string][] =>
      character === to[i] || character.length > 1 ? [] : [[character, to[i]!]],
    )
  })
}

let made: Set<string>[] | undefined

/** Joins all pairs to groups. */
function make(): Set<string>[] {
  const groups = new Map<string, Set<string>>()
  const join = (one: string, other: string): void => {
    const group = groups.get(one) ?? new Set([one])
    for (const character of groups.get(other) ?? [other]) group.add(character)
    for (const character of group) groups.set(character, group)
  }
  const lists = [toSimplified, toTraditional, tw, twBack, hk, hkBack].flatMap(singles)
  for (const [from, to] of [...lists, ...differences(phrases), ...hongKongForms, ...equalForms, ...searchForms]) join(to, from)
  for (const [from, to] of singles(japanese)) if (!groups.has(from) && !chinese.has(from)) join(to, from)
  return [...new Set(groups.values())]
}

/**
 * The groups of equal characters that a site needs.
 * @param characters - all the characters of its text, in every edition
 * @returns those of which the site has a member, in order, each as a string
 */
export function foldClasses(characters: ReadonlySet<string>): string[] {
  made ??= make()
  return made
    .filter((group) => group.size > 1 && [...group].some((character) => characters.has(character)))
    .map((group) => [...group].sort().join(''))
    .sort()
}

/** Every UTF-16 unit of some texts. */
export function charactersIn(texts: readonly string[]): Set<string> {
  const set = characterSet(texts.join(''))
  return new Set([...set.keys()].filter((code) => set[code]).map((code) => String.fromCharCode(code)))
}
