import { describe, expect, it } from 'vitest'
import { readDictionary } from '../../src/integrations/editions/dictionary/dictionary.ts'
import type { Edition } from '../../src/lib/editions.ts'
import { convertPage } from '../../src/integrations/editions/convert/convert-page.ts'
import { createConverter } from '../../src/integrations/editions/convert/converter.ts'
import { random } from '../support/random.ts'

const dictionary = readDictionary('content/dictionary')
const converters = { 'zh-tw': createConverter(dictionary, 'zh-tw'), 'zh-cn': createConverter(dictionary, 'zh-cn') }
const site = 'https://example.org/base/'

function convert(html: string, edition: Edition): string {
  return convertPage(html, edition, { converter: edition === 'zh-tw' || edition === 'zh-cn' ? converters[edition] : undefined, site })
}

const page = (body: string, attributes = '') => `<!DOCTYPE html>\n<html lang="zh-Hant-HK"${attributes}><body>${body}</body></html>`
const inside = (html: string) => html.replace(/^[^]*<body>/, '').replace(/<\/body>[^]*$/, '')

type Row = [title: string, body: string, tw: string, cn: string]

const rawElements =
  '<code>裏</code><pre>裏</pre><kbd>裏</kbd><samp>裏</samp><script>"裏"</script><style>/*裏*/</style><textarea>裏</textarea>'

