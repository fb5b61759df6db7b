/** What a finished site must not hold, and the exact words of the messages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { report } from '../../src/integrations/check/report/report.ts'
import { findInSite } from '../../src/integrations/verify/find-in-site.ts'
import { verify } from '../../src/integrations/verify/index.ts'
import { portable } from '../../src/integrations/portable/index.ts'
import { codes, type Code } from '../../src/lib/diagnostics/codes.ts'
import type { Diagnostic } from '../../src/lib/diagnostics/diagnostic.ts'
import { policy } from '../../src/lib/policy.ts'
import { singleFilePolicy } from '../../src/integrations/offline/contract.ts'
import { untranslated, wordsOf } from '../check/both-languages.ts'
import { runRooms } from '../support/run-rooms.ts'

const policyTag = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
const page = (body: string, head = '') =>
  `<!doctype html>\n<html lang="zh-Hant-HK"><head><title>頁</title>${policyTag}${head}</head>\n<body><main id="main"><h1>頁</h1>\n${body}\n</main></body></html>`
/** Everything that the tests of this file have seen: each code has an example, each message a translation. */
const all: Diagnostic[] = []

/** The report on a site whose one page, or whose files, are given. */
function tell(files: string | Record<string, string>, site?: string): string {
  const pages: Record<string, string> =
    typeof files === 'string' ? { 'zh-hk/a.html': page(files), 'zh-hk/b.html': page('<p id="q">文</p>') } : files
  const diagnostics = findInSite(Object.keys(pages).sort(), (path) => pages[path]!, site)
  all.push(...diagnostics)
  return report(diagnostics)
}

test('says nothing about a page that is right', () => {
  expect(
    tell({
      'zh-hk/a.html': page(
        '<a href="b.html#q">b</a><a href="#main">m</a><a href="https://www.apec.org/">w</a><a href="mailto:a@apec.org">m</a>' +
          '<a href="b.html?q=1">s</a><img src="../i.png" alt=""><a href="../downloads/x.zip">z</a><label for="x">l</label><input id="x">',
        '<link rel="stylesheet" href="../a.css"><script src="../a.js" defer></script><script type="application/ld+json">{"a":1}</script>',
      ),
      'zh-hk/b.html': page('<p id="q">文</p><svg><title>t</title></svg>'),
      'i.png': '',
      'a.css': 'a { background: url("i.png") } b { background: url(data:image/png;base64,AA) } /* url(https://x.org) */',
      'a.js': '',
      'downloads/x.zip': '',
    }),
  ).toBe('')
})

