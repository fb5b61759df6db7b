import { expect, test } from 'vitest'
import { createNameFinder, publishersIn, readNames, wordsFor, type NamedEntry } from '../../src/lib/names.ts'
import { numberBlocks, outline, parseMdx } from '../../src/lib/outline.ts'
import { wordsAbout } from '../../src/lib/voice.ts'
import type { WrittenEdition } from '../../src/lib/editions.ts'

const entriesOf = (edition: WrittenEdition): NamedEntry[] =>
  (
    [
      ['glossary', 'apec', { kind: 'body', title: ['亞太經合組織', 'Asia-Pacific Economic Cooperation'], abbr: 'APEC' }],
      ['glossary', 'apec-way', { kind: 'term', title: ['「亞太經合組織方式」', 'The APEC way'], aliases: ['APEC方式'] }],
      ['glossary', 'china-year', { kind: 'term', title: ['APEC「中國年」', 'APEC “China Year”'], aliases: ['中國年'] }],
      ['glossary', 'shenzhen', { kind: 'place', title: ['深圳', 'Shenzhen'] }],
      ['glossary', 'cppcc', { kind: 'body', title: ['深圳市政協', 'Shenzhen CPPCC'] }],
      ['glossary', 'store', { kind: 'term', title: ['4S店', '4S dealership'] }],
      ['glossary', 'chip', { kind: 'term', title: ['推理晶片', 'Inference chip'] }],
      ['glossary', 'som', { kind: 'term', title: ['高官會', 'Senior Officials’ Meeting'] }],
      ['glossary', 'leaders', { kind: 'term', title: ['領導人會議', 'Leaders’ Meeting'], aliases: ['峰會'], loose: ['峰會'] }],
      ['glossary', 'honor', { kind: 'body', title: ['榮耀', 'Honor'], autolink: false }],
      ['glossary', 'rcep', { kind: 'agreement', title: ['《夥伴協定》', 'Partnership'], abbr: 'RCEP' }],
      ['glossary', 'guinto', { kind: 'person', title: ['Angelica Guinto', 'Angelica Guinto'] }],
      ['glossary', 'wto', { kind: 'body', title: ['衞生組織', 'Health body'] }],
      ['glossary', 'one', { kind: 'term', title: ['甲乙', 'One thing'] }],
      ['glossary', 'two', { kind: 'term', title: ['甲乙', 'Other thing'] }],
      ['events', 'opening', { title: ['深圳開幕式', 'Opening of the meeting'] }],
      ['framework', 'ai', { title: ['人工智能', 'AI'], aliases: ['AI深圳'] }],
    ] as const
  ).map(([collection, slug, data]) => ({
    name: `${collection}/${slug}`,
    words: wordsFor(collection, edition, { ...data, title: data.title[edition === 'en' ? 1 : 0] }),
  }))

const sources = {
  a: { publication: '深圳市工業和信息化局', english: { publication: 'Shenzhen news' } },
  b: { publication: 'RCEP', relays: '深圳社' },
  c: null,
}
const finders = {
  'zh-hk': createNameFinder(entriesOf('zh-hk'), ['深圳新聞網', ...publishersIn(sources, 'zh-hk')]),
  en: createNameFinder(entriesOf('en'), publishersIn(sources, 'en')),
}

/** The links that the build makes in a text, and behind `|` what is named without becoming a link. */
function linksIn(text: string, edition: WrittenEdition, file = `content/articles/x/${edition}.mdx`): string {
  const found = [...readNames(numberBlocks(parseMdx(text)), { file, find: finders[edition] }).values()]
  const show = (list: { name: string; text: string }[]) => list.map((use) => `${use.text}=${use.name.replace('glossary/', '')}`).join(' ')
  const links = found.flatMap((one) => one.links)
  return [show(links), show(found.flatMap((one) => one.uses).filter((use) => !links.includes(use)))].join(' | ').trim()
}

