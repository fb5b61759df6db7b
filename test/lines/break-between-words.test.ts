import { expect, test } from 'vitest'
import { splice } from '../../src/lib/html.ts'
import { findBreaks } from '../../src/integrations/lines/break-between-words.ts'

const page = (body: string, lang = 'zh-Hant-HK'): string => `<html lang="${lang}"><body>${body}</body></html>`
const breakBetweenWords = (html: string): string => splice(html, findBreaks(html))
const broken = (body: string): string =>
  breakBetweenWords(page(body))
    .replace(/<\/?(html|body)[^>]*>/g, '')
    .replaceAll('<wbr>', '|')

test.each([
  ['between words', '<h1>走進廣州的客人看見了什麼</h1>', '<h1>走進|廣州的|客人|看見了|什麼</h1>'],
  ['not inside a name that no list knows', '<h1>陳寧倡訂推理晶片</h1>', '<h1>陳寧倡訂|推理|晶片</h1>'],
  ['not inside a number and what it counts', '<h2>第三十二屆貿易部長會議</h2>', '<h2>第三十二屆|貿易|部長|會議</h2>'],
  ['behind the head of an office', '<h2>外交部長王毅致辭</h2>', '<h2>外交部長|王毅|致辭</h2>'],
  ['not inside a short quotation', '<h1>APEC「中國年」的框架</h1>', '<h1>APEC「中國年」的|框架</h1>'],
  ['beside a Latin word, not beside a number', '<h2>深圳AI推理2026年</h2>', '<h2>深圳|AI|推理2026年</h2>'],
  [
    'in every text of an element',
    '<h2 id="a"><a href="#">規則管治</a>與<b>合作</b></h2>',
    '<h2 id="a"><a href="#">規則|管治</a>與<b>合作</b></h2>',
  ],
  ['in a cell, not inside a date or a number', '<td>務實合作1,400家2026年2月</td>', '<td>務實|合作1,400家2026年2月</td>'],
  ['in the contents', '<nav class="contents"><a href="#a">務實合作</a></nav>', '<nav class="contents"><a href="#a">務實|合作</a></nav>'],
  [
    'in a list of titles',
    '<ol class="rows"><li><a href="#"><b>務實合作</b></a></li></ol>',
    '<ol class="rows"><li><a href="#"><b>務實|合作</b></a></li></ol>',
  ],
  ['in a standfirst', '<p class="standfirst">務實合作</p>', '<p class="standfirst">務實|合作</p>'],
  ['not in the text', '<p>務實合作</p>', '<p>務實合作</p>'],
  ['entities and attributes stay', '<h2 title="務實合作">甲&amp;乙</h2>', '<h2 title="務實合作">甲&amp;乙</h2>'],
])('%s', (_, body, expected) => {
  expect(broken(body)).toBe(expected)
})

test('an English page stays as it is', () => {
  const html = page('<h1>Host for a third time <span lang="zh-Hant-HK">第三次任東道主</span></h1>', 'en')
  expect(breakBetweenWords(html)).toBe(html)
})
