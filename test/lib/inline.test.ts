/** Emphasis and bare addresses beside Chinese. */
import type { Nodes, Root } from 'mdast'
import { mdxToMdast } from 'satteri'
import { describe, expect, test } from 'vitest'
import { cutAddress, readInline } from '../../src/lib/inline.ts'
import { markdownFeatures, outline, parseMdx } from '../../src/lib/outline.ts'
import { random } from '../support/random.ts'

const names: Record<string, string> = { strong: 'b', emphasis: 'i', delete: 's', inlineCode: 'code', link: 'a' }

/** A tree in short: `<b>words</b>`, `<a>words</a>`; blocks without a tag. */
function brief(node: Nodes): string {
  const inner = 'children' in node ? (node.children as Nodes[]).map(brief).join('') : 'value' in node ? node.value : ''
  const name = names[node.type] ?? (node as { name?: string }).name
  return name ? `<${name}>${inner}</${name}>` : inner
}

const both = '<b>「甲」</b>、<b>「乙」</b>'

describe('emphasis means what its writer means', () => {
  test.each([
    ['他提出**「開放」**、**「創新」**和**「合作」**三項。', '他提出<b>「開放」</b>、<b>「創新」</b>和<b>「合作」</b>三項。'],
    ['**「甲」**、**「乙」**', both],
    ['字**「甲」**、**「乙」**字', `字${both}字`],
    ['（**「甲」**、**「乙」**）', `（${both}）`],
    ['「**甲**」**乙**', '「<b>甲</b>」<b>乙</b>'],
    ['**重點：**內容', '<b>重點：</b>內容'],
    ['**重點:**內容', '<b>重點:</b>內容'],
    ['增長**50%**的', '增長<b>50%</b>的'],
    ['這**（甲）**的', '這<b>（甲）</b>的'],
    ['APEC**「開放」**和', 'APEC<b>「開放」</b>和'],
    ['第一**《甲》**；第二**《乙》**；', '第一<b>《甲》</b>；第二<b>《乙》</b>；'],
    ['他說**“好”**嗎', '他說<b>“好”</b>嗎'],
    ['字*「甲」*字', '字<i>「甲」</i>字'],
    ['字*「甲」*、*「乙」*字', '字<i>「甲」</i>、<i>「乙」</i>字'],
    ['字***「甲」***字', '字<i><b>「甲」</b></i>字'],
    ['字__「甲」__字', '字<b>「甲」</b>字'],
    ['字_「甲」_字', '字<i>「甲」</i>字'],
    ['字_重點_字', '字<i>重點</i>字'],
    ['字~~「甲」~~字', '字<s>「甲」</s>字'],
    ['**他*「甲」*說**', '<b>他<i>「甲」</i>說</b>'],
    ['**「[甲](https://a.org/)」**是', '<b>「<a>甲</a>」</b>是'],
    ['字**[甲](https://a.org/)**字', '字<b><a>甲</a></b>字'],
    ['字**`甲`**字', '字<b><code>甲</code></b>字'],
    ['他**說，<Said by="x">「好」</Said>**。', '他<b>說，<Said>「好」</Said></b>。'],
    ['說，<Said by="x">他**「甲」**、**「乙」**的</Said>。', `說，<Said>他${both}的</Said>。`],
    ['[他**「甲」**、**「乙」**的](https://a.org/)', `<a>他${both}的</a>`],
    ['- 他**「甲」**、**「乙」**的', `他${both}的`],
    ['> 他**「甲」**、\n> **「乙」**的', '他<b>「甲」</b>、\n<b>「乙」</b>的'],
    ['| 他**「甲」**、**「乙」**的 |\n| - |\n| 字*「甲」*字 |', `他${both}的字<i>「甲」</i>字`],
    ['## 他**「甲」**、**「乙」**的 [#a]', `他${both}的 [#a]`],
    ['## **甲：**乙 [#a]', '<b>甲：</b>乙 [#a]'],
    ['字**「甲」**字[^1]。\n\n[^1]: 註**「乙」**註', '字<b>「甲」</b>字。註<b>「乙」</b>註'],
    ['𠮷**「甲」**𠮷', '𠮷<b>「甲」</b>𠮷'],
    ['字 &amp; 字**「甲」**字', '字 & 字<b>「甲」</b>字'],
  ])('%s', (source, shown) => {
    expect(brief(parseMdx(source))).toBe(shown)
  })
})

