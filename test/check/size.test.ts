/** Work grows with the size of a file, not with its square: steps are counted, never seconds. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createConverter, type Dictionary } from '../../src/integrations/editions/contract.ts'
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