describe('refuses', () => {
  test('handlers, styles and scripts in the page', () => {
    expect(tell('<p onclick="x" style="color: red">文</p><style>p {}</style><script>1</script><script type="module" src="b.js"></script>'))
      .toMatchInlineSnapshot(`
        "zh-hk/a.html:4:1 error dist-handler: "onclick" is an inline handler: <p onclick="x" style="color: red">
          The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-handler.md)
        zh-hk/a.html:4:1 error dist-style: styles stand in files: <p onclick="x" style="color: red">
          The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-style.md)
        zh-hk/a.html:4:40 error dist-style: styles stand in files: <style>
          The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-style.md)
        zh-hk/a.html:4:59 error dist-script: scripts stand in files: <script>
          The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-script.md)
        zh-hk/a.html:4:77 error dist-link: "b.js": there is no file "zh-hk/b.js": <script type="module" src="b.js">
          Mend the link, or add the page it leads to. No content file is known for it: tell the maintainers. (docs/errors/dist-link.md)
        zh-hk/a.html:4:77 error dist-script: module scripts do not run from file://: <script type="module" src="b.js">
          The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-script.md)"
      `)
  })

  test('addresses of other kinds', () => {
    expect(
      tell(
        '<a href="javascript:alert(1)">a</a><a href=" java\nscript:alert(1)">b</a><a href="data:text/html,x">c</a><a href="http://apec.org/">d</a><a class="record" href="http://apec.org/x">e</a>',
      ),
    ).toMatchInlineSnapshot(`
      "zh-hk/a.html:4:1 error dist-scheme: links of the kind "javascript:" are not allowed: <a href="javascript:alert(1)">
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-scheme.md)
      zh-hk/a.html:4:36 error dist-scheme: " java\\u{a}script:alert(1)" hides its scheme: <a href=" java script:alert(1)">
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-scheme.md)
      zh-hk/a.html:5:23 error dist-scheme: links of the kind "data:" are not allowed: <a href="data:text/html,x">
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-scheme.md)
      zh-hk/a.html:5:55 error dist-scheme: "http://apec.org/" is not encrypted: <a href="http://apec.org/">
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-scheme.md)"
    `)
  })

  test('what is loaded from other hosts', () => {
    expect(
      tell(
        '<img src="https://x.org/a.png" alt=""><img src="//x.org/a.png" srcset="https://x.org/b.png 2x" alt=""><form action="https://x.org/"></form><a href="b.html" ping="b.html">a</a>',
      ),
    ).toMatchInlineSnapshot(`
      "zh-hk/a.html:4:1 error dist-foreign: "https://x.org/a.png" is loaded from another host: <img src="https://x.org/a.png" alt="">
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-foreign.md)
      zh-hk/a.html:4:39 error dist-foreign: "//x.org/a.png" has no https: in front: <img src="//x.org/a.png" srcset="https://x.org/b.png 2x" al…
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-foreign.md)
      zh-hk/a.html:4:39 error dist-foreign: "https://x.org/b.png" is loaded from another host: <img src="//x.org/a.png" srcset="https://x.org/b.png 2x" al…
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-foreign.md)
      zh-hk/a.html:4:103 error dist-foreign: "https://x.org/" is loaded from another host: <form action="https://x.org/">
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-foreign.md)
      zh-hk/a.html:4:140 error dist-foreign: ping tells others what readers follow: <a href="b.html" ping="b.html">
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-foreign.md)"
    `)
  })

  test('elements that are not used', () => {
    expect(
      tell(
        '<iframe srcdoc="x"></iframe><object data="b.html"></object><meta http-equiv="refresh" content="0; url=b.html"><img src="b.html"><p client:load>文</p>',
      ),
    ).toMatchInlineSnapshot(`
      "zh-hk/a.html:4:1 error dist-element: <iframe> is not used here: <iframe srcdoc="x">
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-element.md)
      zh-hk/a.html:4:1 error dist-element: srcdoc is a page in a page: <iframe srcdoc="x">
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-element.md)
      zh-hk/a.html:4:29 error dist-element: <object> is not used here: <object data="b.html">
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-element.md)
      zh-hk/a.html:4:60 error dist-element: pages do not move on by themselves: <meta http-equiv="refresh" content="0; url=b.html">
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-element.md)
      zh-hk/a.html:4:111 error dist-element: an image without alt: <img src="b.html">
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-element.md)
      zh-hk/a.html:4:129 error dist-element: "client:load" was not understood by the build: <p client:load>
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-element.md)"
    `)
  })

  /** The codes and messages alone. */
  const told = (files: string | Record<string, string>): string[] =>
    tell(files)
      .split('\n')
      .flatMap((line) => /error (dist-\w+: .*)$/.exec(line)?.[1] ?? [])

  test.each([
    ['none', '<html lang="en"><head><title>t</title></head>'],
    ['another', `<html lang="en"><head><title>t</title><meta http-equiv="content-security-policy" content="${policy}; img-src *"></head>`],
    ['one behind a script', `<html lang="en"><head><title>t</title><script src="b.js"></script>${policyTag}</head>`],
    ['one in the body', `<html lang="en"><head><title>t</title></head><body>${policyTag}</body>`],
    ['a second one that counts first', `<html lang="en"><head><meta http-equiv=" content-security-POLICY" content="x">${policyTag}</head>`],
  ])('a page whose policy is not right: %s', (_, head) => {
    expect(told({ 'en/a.html': `${head}<main><h1>a</h1></main></html>`, 'en/b.js': '' }).filter((one) => /policy/.test(one))).toHaveLength(
      1,
    )
  })

  test.each([
    ['<link rel="StyleSheet" href="https://x.org/a.css">'],
    ['<link rel="PREFETCH" href="https://x.org/a">'],
    ['<link rel="alternate stylesheet" href="https://x.org/a.css">'],
    ['<link rel="something-new" href="https://x.org/a">'],
    ['<link href="https://x.org/a">'],
    ['<img alt="" srcset="b.html 1x,https://x.org/a.png">'],
    ['<img alt="" srcset="b.html,https://x.org/a.png 2x">'],
    ['<link rel="preload" imagesrcset="https://x.org/a.png">'],
    ['<img alt="" attributionsrc>'],
    ['<a href="b.html" AttributionSrc="https://x.org">a</a>'],
    ['<svg><rect fill="url(https://x.org/a.svg#b)"/></svg>'],
    ['<svg><image href="https://x.org/a.png"/></svg>'],
  ])('what asks another host in an unusual way: %s', (html) => {
    expect(told(html).filter((one) => one.startsWith('dist-foreign'))).toHaveLength(1)
  })

  test.each([
    ['<a href="https://evil.org/">gov.hk 官網</a>', 1],
    ['<a href="https://evil.org/"><b>gov</b>.hk</a>', 1],
    ['<a href="https://evil.org/" title="www.gov.hk">頁</a>', 1],
    ['<a href="https://evil.org/"><img src="b.html" alt="gov.hk"></a>', 1],
    ['<a class="record" href="http://evil.org/x">https://www.gov.hk/</a>', 1],
    ['<a href="mailto:a@evil.org">a@gov.hk</a>', 1],
    ['<a href="https://www.gov.hk/a">gov.hk 官網</a>', 0],
    ['<a href="https://apec.org/">www.APEC.org</a>', 0],
    ['<a href="mailto:a@gov.hk">a@gov.hk</a>', 0],
    ['<a href="b.html">gov.hk 的頁</a>', 0],
  ])('a link that shows another site: %s', (html, count) => {
    expect(told(html).filter((one) => one.startsWith('dist-text'))).toHaveLength(count)
  })

  test('bytes that are not what a name says', () => {
    const png = '\x89PNG\r\n\x1a\n…IEND\xaeB`\x82'
    const webp = `RIFF\x08\0\0\0WEBPVP8 `
    const files: Record<string, string> = {
      'assets/a.png': png,
      'assets/b.png': `${png}more`,
      'assets/a.webp': webp,
      'assets/b.webp': png,
      'assets/c.webp': `${webp}more`,
      'assets/a.jpg': '\xff\xd8\xff\xff\xd9',
      'assets/b.jpg': '\xff\xd8\xff',
      'assets/a.woff2': 'wOF2',
      'assets/b.woff2': 'wOFF',
      'assets/a.svg': '<?xml version="1.0"?><svg></svg>',
      'assets/b.svg': '<html></html>',
      'assets/a.css': 'a {}',
      'assets/b.css': '\0',
      'assets/b.js': '\xff',
      'assets/b.exe': 'MZ',
      'icons/b.png': 'MZ',
      'search/index.bin': 'MZ',
    }
    const bytes = (path: string) => Buffer.from(files[path]!, 'latin1')
    const found = findInSite(Object.keys(files).sort(), (path) => files[path]!, undefined, { bytes })
    all.push(...found)
    const wrong = Object.keys(files).filter((path) => path.includes('/b.'))
    expect(found.filter(({ code }) => code === 'dist-bytes').map(({ file }) => file)).toEqual(wrong.concat('assets/c.webp').sort())
  })

  describe('in a single file', () => {
    const single = (body: string, { style = 'a {}', script = '1', policy = singleFilePolicy('a {}', '1') } = {}) => ({
      'downloads/a.html': `<html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${policy}"><title>t</title><style>${style}</style></head><body><main id="book.main">${body}</main><script>${script}</script></body></html>`,
    })
    test('nothing, where it is right', () => {
      expect(
        told(
          single(
            '<h1>a</h1><h1>b</h1><a href="#book.main">m</a><a href="https://apec.org/">w</a><img alt="" src="data:image/png;base64,AA==">',
          ),
        ),
      ).toEqual([])
    })
    test.each([
      ['a page that moves on', single('<meta http-equiv=refresh content="0;url=https://x.org/">')],
      ['a form', single('<form action=https://x.org></form>')],
      ['a handler', single('<img alt="" src="data:image/png;base64,AA==" onerror=x>')],
      ['a page as a picture', single('<img alt="" src="data:text/html,x">')],
      ['a picture of another host', single('<img alt="" src="https://x.org/a.png">')],
      ['a frame', single('<iframe></iframe>')],
      ['a link to a file beside it', single('<a href="x.zip">x</a>')],
      ['a dead anchor', single('<a href="#x">x</a>')],
      ['an id twice', single('<p id="book.main">x</p>')],
      ['a link that shows another site', single('<a href="https://evil.org/">gov.hk</a>')],
      ['another policy', single('', { policy: 'default-src *' })],
    ])('%s', (_, files) => {
      expect(told(files)).toHaveLength(1)
    })
    test.each([
      ['another style', single('', { style: 'b {}' })],
      ['another script', single('', { script: '2' })],
      ['two scripts', single('<script>2</script>')],
    ])('what its policy does not name: %s', (_, files) => {
      expect(told(files)).toContainEqual(expect.stringMatching(/^dist-policy/))
    })
  })

  test('links that lead nowhere', () => {
    expect(tell('<a href="c.html">a</a><a href="/zh-hk/b.html">b</a><a href="./">c</a><a href="../../x.html">d</a>'))
      .toMatchInlineSnapshot(`
        "zh-hk/a.html:4:1 error dist-link: "c.html": there is no file "zh-hk/c.html"; there is "zh-hk/a.html": <a href="c.html">
          Mend the link, or add the page it leads to. No content file is known for it: tell the maintainers. (docs/errors/dist-link.md)
        zh-hk/a.html:4:23 error dist-link: "/zh-hk/b.html" begins at the root of the host and fails in a folder: <a href="/zh-hk/b.html">
          Mend the link, or add the page it leads to. No content file is known for it: tell the maintainers. (docs/errors/dist-link.md)
        zh-hk/a.html:4:52 error dist-link: "./" names a folder: from a folder on disk no page opens: <a href="./">
          Mend the link, or add the page it leads to. No content file is known for it: tell the maintainers. (docs/errors/dist-link.md)
        zh-hk/a.html:4:70 error dist-link: "../../x.html": there is no file "../x.html": <a href="../../x.html">
          Mend the link, or add the page it leads to. No content file is known for it: tell the maintainers. (docs/errors/dist-link.md)"
      `)
  })

  test('anchors that are not there', () => {
    expect(tell('<a href="b.html#p">a</a><a href="#nope">b</a><p aria-labelledby="main none">c</p>')).toMatchInlineSnapshot(`
      "zh-hk/a.html:4:1 error dist-anchor: "b.html#p": "zh-hk/b.html" has no id "p"; there is "q": <a href="b.html#p">
        Mend the part behind #, or give the passage that id. No content file is known for it: tell the maintainers. (docs/errors/dist-anchor.md)
      zh-hk/a.html:4:25 error dist-anchor: "#nope": "zh-hk/a.html" has no id "nope": <a href="#nope">
        Mend the part behind #, or give the passage that id. No content file is known for it: tell the maintainers. (docs/errors/dist-anchor.md)
      zh-hk/a.html:4:46 error dist-anchor: aria-labelledby names "none", and the page has no such id: <p aria-labelledby="main none">
        Mend the part behind #, or give the passage that id. No content file is known for it: tell the maintainers. (docs/errors/dist-anchor.md)"
    `)
  })

  test('ids that are there twice', () => {
    expect(tell('<p id="main">a</p><p id="">b</p><p id="a b">c</p>')).toMatchInlineSnapshot(`
      "zh-hk/a.html:4:1 error dist-id: the id "main" is there already: <p id="main">
        Give it an id of its own. No content file is known for it: tell the maintainers. (docs/errors/dist-id.md)
      zh-hk/a.html:4:19 error dist-id: the id "" is no id: <p id="">
        Give it an id of its own. No content file is known for it: tell the maintainers. (docs/errors/dist-id.md)
      zh-hk/a.html:4:33 error dist-id: the id "a b" is no id: <p id="a b">
        Give it an id of its own. No content file is known for it: tell the maintainers. (docs/errors/dist-id.md)"
    `)
  })

  test('what every page has', () => {
    expect(tell({ 'en/a.html': `<html><head>${policyTag}</head><body><h1>a</h1><h1>b</h1>\0</body></html>` })).toMatchInlineSnapshot(`
      "en/a.html:1:1 error dist-heading: the page has 2 <h1> elements instead of one
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-heading.md)
      en/a.html:1:1 error dist-lang: <html> has no lang
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-lang.md)
      en/a.html:1:1 error dist-main: the page has no <main>
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-main.md)
      en/a.html:1:1 error dist-title: the page has no <title>
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-title.md)
      en/a.html:1:285 error dist-nul: the page holds a NUL byte
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-nul.md)"
    `)
  })

  test('data that is no JSON', () => {
    expect(tell({ 'en/a.html': page('', '<script type="application/ld+json">{</script>') })).toMatchInlineSnapshot(`
      "en/a.html:2:286 error dist-json: the data for search engines is no JSON
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-json.md)"
    `)
  })

  test('addresses of the published site', () => {
    expect(
      tell(
        {
          'en/a.html': page(
            '',
            '<link rel="canonical" href="https://x.org/p/en/a.html"><link rel="alternate" href="https://x.org/p/en/b.html">',
          ),
          '404.html': page('<a href="/p/en/a.html">a</a><a href="/en/a.html">b</a>'),
        },
        'https://x.org/p/',
      ),
    ).toMatchInlineSnapshot(`
      "404.html:4:29 error dist-link: "/en/a.html": there is no file "/en/a.html"; there is "en/a.html": <a href="/en/a.html">
        Mend the link, or add the page it leads to. No content file is known for it: tell the maintainers. (docs/errors/dist-link.md)
      en/a.html:2:341 error dist-link: "https://x.org/p/en/b.html": there is no file "en/b.html"; there is "en/a.html": <link rel="alternate" href="https://x.org/p/en/b.html">
        Mend the link, or add the page it leads to. No content file is known for it: tell the maintainers. (docs/errors/dist-link.md)"
    `)
  })

  test('drawings and style sheets', () => {
    expect(
      tell({
        'a.svg': '<?xml-stylesheet href="https://x.org/a.css"?><svg onload="x"><script>1</script><image href="https://x.org/a.png"/></svg>',
        'a.css': '@import "https://x.org/a.css"; a { background: url(b.png) }',
      }),
    ).toMatchInlineSnapshot(`
      "a.css:1:1 error dist-foreign: "https://x.org/a.css" is loaded from another host
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-foreign.md)
      a.css:1:48 error dist-link: "b.png": there is no file "b.png"
        Mend the link, or add the page it leads to. No content file is known for it: tell the maintainers. (docs/errors/dist-link.md)
      a.svg:1:1 error dist-foreign: <?xml-stylesheet …> loads other files
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-foreign.md)
      a.svg:1:45 error dist-handler: "onload" is an inline handler
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-handler.md)
      a.svg:1:62 error dist-script: a drawing runs no scripts
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-script.md)
      a.svg:1:80 error dist-foreign: "https://x.org/a.png" is loaded from another host
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-foreign.md)"
    `)
  })
})

