/** Work grows with the size of a file, not with its square: steps are counted, never seconds. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createLooseFinder } from '../../src/integrations/check/chinese/terms.ts'
import { rules } from '../../src/integrations/check/printed/rules.ts'
import { createSieve } from '../../src/integrations/check/sieve.ts'
import { createConverter, type Dictionary } from '../../src/integrations/editions/contract.ts'
import { phraseMatcher } from '../../src/lib/phrases.ts'
import { random } from '../support/random.ts'
import { findRepeated } from '../../src/integrations/check/agreement/twice.ts'
import type { SourceFile } from '../../src/integrations/check/read-file.ts'
import { editOfLine } from '../../src/lib/diagnostics/explain-yaml.ts'
import { nearest, withSuggestions } from '../../src/lib/diagnostics/messages.ts'

afterEach(() => void vi.restoreAllMocks())

/** Expects that twice the size takes at most little more than twice the work. */
function expectLinear(work: (size: number) => number, size: number): void {
  const [once, twice] = [work(size), work(2 * size)]
  expect(once).toBeGreaterThan(0)
  expect(twice).toBeLessThan(2.5 * once)
}

/** Counts the letters that are read one by one while something runs. */
function lettersRead(run: () => void): number {
  let count = 0
  const plain = String.prototype.codePointAt
  vi.spyOn(String.prototype, 'codePointAt').mockImplementation(function (this: string, at: number) {
    count += 1
    return plain.call(this, at)
  })
  const iterate = String.prototype[Symbol.iterator]
  vi.spyOn(String.prototype, Symbol.iterator).mockImplementation(function (this: string) {
    count += this.length
    return iterate.call(this)
  })
  run()
  vi.restoreAllMocks()
  return count
}

const empty: Dictionary = { terms: [], guards: [], names: [], raw: [], search: [] }

describe('cutting a converted text where tags stand', () => {
  const converter = createConverter(empty, 'zh-cn')
  converter.text('說')
  test.each(['"', '說', '𠮷', '甲a'])('pieces of %s', (piece) => {
    expectLinear((size) => lettersRead(() => converter.run(Array<string>(size).fill(piece))), 500)
  })
  test('of other lengths than what is written', () => {
    const other = createConverter({ ...empty, terms: [{ hk: '甲乙丙丁', cn: '一二三四五六' }] }, 'zh-cn')
    expect(other.run(['甲乙', '丙', '丁'])).toEqual(['一二三', '四五', '六'])
    expect(other.run(['甲', '', '乙丙丁'])).toEqual(['一二', '', '三四五六'])
  })
})

describe('looking up phrases', () => {
  /** The letters that are looked at in a text of some repetitions, with as many phrases. */
  const looks = (phrase: (index: number) => string, unit: string) => (size: number) => {
    const match = phraseMatcher(Array.from({ length: size }, (_, index) => [phrase(index), undefined]))
    const text = unit.repeat(size)
    let count = 0
    const plain = String.prototype.charCodeAt
    // A spy would keep every call.
    String.prototype.charCodeAt = function (at) {
      count += 1
      return plain.call(this, at)
    }
    try {
      match(text)
    } finally {
      String.prototype.charCodeAt = plain
    }
    return count
  }
  test.each<[string, (index: number) => string, string]>([
    ['that begin alike', (index) => `aaaaaaaaaa${index}`, 'aaaaaaaaaaa '],
    ['of one letter', (index) => `${'ab'.repeat(index % 50)}${index}`, 'ab'],
    ['that stand in the text', (index) => `中國${index}`, '中國1'],
  ])('%s', (_, phrase, unit) => expectLinear(looks(phrase, unit), 500))

  test('finds what looking at each phrase at each place finds', () => {
    const next = random(16)
    const word = (most: number) => Array.from({ length: 1 + next(most) }, () => 'ab甲說説𠮷'[next(7)]).join('')
    const fold = (text: string) => text.replaceAll('説', '說')
    for (let round = 0; round < 500; round += 1) {
      const [phrases, text] = [Array.from({ length: next(12) }, () => word(4)), word(30)]
      const found: [number, number][] = []
      for (let at = 0; at < text.length;) {
        const length = Math.max(0, ...phrases.filter((one) => fold(text).startsWith(fold(one), at)).map((one) => one.length))
        if (length > 0) found.push([at, at + length])
        at += length || 1
      }
      expect(phraseMatcher(phrases.map((one) => [one, one]))(text).map(({ start, end }) => [start, end])).toEqual(found)
    }
  })
})