test.each([
  ['a title, an abbreviation, an alias', '亞太經合組織與RCEP，APEC方式。', '亞太經合組織=apec RCEP=rcep APEC方式=apec-way |'],
  ['the longest name', '深圳市政協在深圳。', '深圳市政協=cppcc 深圳=shenzhen |'],
  ['the longest, events included', '深圳開幕式', '深圳開幕式=events/opening |'],
  ['never inside a name of the dictionary', '深圳新聞網報道', '|'],
  ['never inside the name of who publishes a source', '深圳市工業和信息化局和深圳社說，深圳', '深圳=shenzhen |'],
  ['a publisher that is an entry', 'RCEP', 'RCEP=rcep |'],
  ['never inside the name of a framework item', 'AI深圳', '|'],
  ['framework items are linked by hand', '人工智能', '|'],
  ['an older form of a character', '衛生組織', '衛生組織=wto |'],
  ['the first in a section only', '深圳，深圳。\n\n深圳。', '深圳=shenzhen | 深圳=shenzhen 深圳=shenzhen'],
  ['again in the next section', '深圳。\n\n## 乙 [#b]\n\n深圳。', '深圳=shenzhen 深圳=shenzhen |'],
  ['not in a heading', '## 深圳 [#b]\n\n無。', '|'],
  ['not in code', '`深圳`', '|'],
  ['not in Raw, V and other languages', '<Raw>深圳</Raw><V tw="x">深圳</V><span lang="ja">深圳</span>', '|'],
  ['not in a link', '[深圳特稿](../../articles/y/zh-hk.mdx)', '|'],
  ['not in the text of an address', '見https://apec.org/APEC/。', '|'],
  ['a written link wins, wherever in the section it is', '深圳。[特區](../../glossary/shenzhen/zh-hk.mdx)', '| 深圳=shenzhen'],
  ['a link to a passage of it wins too', '深圳。[特區](../../glossary/shenzhen/zh-hk.mdx#a)', '| 深圳=shenzhen'],
  ['a name that fills its quotation takes the marks along', '這是「中國年」。', '「中國年」=china-year |'],
  ['the title with its own marks', '堅持「亞太經合組織方式」。', '「亞太經合組織方式」=apec-way |'],
  ['the longer name around a quotation', 'APEC「中國年」', 'APEC「中國年」=china-year |'],
  ['no link in a short quotation, but a mention', '下接「深圳標準」。', '| 深圳=shenzhen'],
  ['no link in a quotation in a quotation', '「APEC『中國年』重點」', '| APEC=apec 『中國年』=china-year'],
  ['a quotation with a whole sentence is speech', '他說：「深圳很好。」', '深圳=shenzhen |'],
  ['nothing in the title of a document', '《深圳計劃》', '|'],
  ['the document itself', '《夥伴協定》（RCEP）', '《夥伴協定》=rcep | RCEP=rcep'],
  ['nothing in an official name', '在<Keep>深圳工作組</Keep>', '|'],
  ['an official name that is an entry', '在<Keep>深圳市政協</Keep>', '深圳市政協=cppcc |'],
  ['a quoted official name that is an entry', '在<Keep>「深圳市政協」</Keep>', '「深圳市政協」=cppcc |'],
  ['a quotation that is not closed is none', '「深圳', '深圳=shenzhen |'],
  ['marks that cross', '「深圳《甲」深圳》', '深圳=shenzhen | 深圳=shenzhen'],
  ['Latin letters beside Han', '在APEC會議', 'APEC=apec |'],
  ['not inside a longer Latin word', 'APECs RAPEC apec APEC2 2APEC', '|'],
  ['not inside a longer number', '14S店', '|'],
  ['a number beside Han', '買4S店', '4S店=store |'],
  ['a meeting with its number is another name', '第一次高官會', '|'],
  ['the meeting itself', '高官會', '高官會=som |'],
  ['a loose alias', '二十國集團峰會', '|'],
  ['the other names of that entry', '領導人會議', '領導人會議=leaders |'],
  ['an everyday word', '榮耀', '|'],
  ['a name of two entries', '甲乙', '|'],
  ['a Latin name in Chinese', '衛生官員Angelica Guinto說', 'Angelica Guinto=guinto |'],
  ['emphasis around it', '在**深圳**。', '深圳=shenzhen |'],
  ['markup cuts it', '在深**圳**。', '|'],
  ['markup behind it makes it longer', '深圳**市政協**', '|'],
  ['bold beside Chinese marks', '甲**「深圳」**，內容', '「深圳」=shenzhen |'],
  ['in a list and in a quotation block', '- 深圳\n\n> 高官會', '深圳=shenzhen 高官會=som |'],
  ['in Background', '<Background source="x">\n\n深圳\n\n</Background>', '深圳=shenzhen |'],
  ['inside Said', '他說，<Said by="guinto">深圳很好。</Said>', '深圳=shenzhen |'],
])('Chinese: %s', (_, text, expected) => {
  expect(linksIn(text, 'zh-hk')).toBe(expected)
})