describe('what is no emphasis stays', () => {
  test.each([
    '甲\\*\\*「乙」\\*\\*丙',
    '甲&#42;乙&#42;丙',
    '約5~10和20~30萬',
    '長2*3*4米',
    'snake_case_name在此',
    '在file_name_one和two_b之間',
    '字** 甲 **字',
    '價格*見附註',
    'a * b * c',
    '2 ** 3 ** 4',
    'H~2~O',
    '甲***乙',
  ])('%s', (source) => {
    expect(brief(parseMdx(source))).toBe(source.replaceAll('\\', '').replaceAll('&#42;', '*'))
  })
})

describe('a bare address ends where Chinese begins', () => {
  test.each([
    ['見https://apec.org/。', '見<a>https://apec.org/</a>。'],
    ['見https://apec.org/，後', '見<a>https://apec.org/</a>，後'],
    ['見https://apec.org/漢字', '見<a>https://apec.org/</a>漢字'],
    ['見https://apec.org。見https://b.org/a（後）', '見<a>https://apec.org</a>。見<a>https://b.org/a</a>（後）'],
    ['（https://apec.org/a）', '（<a>https://apec.org/a</a>）'],
    ['(https://apec.org/a)。', '(<a>https://apec.org/a</a>)。'],
    ['https://apec.org/a_(b)。', '<a>https://apec.org/a_(b)</a>。'],
    ['「https://apec.org/a」', '「<a>https://apec.org/a</a>」'],
    ['https://apec.org/a.。', '<a>https://apec.org/a</a>.。'],
    ['**見https://apec.org/。**後', '<b>見<a>https://apec.org/</a>。</b>後'],
    ['https://apec.org/a*b', '<a>https://apec.org/a*b</a>'],
    ['https://亞太.org/', 'https://亞太.org/'],
    ['電郵a@b.org。', '電郵<a>a@b.org</a>。'],
    ['見https://apec.org。電郵a@b.org。', '見<a>https://apec.org</a>。電郵<a>a@b.org</a>。'],
    ['見www.apec.org。', '見www.apec.org。'],
    ['（www.apec.org）。', '（<a>www.apec.org</a>）。'],
    ['[甲](https://apec.org/漢字)', '<a>甲</a>'],
    ['[https://apec.org/漢字](https://apec.org/)', '<a>https://apec.org/漢字</a>'],
  ])('%s', (source, shown) => {
    expect(brief(parseMdx(source))).toBe(shown)
  })
  test.each([
    ['https://a.org/x).', 'https://a.org/x'],
    ['https://', ''],
    ['https://。', ''],
    ['https://a.org/?q=1&b=2', 'https://a.org/?q=1&b=2'],
  ])('cuts %s', (text, address) => {
    expect(cutAddress(text)).toBe(address)
  })
  test('its address is what it shows', () => {
    const { passages } = outline(parseMdx('見https://apec.org/a。寫a@b.org。\n\n（www.b.org）'))
    const links = passages.flatMap((passage) => passage.links)
    expect(links.map(({ url }) => url)).toEqual(['https://apec.org/a', 'mailto:a@b.org', 'http://www.b.org'])
  })
})

test('outline and search hold no asterisks', () => {
  const { headings, passages } = outline(parseMdx('## **甲：**乙 [#a]\n\n他**「甲」**、**「乙」**說。\n'))
  expect(headings).toEqual([{ id: 'a', text: '甲：乙' }])
  expect(passages.map(({ text }) => text)).toEqual(['他「甲」、「乙」說。'])
})

test('new nodes have their places in the source', () => {
  const source = '甲&amp;乙\n> 丙**「丁」**戊'
  const texts: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'text') texts.push(source.slice(node.position?.start.offset, node.position?.end.offset))
    if ('children' in node) node.children.forEach(walk)
  }
  walk(parseMdx(source))
  expect(texts).toEqual(['甲&amp;乙', '丙', '「丁」', '戊'])
})

test('text without Chinese is read as CommonMark reads it', () => {
  const next = random(16)
  const pieces = ['a', 'b', ' ', '*', '**', '_', '__', '.', '(', ')', '"', '\n', '+']
  let marked = 0
  let changed = 0
  for (let round = 0; round < 6000; round += 1) {
    const source = `x${Array.from({ length: 3 + next(14) }, () => pieces[next(pieces.length)]).join('')}`
    // Of longer runs the parser counts what is left; CommonMark counts what there was.
    if (/\*_|_\*|\*{3}|_{3}/.test(source)) continue
    const tree = mdxToMdast(source, { features: markdownFeatures }) as Root
    if (!/"(strong|emphasis)"/.test(JSON.stringify(tree))) continue
    marked += 1
    changed += readInline(tree, source).length
  }
  expect(marked).toBeGreaterThan(400)
  expect(changed / marked).toBeLessThan(0.01)
})