const rows: Row[] = [
  ['text', '<p>裏面的軟件</p>', '<p>裡面的軟體</p>', '<p>里面的软件</p>'],
  ['a term split by tags', '人工<b>智能</b>好', '人工<b>智慧</b>好', '人工<b>智能</b>好'],
  [
    'a term split twice',
    '<p><em>人</em>工<a href="#x"><b>智</b></a>能</p>',
    '<p><em>人</em>工<a href="#x"><b>智</b></a>慧</p>',
    '<p><em>人</em>工<a href="#x"><b>智</b></a>能</p>',
  ],
  ['different lengths', '<b>的</b>士', '<b>計程</b>車', '<b>出租</b>车'],
  ['a comment in a run', '人工<!-- 裏 -->智能', '人工<!-- 裏 -->智慧', '人工<!-- 裏 -->智能'],
  ['blocks break a run', '<p>軟</p><p>件</p>', '<p>軟</p><p>件</p>', '<p>软</p><p>件</p>'],
  [
    'attributes that are heard',
    '<i aria-valuetext="軟件" aria-roledescription="軟件"></i><input type="reset" value="軟件">',
    '<i aria-valuetext="軟體" aria-roledescription="軟體"></i><input type="reset" value="軟體">',
    '<i aria-valuetext="软件" aria-roledescription="软件"></i><input type="reset" value="软件">',
  ],
  ['br breaks a run', '軟<br>件', '軟<br>件', '软<br>件'],
  ['rt stands apart', '<ruby>軟<rt>ruan</rt></ruby>件', '<ruby>軟<rt>ruan</rt></ruby>件', '<ruby>软<rt>ruan</rt></ruby>件'],
  [
    'entities',
    '裏 &amp; &lt;b&gt; &#x88CF; &nbsp;説&hellip;',
    '裡 &amp; &lt;b&gt; 裡 &nbsp;說&hellip;',
    '里 &amp; &lt;b&gt; 里 &nbsp;说&hellip;',
  ],
  ['half an entity', '裏&amp裏 & 裏&', '裡&amp裡 &amp; 裡&amp;', '里&amp里 &amp; 里&amp;'],
  ['quotes', '「甲『乙』」', '「甲『乙』」', '“甲‘乙’”'],
  [
    'another language',
    '<p>裏<span lang="ja" title="裏">裏<b>裏</b></span>裏</p>',
    '<p>裡<span lang="ja" title="裏">裏<b>裏</b></span>裡</p>',
    '<p>里<span lang="ja" title="裏">裏<b>裏</b></span>里</p>',
  ],
  ['nested zh-Hant-HK too', '<q lang="zh-Hant-HK">裏</q>', '<q lang="zh-Hant-HK">裏</q>', '<q lang="zh-Hant-HK">裏</q>'],
  ['translate="no"', '<b translate="no" title="裏">裏</b>', '<b translate="no" title="裏">裏</b>', '<b translate="no" title="裏">裏</b>'],
  ['code and the like', ...([rawElements].flatMap((it): [string, string, string] => [it, it, it]) as [string, string, string])],
  [
    'their labels are text',
    '<textarea placeholder="裏">裏</textarea>',
    '<textarea placeholder="裡">裏</textarea>',
    '<textarea placeholder="里">裏</textarea>',
  ],
  ['data-zh="keep"', '裏<q data-zh="keep" title="軟件">裏軟件</q>', '裡<q title="軟件">裡軟件</q>', '里<q title="软件">里软件</q>'],
  ['data-zh="raw"', '裏<q data-zh="raw">裏</q>', '裡<q>裏</q>', '里<q>裏</q>'],
  [
    'what a script shows about a kept name',
    '<q data-zh="keep"><a data-text-tip="軟件" title="軟件">軟件</a></q>',
    '<q><a data-text-tip="軟體" title="軟件">軟件</a></q>',
    '<q><a data-text-tip="软件" title="软件">软件</a></q>',
  ],
  ['raw wins inside keep', '<q data-zh="keep">裏<i data-zh="raw">裏</i></q>', '<q>裡<i>裏</i></q>', '<q>里<i>裏</i></q>'],
  ['inline choice', '<i data-zh-tw="甲&lt;" data-zh-cn="乙">丙<b title="裏">丁</b></i>', '<i>甲&lt;</i>', '<i>乙</i>'],
  ['a choice for one edition', '<i data-zh-tw="甲">軟件</i>', '<i>甲</i>', '<i>软件</i>'],
  [
    'data-edition',
    '<p data-edition="zh-tw zh-cn">裏</p><p data-edition="zh-hk">裏<b>裏</b></p><img data-edition="zh-cn" alt="裏">',
    '<p>裡</p>',
    '<p>里</p><img alt="里">',
  ],
  ['data-edition in a run', '人工<i data-edition="en">x</i>智能', '人工智慧', '人工智能'],
  ['data-edition, nested', '<div data-edition="en"><p data-edition="zh-tw">裏</p></div>裏', '裡', '里'],
  [
    'attributes',
    '<img alt="裏" title=\'裏"\'><i aria-label="裏" aria-description="裏" data-text-none="裏" data-other="裏" class="裏"></i>',
    '<img alt="裡" title=\'裡"\'><i aria-label="裡" aria-description="裡" data-text-none="裡" data-other="裏" class="裏"></i>',
    '<img alt="里" title=\'里"\'><i aria-label="里" aria-description="里" data-text-none="里" data-other="裏" class="裏"></i>',
  ],
  [
    'escaped attributes',
    '<i title="裏 &amp; &quot;「裏」&quot;">x</i>',
    '<i title="裡 &amp; &quot;「裡」&quot;">x</i>',
    '<i title="里 &amp; &quot;“里”&quot;">x</i>',
  ],
  [
    'attributes without quotes',
    '<input type=submit value=裏><input type=text value=裏>',
    '<input type=submit value="裡"><input type=text value=裏>',
    '<input type=submit value="里"><input type=text value=裏>',
  ],
  [
    'options and groups',
    '<optgroup label="裏"><option label="裏">裏</option></optgroup>',
    '<optgroup label="裡"><option label="裡">裡</option></optgroup>',
    '<optgroup label="里"><option label="里">里</option></optgroup>',
  ],
  [
    'addresses',
    '<a href="/zh-hk/a.html?x#b">1</a><a href="/zh-hkx/">2</a><a href="/b/zh-hk/">3</a><form action="/zh-hk/s.html"></form>',
    '<a href="/zh-tw/a.html?x#b">1</a><a href="/zh-hkx/">2</a><a href="/b/zh-hk/">3</a><form action="/zh-tw/s.html"></form>',
    '<a href="/zh-cn/a.html?x#b">1</a><a href="/zh-hkx/">2</a><a href="/b/zh-hk/">3</a><form action="/zh-cn/s.html"></form>',
  ],
  [
    'whole addresses',
    '<a href="https://example.org/base/zh-hk/">1</a><a href="https://example.com/zh-hk/">2</a><a href="https://example.org/zh-hk/">3</a>',
    '<a href="https://example.org/base/zh-tw/">1</a><a href="https://example.com/zh-hk/">2</a><a href="https://example.org/zh-hk/">3</a>',
    '<a href="https://example.org/base/zh-cn/">1</a><a href="https://example.com/zh-hk/">2</a><a href="https://example.org/zh-hk/">3</a>',
  ],
  [
    'hreflang keeps its address',
    '<a hreflang="zh-Hant-HK" href="/zh-hk/">裏</a>',
    '<a hreflang="zh-Hant-HK" href="/zh-hk/">裡</a>',
    '<a hreflang="zh-Hant-HK" href="/zh-hk/">里</a>',
  ],
  [
    'addresses in what is kept',
    '<q lang="ja"><a href="/zh-hk/">裏</a></q>',
    '<q lang="ja"><a href="/zh-tw/">裏</a></q>',
    '<q lang="ja"><a href="/zh-cn/">裏</a></q>',
  ],
  ['template', '<template><p>裏</p></template>', '<template><p>裡</p></template>', '<template><p>里</p></template>'],
  [
    'svg',
    '<svg viewBox="0 0 1 1"><title>裏</title><desc>裏</desc><path d="裏"/><text>人工<tspan>智能</tspan></text></svg>',
    '<svg viewBox="0 0 1 1"><title>裡</title><desc>裡</desc><path d="裏"/><text>人工<tspan>智慧</tspan></text></svg>',
    '<svg viewBox="0 0 1 1"><title>里</title><desc>里</desc><path d="裏"/><text>人工<tspan>智能</tspan></text></svg>',
  ],
  ['titles in 《》 across tags', '《<cite>網絡安全</cite>法》', '《<cite>網絡安全</cite>法》', '《<cite>网络安全</cite>法》'],
]

