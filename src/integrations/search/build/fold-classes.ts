/** Which characters are spellings of one another, from the lists of characters of opencc-js. */
import hk from 'opencc-js/dict/HKVariants'
import hkBack from 'opencc-js/dict/HKVariantsRev'
import japanese from 'opencc-js/dict/JPShinjitaiCharacters'
import toTraditional from 'opencc-js/dict/STCharacters'
import toSimplified from 'opencc-js/dict/TSCharacters'
import phrases from 'opencc-js/dict/TSPhrases'
import tw from 'opencc-js/dict/TWVariants'
import twBack from 'opencc-js/dict/TWVariantsRev'

/** Spellings that differ by house style, not by script, and so stand in no list of characters. */
const byHand = ['著着', '甚什', '佈布', '佔占', '週周', '遊游', '滙汇', '舖铺', '裡裏', '線綫', '群羣', '鍾锺', '昇升']

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
    return [...from].flatMap((character, i): [string, string][] => (character === to[i] ? [] : [[character, to[i]!]]))
  })
}

/** Sets of equal characters that grow together. */
class Classes {
  private readonly groups = new Map<string, Set<string>>()

  has(character: string): boolean {
    return this.groups.has(character)
  }

  join(one: string, other: string): void {
    const group = this.groups.get(one) ?? new Set([one])
    for (const character of this.groups.get(other) ?? [other]) {
      group.add(character)
      this.groups.set(character, group)
    }
    this.groups.set(one, group)
  }

  all(): Set<string>[] {
    return [...new Set(this.groups.values())]
  }
}

let made: Set<string>[] | undefined

function make(): Set<string>[] {
  const classes = new Classes()
  for (const list of [toSimplified, toTraditional, tw, twBack, hk, hkBack]) {
    for (const [from, to] of singles(list)) classes.join(to, from)
  }
  for (const [from, to] of differences(phrases)) if (to.length === 1 && from.length === 1) classes.join(to, from)
  for (const [one, other] of byHand) classes.join(other!, one!)
  for (const [from, to] of singles(japanese)) if (!classes.has(from) && !chinese.has(from)) classes.join(to, from)
  return classes.all()
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