test('names are found as the pattern of all of them finds them', () => {
  const names = ['ai原生城市', '6s店', 'apec', 'apecchina', 'a.i', 'ftaap']
  const loose = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => [...name].map((letter) => letter.replace('.', '\\.')).join('[\\s\\-–·]*'))
  const pattern = new RegExp(`(?<![\\w./@-])(?:${loose.join('|')})(?![\\w/@-]|\\.\\w)`, 'giu')
  const find = createLooseFinder(names)
  const pieces = ['A', 'I', ' ', '-', '–', '原生', '城市', '6', 's', 'S店', 'ap', 'EC', 'China', '.', '/', '@', '，', 'FTAAP', 'i']
  const next = random(16)
  for (let round = 0; round < 3_000; round += 1) {
    const text = Array.from({ length: next(14) }, () => pieces[next(pieces.length)]).join('')
    expect(find(text), text).toEqual([...text.matchAll(pattern)].map(({ index, 0: found }) => ({ index, found })))
  }
})

test('a rule that finds something is among those that are tried', () => {
  const rulesFor = createSieve(rules)
  const next = random(5)
  const letters = [...new Set(rules.flatMap(({ pattern }) => [...pattern.source]))]
  let matches = 0
  for (let round = 0; round < 2_000; round += 1) {
    const text = Array.from({ length: 8 }, () => letters[next(letters.length)]!.repeat(1 + next(3))).join('')
    const tried = rulesFor(text)
    for (const rule of rules) {
      rule.pattern.lastIndex = 0
      if (!rule.pattern.test(text)) continue
      matches += 1
      expect(tried, `${String(rule.pattern)} in ${text}`).toContain(rule)
    }
  }
  expect(matches).toBeGreaterThan(500)
})

test('suggestions look at a limited number of names, and at least the first mistake has one', () => {
  let seen = 0
  function* names(count: number): Generator<string> {
    for (let index = 0; index < count; index += 1) {
      seen += 1
      yield `passage-number-${index}`
    }
  }
  const found = (count: number): number => {
    seen = 0
    withSuggestions(() => {
      expect(nearest('passage-number-7x', names(count))).toBeDefined()
      for (let index = 0; index < count; index += 1) nearest(`passage-numbre-${index}x`, names(count))
    }, 1_000_000)
    return seen
  }
  expect(found(4_000)).toBeLessThan(1.5 * found(2_000))
  expect(nearest('passage-number-7', ['passage-number-8'])).toBe('passage-number-8')
})

/** A list of which every look at an item is counted. */
function watched<T>(items: T[]): { items: T[]; looks: () => number } {
  let count = 0
  const seen = new Proxy(items, {
    get(list, key, receiver) {
      if (/^\d+$/.test(String(key))) count += 1
      return Reflect.get(list, key, receiver) as unknown
    },
  })
  return { items: seen, looks: () => count }
}

test('a mistake on each line is mended without a walk from the first line', () => {
  expectLinear((size) => {
    const { items, looks } = watched(Array<string>(size).fill('keep: *a'))
    for (let line = 0; line < size; line += 1) expect(editOfLine(items, line, 'b').start).toBe(line * 9)
    return looks()
  }, 300)
})

test('what a list has twice is found without a walk for each item', () => {
  expectLinear((size) => {
    const { items, looks } = watched(Array.from({ length: size }, (_, index) => `a${index % 200}`))
    const yaml = { data: { keep: items }, at: () => ({ line: 1, column: 1 }) } as unknown as SourceFile['yaml']
    expect([...findRepeated({ yaml } as SourceFile)]).toHaveLength(size - 200)
    return looks()
  }, 300)
})