describe('body', () => {
  it.each(rows)('%s', (_title, body, tw, cn) => {
    expect(inside(convert(page(body), 'zh-tw'))).toBe(tw)
    expect(inside(convert(page(body), 'zh-cn'))).toBe(cn)
  })
})

describe('head', () => {
  const head = (lines: string) => `<html lang="zh-Hant-HK"><head>${lines}</head></html>`
  const line = (html: string, edition: Edition) =>
    convert(head(html), edition)
      .replace(/^.*<head>/, '')
      .replace(/<\/head>.*$/, '')
  it('names the language', () => {
    expect(convert('<html lang="zh-Hant-HK" class="x">', 'zh-cn')).toBe('<html lang="zh-Hans-CN" class="x">')
    expect(convert("<html lang='zh-Hant-HK'>", 'zh-tw')).toBe("<html lang='zh-Hant-TW'>")
  })
  it.each([
    ['<title>裏 &amp; 軟件</title>', '<title>里 &amp; 软件</title>'],
    ['<meta name="description" content="裏">', '<meta name="description" content="里">'],
    ['<meta content="裏" name="twitter:title">', '<meta content="里" name="twitter:title">'],
    ['<meta property="og:site_name" content="裏">', '<meta property="og:site_name" content="里">'],
    ['<meta name="generator" content="裏">', '<meta name="generator" content="裏">'],
    [
      '<meta property="og:url" content="https://example.org/base/zh-hk/a.html">',
      '<meta property="og:url" content="https://example.org/base/zh-cn/a.html">',
    ],
    [
      '<link rel="canonical" href="https://example.org/base/zh-hk/a.html">',
      '<link rel="canonical" href="https://example.org/base/zh-cn/a.html">',
    ],
    ['<link rel="alternate" hreflang="zh-Hant-HK" href="/zh-hk/">', '<link rel="alternate" hreflang="zh-Hant-HK" href="/zh-hk/">'],
  ])('%s', (html, want) => expect(line(html, 'zh-cn')).toBe(want))
})

describe('page rules', () => {
  const attributes = ` data-zh-rules='[{"from":"軟件","tw":"程式"},{"from":"黃乾","cn":"黄乾"}]' data-zh-keep="[&quot;網絡安全協會&quot;]"`
  it('are followed and taken out', () => {
    const html = page('軟件，黃乾，網絡安全協會，網絡安全', attributes)
    expect(convert(html, 'zh-tw')).toBe('<!DOCTYPE html>\n<html lang="zh-Hant-TW"><body>程式，黃乾，網絡安全協會，網路安全</body></html>')
    expect(inside(convert(html, 'zh-cn'))).toBe('软件，黄乾，网络安全协会，网络安全')
    expect(convert(html, 'zh-hk')).toBe(html.replace(attributes, ''))
  })
  it.each(['data-zh-rules="x"', 'data-zh-rules=\'[{"from":""}]\'', "data-zh-rules='{}'", 'data-zh-keep="[1]"'])(
    '%s is refused',
    (attribute) => {
      expect(() => convert(page('裏', ` ${attribute}`), 'zh-cn')).toThrow(/data-zh-(rules|keep)/)
    },
  )
})