test.each([
  ['title and abbreviation', 'Shenzhen and APEC', 'Shenzhen=shenzhen APEC=apec |'],
  ['a possessive', 'APEC’s aims', 'APEC=apec |'],
  ['a term in the middle of a sentence', 'an inference chip', 'inference chip=chip |'],
  ['its plural', 'inference chips', 'inference chips=chip |'],
  ['names keep their capitals', 'shenzhen, leaders’ meeting', '|'],
  ['a straight apostrophe', "the Leaders' Meeting", "Leaders' Meeting=leaders |"],
  ['not inside a longer word', 'Shenzheners, inference chipset', '|'],
  ['not in an address', 'www.APEC.org, apec.org, a@APEC', '|'],
  ['a hyphen ends a word', 'Shenzhen-based', 'Shenzhen=shenzhen |'],
  ['inside a longer name', 'the APEC Business Advisory Council and the Shenzhen Bureau', '|'],
  ['a capital letter alone makes no name longer', 'Shenzhen A and Shenzhen. The', 'Shenzhen=shenzhen | Shenzhen=shenzhen'],
  ['never inside the name of who publishes a source', 'Shenzhen news', '|'],
  ['with its ordinal another name', 'the First Senior Officials’ Meeting', '|'],
  ['a quotation that it fills', 'the “APEC way”, “the APEC way”', '“the APEC way”=apec-way | APEC=apec'],
  ['a short quotation', 'a “Shenzhen standard”', '| Shenzhen=shenzhen'],
  ['an apostrophe closes nothing', 'a ‘Shenzhen’s standard’', '| Shenzhen=shenzhen'],
  ['speech', 'He said: “Shenzhen is good.”', 'Shenzhen=shenzhen |'],
  ['a line break in a name', 'Angelica\nGuinto', 'Angelica\nGuinto=guinto |'],
])('English: %s', (_, text, expected) => {
  expect(linksIn(text, 'en')).toBe(expected)
})

test('an entry never links to itself, and its name still keeps shorter ones out', () => {
  expect(linksIn('深圳市政協在深圳', 'zh-hk', 'content/glossary/cppcc/zh-hk.mdx')).toBe('深圳=shenzhen |')
})

test('every paragraph and every Said that names an entry counts, linked or not', () => {
  const file = 'content/articles/x/zh-hk.mdx'
  const text = '深圳。\n\n深圳。\n\n高官會說，<Said by="guinto">深圳很好。</Said>'
  const { passages } = outline(parseMdx(text), undefined, { file, find: finders['zh-hk'] })
  expect(passages.map(({ links, names }) => ({ links: links.length, names }))).toEqual([
    { links: 1, names: ['glossary/shenzhen'] },
    { links: 0, names: ['glossary/shenzhen'] },
    { links: 1, names: ['glossary/som', 'glossary/shenzhen'] },
  ])
  expect([...wordsAbout(file, passages[2]!)].map(({ name, by }) => [name, by])).toEqual([
    ['glossary/guinto', 'guinto'],
    ['glossary/shenzhen', 'guinto'],
    ['glossary/som', undefined],
  ])
})

test.each(['「', '」', '《「', '“‘', '「深圳', 'APEC「'])('a long paragraph of %s', (part) => {
  const text = part.repeat(3_000)
  const names = text.match(/深圳|APEC/g) ?? []
  expect(finders['zh-hk']({ type: 'paragraph', children: [{ type: 'text', value: text }] }).length).toBe(names.length)
})
