import { expect, test } from 'vitest'
import { alignTexts } from '../../src/integrations/compare/match/align.ts'

/** Words of two characters, so that the test depends on no list of words. */
const pairs = (text: string): number[] =>
  Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => at % 2 === 0 || at === text.length)
const plain = (text: string): string => text.replaceAll('体', '體').replaceAll('“', '「').replaceAll('”', '」')

const shown = (...texts: string[]): string[] =>
  alignTexts(texts, plain, pairs).map(({ texts, differs }) => (differs ? `[${texts.join('|')}]` : texts.join('|')))

test.each([
  ['nothing differs', ['團體', '团体'].map((text) => text.replace('团', '團')), ['團體|團体']],
  ['a word among others', ['推進數字合作', '推進數位合作'], ['推進|推進', '[數字|數位]', '合作|合作']],
  ['the whole word, if one character differs', ['中小企業', '中大企業'], ['[中小|中大]', '企業|企業']],
  ['a word that is longer in one edition', ['東盟十國', '東南亞國協十國'], ['[東盟|東南亞國協]', '十國|十國']],
  ['what is only added goes with the word before it', ['開放合作', '開放的合作'], ['[開放|開放的]', '合作|合作']],
  ['what is only added in front goes with the first word', ['開放', '大開放'], ['[開放|大開放]']],
  ['at the end', ['合作網絡', '合作網路'], ['合作|合作', '[網絡|網路]']],
  ['quotation marks are equal', ['「開放」', '“開放”'], ['「開放」|“開放”']],
  ['three editions, which differ in different words', ['信息人才', '資訊人才', '信息人材'], ['[信息人才|資訊人才|信息人材]']],
  ['nothing at all', ['', ''], []],
  ['one of them empty', ['合作', ''], ['[合作|]']],
])('%s', (_, texts, expected) => {
  expect(shown(...texts)).toEqual(expected)
})

test('the stretches of each edition make its text again', () => {
  const texts = ['亞太自貿區與互聯互通，兩條路徑', '亞太自由貿易區和互聯互通，兩條路', '亞太自貿區與聯通兩條路徑。']
  const stretches = alignTexts(texts, plain, pairs)
  expect(texts.map((_, i) => stretches.map(({ texts }) => texts[i]).join(''))).toEqual(texts)
})