describe('JSON-LD', () => {
  const convertData = (data: unknown, edition: Edition) => {
    const html = convert(page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`), edition)
    return JSON.parse(inside(html).replace(/<\/?script[^>]*>/g, '')) as unknown
  }
  it('text, addresses and language follow; the rest stays', () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'Article',
      '@id': 'https://example.org/base/zh-hk/a.html#裏',
      headline: '「軟件」',
      inLanguage: 'zh-Hant-HK',
      sameAs: '裏',
      image: '/zh-hk/裏.png',
      datePublished: '2026-02-10',
      keywords: ['裏', 1, null, true],
      url: '/zh-hk/a.html',
      isPartOf: { name: '裏', item: '/zh-hk/' },
      citation: { inLanguage: 'zh-Hant-HK', name: '裏' },
      translationOfWork: { '@type': 'Article', inLanguage: 'zh-Hant-HK', name: '裏', url: '/zh-hk/' },
    }
    expect(convertData(data, 'zh-cn')).toEqual({
      ...data,
      '@id': 'https://example.org/base/zh-cn/a.html#裏',
      headline: '“软件”',
      inLanguage: 'zh-Hans-CN',
      keywords: ['里', 1, null, true],
      url: '/zh-cn/a.html',
      isPartOf: { name: '里', item: '/zh-cn/' },
    })
  })
  it('every object of a @graph has its own language', () => {
    const other = { inLanguage: 'en', name: '裏' }
    const graph = (lang: string, name: string) => ({ '@graph': [{ inLanguage: lang, name }, { inLanguage: lang, name }, other] })
    expect(convertData(graph('zh-Hant-HK', '裏'), 'zh-tw')).toEqual(graph('zh-Hant-TW', '裡'))
  })
  it('escapes <, leaves broken JSON and unchanged data alone', () => {
    const script = (json: string) => page(`<script type="application/ld+json">${json}</script>`)
    expect(inside(convert(script('{"name":"裏<\\/script>"}'), 'zh-cn'))).toBe(
      '<script type="application/ld+json">{"name":"里\\u003c/script>"}</script>',
    )
    for (const json of ['{"name":"裏"', '{ "name" :  "APEC" }', ''])
      expect(inside(convert(script(json), 'zh-cn'))).toBe(inside(script(json)))
  })
})

describe('what is not converted stays to the byte', () => {
  const odd = '<P  CLASS=a\n title = "x"  >a &amp b &#65; <BR/>\r\n<img src=a.png alt=\'\'><!--裏--></P  >\n<unknown-tag x></unknown-tag>'
  it('Latin pages', () => expect(inside(convert(page(odd), 'zh-cn'))).toBe(odd))
  it('zh-hk and en, but for the marks', () => {
    const html = page(`裏説<b data-zh="keep">軟件</b><i data-zh-tw="x">y</i><p data-edition="en zh-hk">z</p>${odd}`)
    const want = page(`裏説<b>軟件</b><i>y</i><p>z</p>${odd}`)
    expect(convert(html, 'zh-hk')).toBe(want)
    expect(convert(html, 'en')).toBe(want)
  })
  it('a page in another language', () => {
    const html = '<html lang="en"><p title="裏">裏</p><a href="/zh-hk/">x</a></html>'
    expect(convert(html, 'zh-cn')).toBe(html)
  })
})

describe('malformed HTML', () => {
  const pieces = [
    '<p',
    '<p data-edition="en">',
    '<i data-zh-tw="x">',
    '</p>',
    '</i>',
    '<b data-zh="keep"',
    '裏',
    '人工智能',
    '&#',
    '&amp',
    '<!--',
    '-->',
    '<![CDATA[',
    '"',
    "'",
    '=',
    '>',
    '<',
    '<script type="application/ld+json">',
    '</script>',
    '<svg><title>',
    '</svg>',
    '<form>',
    '</br>',
    '<textarea>',
    '\u0000',
    '<td><tr>',
    '<html lang="en">',
    '/>',
  ]
  it('never throws', () => {
    const next = random(7)
    for (let i = 0; i < 2000; i++) {
      const html = Array.from({ length: next(12) }, () => pieces[next(pieces.length)]).join('')
      for (const edition of ['zh-tw', 'zh-cn', 'zh-hk'] as const) expect(convert(html, edition)).toBeTypeOf('string')
    }
  })
  it.each([
    ['<p data-edition="en">裏', ''],
    ['裏<p data-edition="en">裏<p>裏', '里<p>里'],
    ['<ul><li data-edition="en">裏<li>裏</ul>', '<ul><li>里</ul>'],
    ['<b>裏<i>裏</b>裏</i>', '<b>里<i>里</b>里</i>'],
    ['裏<p title="裏', '里<p title="裏'],
    ['<svg><![CDATA[裏]]></svg>裏', '<svg><![CDATA[裏]]></svg>里'],
  ])('%s', (html, want) => expect(convert(html, 'zh-cn')).toBe(want))
})

it('wants a converter made for the edition', () => {
  expect(() => convertPage('x', 'zh-tw')).toThrow(/needs a converter/)
  expect(() => convertPage('x', 'zh-tw', { converter: converters['zh-cn'] })).toThrow(/needs a converter/)
})
