import { expect, test } from 'vitest'
import { blocksOf, changesOf, compareEdition, compareSites, type Site } from '../../tools/pull-requests/compare-sites.ts'

const site = (pages: Record<string, string[]>): Site => new Map(Object.entries(pages))

test('what readers see of a page is read block by block, without what stands around it', () => {
  const html = `<body><header>頭</header><main><h1>題 <small>小</small></h1><p>甲<a href="x">乙</a>
    丙</p><ul><li>一<li>二</ul></main><footer>改於</footer></body>`
  expect(blocksOf(html)).toEqual(['題 小', '甲乙 丙', '一', '二'])
})

test.each([
  ['one word', ['各國不會批准。'], ['各國必會批准。'], [{ from: '不會', to: '必會' }]],
  [
    'two words of a block',
    ['人工智能和數據'],
    ['人工智慧和資料'],
    [
      { from: '智能', to: '智慧' },
      { from: '數據', to: '資料' },
    ],
  ],
  ['a block that comes', ['甲'], ['甲', '乙'], [{ from: '', to: '乙' }]],
  ['a block that goes', ['甲', '乙', '丙'], ['甲', '丙'], [{ from: '乙', to: '' }]],
  ['words that come', ['the day'], ['the last day'], [{ from: '', to: 'last ' }]],
  ['nothing', ['甲'], ['甲'], []],
] as const)('finds %s', (_, before, after, changes) => {
  const found = changesOf(before, after)
  expect(found.map(({ from, to }) => `${from}>${to}`).join(' ')).toBe(changes.map(({ from, to }) => `${from}>${to}`).join(' '))
})

const before = site({
  'zh-hk/a.html': ['這是數據', '一'],
  'zh-hk/b.html': ['這是數據'],
  'zh-hk/gone.html': ['去'],
  'zh-hk/parallel/a.html': ['這是數據'],
  'zh-cn/a.html': ['這是數據'],
})
const after = site({
  'zh-hk/a.html': ['這是資料', '一'],
  'zh-hk/b.html': ['這是資料'],
  'zh-hk/come.html': ['來'],
  'zh-hk/parallel/a.html': ['這是資料'],
  'zh-cn/a.html': ['這是數據'],
})

test('pages and words of an edition are counted; pages that repeat others do not count words twice', () => {
  expect(compareEdition('zh-hk', before, after)).toMatchObject({
    come: ['zh-hk/come.html'],
    go: ['zh-hk/gone.html'],
    change: [
      { page: 'zh-hk/a.html', places: 1 },
      { page: 'zh-hk/b.html', places: 1 },
      { page: 'zh-hk/parallel/a.html', places: 1 },
    ],
    words: [{ from: '數據', to: '資料', times: 2 }],
  })
  expect(compareEdition('zh-cn', before, after)).toEqual({ come: [], go: [], change: [], words: [] })
})

test('the page for the reviewer shows it, with what the dictionary changes', () => {
  const was =
    'content/a\n  zh-cn 甲 → 乙 × 3\n  zh-tw 丙 → 丁 × 1\n2 changes of vocabulary by the dictionary\nThe dictionary changes nothing'
  const is =
    'content/a\n  zh-cn 甲 → 戊 × 3\n  zh-tw 丙 → 丁 × 1\n2 changes of vocabulary by the dictionary\nThe dictionary changes nothing'
  const text = compareSites(before, after, [was, is])
  expect(text).toContain('| zh-hk | 1 | 1 | 3 | 1 |')
  expect(text).toContain('| zh-cn | 0 | 0 | 0 | 0 |')
  expect(text).toContain('數據 → 資料 × 2')
  expect(text).toContain('```text\n- content/a zh-cn 甲 → 乙 × 3\n+ content/a zh-cn 甲 → 戊 × 3\n```')
  expect(text).not.toContain('丙')
})

test('words of a stranger mean nothing there, and do not flood it', () => {
  const hostile = '``` </main><script>@all [x](https://evil.example)\u202e'
  const text = compareSites(site({ 'en/a.html': ['a'] }), site({ 'en/a.html': ['a', hostile.repeat(1000)], [`en/${hostile}.html`]: [] }))
  expect(text).toContain('````text')
  expect(text).not.toContain('\u202e')
  expect(text.length).toBeLessThan(2000)
  const many = site(Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`en/${n}.html`, [String(n)]])))
  expect(compareSites(site({}), many).split('\n').length).toBeLessThan(250)
})