describe('told where it can be mended', () => {
  const content: Record<string, string> = {
    'content/articles/a/zh-hk.mdx': '---\ntitle: 甲\n---\n## 乙 [#main]\n\n見[丙](../../glossary/wto/zh-hk.mdx#none)。\n',
    'content/glossary/wto/zh-hk.mdx': '丁\n',
    'content/pages/about/en.mdx': 'One.\n',
    'content/sources.yml': 'one:\n  url: https://evil.org/x\n  headlines: [www.gov.hk]\n',
  }
  const source = { paths: Object.keys(content), read: (path: string) => content[path]! }
  const told = (pages: Record<string, string>): string => {
    const found = findInSite(Object.keys(pages), (path) => pages[path]!, undefined, { content: source })
    all.push(...found)
    return report(found)
  }
  test('a link and an id in the file of the page, once for all pages', () => {
    const html = page('<a href="../glossary/wto.html#none">丙</a><h2 id="main">乙</h2>')
    const wto = page('')
    const site = {
      'zh-hk/articles/a.html': html,
      'zh-hk/glossary/wto.html': wto,
      'zh-tw/articles/a.html': html,
      'zh-tw/glossary/wto.html': wto,
    }
    expect(told(site)).toMatchInlineSnapshot(`
      "content/articles/a/zh-hk.mdx:4:6 error dist-id: on 2 pages, the first is zh-hk/articles/a.html: the id "main" is there already
        Give it an id of its own. (docs/errors/dist-id.md)
      content/articles/a/zh-hk.mdx:6:20 error dist-anchor: on 2 pages, the first is zh-hk/articles/a.html: "../glossary/wto.html#none": "zh-hk/glossary/wto.html" has no id "none"
        Mend the part behind #, or give the passage that id. (docs/errors/dist-anchor.md)"
    `)
  })
  test('the only file that has it, where the page is made of several', () => {
    expect(told({ 'zh-hk/sources.html': page('<a href="https://evil.org/x">www.gov.hk</a>') })).toMatchInlineSnapshot(`
      "content/sources.yml:3:19 error dist-text: on the page zh-hk/sources.html: the link shows "gov.hk" and leads to "evil.org"
        Let the text say what the page is, or show the true address. (docs/errors/dist-text.md)"
    `)
  })
  test('the file of the page, where nothing more is known', () => {
    expect(told({ 'en/about.html': page('<p onclick="x">文</p>') })).toMatchInlineSnapshot(`
      "content/pages/about/en.mdx:1:1 error dist-handler: on the page en/about.html: "onclick" is an inline handler
        The page must not be published like this. (docs/errors/dist-handler.md)"
    `)
  })
  test('the page, where no content is known', () => {
    expect(told({ 'en/index.html': page('<p onclick="x">文</p>') })).toMatchInlineSnapshot(`
      "en/index.html:4:1 error dist-handler: "onclick" is an inline handler: <p onclick="x">
        The page must not be published like this. No content file is known for it: tell the maintainers. (docs/errors/dist-handler.md)"
    `)
  })
})

test('the room throws one error that lists everything', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'))
  mkdirSync(join(folder, 'en'))
  writeFileSync(join(folder, 'en/a.html'), page('<a href="b.html">b</a>'))
  await expect(runRooms(folder, [portable(), verify()])).rejects.toThrow(/^1 error, 0 warnings\nen\/a\.html:4:1 error dist-link:/)
  writeFileSync(join(folder, 'en/b.html'), page(''))
  await expect(runRooms(folder, [portable(), verify()])).resolves.toBeUndefined()
  rmSync(folder, { recursive: true })
})

describe('all of it together', () => {
  test('every code has an example', () => {
    const seen = new Set(all.map(({ code }) => code))
    expect((Object.keys(codes) as Code[]).filter((code) => code.startsWith('dist-') && !seen.has(code))).toEqual([])
  })
  test('every message has a translation, and none speaks of the program', () => {
    expect(untranslated(all), 'rows for src/integrations/check/report/chinese.ts').toEqual([])
    expect(report(all)).not.toContain('src/')
  })
  test('the words of the messages', async () => {
    await expect(wordsOf(all, 'en')).toMatchFileSnapshot('./messages.en.txt')
    await expect(wordsOf(all, 'zh')).toMatchFileSnapshot('./messages.zh.txt')
  })
})
