/** What a finished site must not hold, and the exact words of the messages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { report } from '../../src/integrations/check/report/report.ts'
import { findInSite } from '../../src/integrations/verify/find-in-site.ts'
import { verify } from '../../src/integrations/verify/index.ts'
import { portable } from '../../src/integrations/portable/index.ts'
import { toDiagnostics } from '../../src/integrations/verify/page-findings.ts'
import { codes } from '../../src/lib/diagnostics/codes.ts'
import { policy } from '../../src/lib/policy.ts'
import { singleFilePolicy } from '../../src/integrations/offline/contract.ts'
import { runRooms } from '../support/run-rooms.ts'

const policyTag = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
const page = (body: string, head = '') =>
  `<!doctype html>\n<html lang="zh-Hant-HK"><head><title>頁</title>${policyTag}${head}</head>\n<body><main id="main"><h1>頁</h1>\n${body}\n</main></body></html>`
const seen = new Set<string>()

/** The report on a site whose one page, or whose files, are given. */
function tell(files: string | Record<string, string>, site?: string): string {
  const all: Record<string, string> =
    typeof files === 'string' ? { 'zh-hk/a.html': page(files), 'zh-hk/b.html': page('<p id="q">文</p>') } : files
  const diagnostics = findInSite(Object.keys(all).sort(), (path) => all[path]!, site)
  for (const { code } of diagnostics) seen.add(code)
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
        "zh-hk/a.html:4:1 error dist-handler: <p onclick="x" style="color: red">: "onclick" is an inline handler
          The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-handler.md)
        zh-hk/a.html:4:1 error dist-style: <p onclick="x" style="color: red">: styles stand in files
          The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-style.md)
        zh-hk/a.html:4:40 error dist-style: <style>: styles stand in files
          The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-style.md)
        zh-hk/a.html:4:59 error dist-script: <script>: scripts stand in files
          The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-script.md)
        zh-hk/a.html:4:77 error dist-link: <script type="module" src="b.js">: "b.js": there is no file "zh-hk/b.js"
          Mend the link, or add the page it leads to. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-link.md)
        zh-hk/a.html:4:77 error dist-script: <script type="module" src="b.js">: module scripts do not run from file://
          The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-script.md)"
      `)
  })

  test('addresses of other kinds', () => {
    expect(
      tell(
        '<a href="javascript:alert(1)">a</a><a href=" java\nscript:alert(1)">b</a><a href="data:text/html,x">c</a><a href="http://apec.org/">d</a><a class="record" href="http://apec.org/x">e</a>',
      ),
    ).toMatchInlineSnapshot(`
      "zh-hk/a.html:4:1 error dist-scheme: <a href="javascript:alert(1)">: links of the kind "javascript:" are not allowed
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-scheme.md)
      zh-hk/a.html:4:36 error dist-scheme: <a href=" java script:alert(1)">: " java\\u{a}script:alert(1)" hides its scheme
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-scheme.md)
      zh-hk/a.html:5:23 error dist-scheme: <a href="data:text/html,x">: links of the kind "data:" are not allowed
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-scheme.md)
      zh-hk/a.html:5:55 error dist-scheme: <a href="http://apec.org/">: "http://apec.org/" is not encrypted
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-scheme.md)"
    `)
  })

  test('what is loaded from other hosts', () => {
    expect(
      tell(
        '<img src="https://x.org/a.png" alt=""><img src="//x.org/a.png" srcset="https://x.org/b.png 2x" alt=""><form action="https://x.org/"></form><a href="b.html" ping="b.html">a</a>',
      ),
    ).toMatchInlineSnapshot(`
      "zh-hk/a.html:4:1 error dist-foreign: <img src="https://x.org/a.png" alt="">: "https://x.org/a.png" is loaded from another host
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-foreign.md)
      zh-hk/a.html:4:39 error dist-foreign: <img src="//x.org/a.png" srcset="https://x.org/b.png 2x" al…: "//x.org/a.png" has no https: in front
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-foreign.md)
      zh-hk/a.html:4:39 error dist-foreign: <img src="//x.org/a.png" srcset="https://x.org/b.png 2x" al…: "https://x.org/b.png" is loaded from another host
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-foreign.md)
      zh-hk/a.html:4:103 error dist-foreign: <form action="https://x.org/">: "https://x.org/" is loaded from another host
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-foreign.md)
      zh-hk/a.html:4:140 error dist-foreign: <a href="b.html" ping="b.html">: ping tells others what readers follow
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-foreign.md)"
    `)
  })

  test('elements that are not used', () => {
    expect(
      tell(
        '<iframe srcdoc="x"></iframe><object data="b.html"></object><meta http-equiv="refresh" content="0; url=b.html"><img src="b.html"><p client:load>文</p>',
      ),
    ).toMatchInlineSnapshot(`
      "zh-hk/a.html:4:1 error dist-element: <iframe srcdoc="x">: <iframe> is not used here
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-element.md)
      zh-hk/a.html:4:1 error dist-element: <iframe srcdoc="x">: srcdoc is a page in a page
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-element.md)
      zh-hk/a.html:4:29 error dist-element: <object data="b.html">: <object> is not used here
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-element.md)
      zh-hk/a.html:4:60 error dist-element: <meta http-equiv="refresh" content="0; url=b.html">: pages do not move on by themselves
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-element.md)
      zh-hk/a.html:4:111 error dist-element: <img src="b.html">: an image without alt
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-element.md)
      zh-hk/a.html:4:129 error dist-element: <p client:load>: "client:load" was not understood by the build
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-element.md)"
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
    for (const { code } of found) seen.add(code)
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
        "zh-hk/a.html:4:1 error dist-link: <a href="c.html">: "c.html": there is no file "zh-hk/c.html"; there is "zh-hk/a.html"
          Mend the link, or add the page it leads to. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-link.md)
        zh-hk/a.html:4:23 error dist-link: <a href="/zh-hk/b.html">: "/zh-hk/b.html" begins at the root of the host and fails in a folder
          Mend the link, or add the page it leads to. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-link.md)
        zh-hk/a.html:4:52 error dist-link: <a href="./">: "./" names a folder: from a folder on disk no page opens
          Mend the link, or add the page it leads to. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-link.md)
        zh-hk/a.html:4:70 error dist-link: <a href="../../x.html">: "../../x.html": there is no file "../x.html"
          Mend the link, or add the page it leads to. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-link.md)"
      `)
  })

  test('anchors that are not there', () => {
    expect(tell('<a href="b.html#p">a</a><a href="#nope">b</a><p aria-labelledby="main none">c</p>')).toMatchInlineSnapshot(`
      "zh-hk/a.html:4:1 error dist-anchor: <a href="b.html#p">: "b.html#p": "zh-hk/b.html" has no id "p"; there is "q"
        Mend the part behind #, or give the passage that id. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-anchor.md)
      zh-hk/a.html:4:25 error dist-anchor: <a href="#nope">: "#nope": "zh-hk/a.html" has no id "nope"
        Mend the part behind #, or give the passage that id. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-anchor.md)
      zh-hk/a.html:4:46 error dist-anchor: <p aria-labelledby="main none">: aria-labelledby names "none", and the page has no such id
        Mend the part behind #, or give the passage that id. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-anchor.md)"
    `)
  })

  test('ids that are there twice', () => {
    expect(tell('<p id="main">a</p><p id="">b</p><p id="a b">c</p>')).toMatchInlineSnapshot(`
      "zh-hk/a.html:4:1 error dist-id: <p id="main">: the id "main" is there already
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-id.md)
      zh-hk/a.html:4:19 error dist-id: <p id="">: the id "" is no id
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-id.md)
      zh-hk/a.html:4:33 error dist-id: <p id="a b">: the id "a b" is no id
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-id.md)"
    `)
  })

  test('what every page has', () => {
    expect(tell({ 'en/a.html': `<html><head>${policyTag}</head><body><h1>a</h1><h1>b</h1>\0</body></html>` })).toMatchInlineSnapshot(`
      "en/a.html:1:1 error dist-heading: the page has 2 <h1> elements instead of one
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-heading.md)
      en/a.html:1:1 error dist-lang: <html> has no lang
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-lang.md)
      en/a.html:1:1 error dist-main: the page has no <main>
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-main.md)
      en/a.html:1:1 error dist-title: the page has no <title>
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-title.md)
      en/a.html:1:304 error dist-nul: the page holds a NUL byte
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-nul.md)"
    `)
  })

  test('data that is no JSON', () => {
    expect(tell({ 'en/a.html': page('', '<script type="application/ld+json">{</script>') })).toMatchInlineSnapshot(`
      "en/a.html:2:305 error dist-json: the data for search engines is no JSON
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-json.md)"
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
      "404.html:4:29 error dist-link: <a href="/en/a.html">: "/en/a.html": there is no file "/en/a.html"; there is "en/a.html"
        Mend the link, or add the page it leads to. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-link.md)
      en/a.html:2:360 error dist-link: <link rel="alternate" href="https://x.org/p/en/b.html">: "https://x.org/p/en/b.html": there is no file "en/b.html"; there is "en/a.html"
        Mend the link, or add the page it leads to. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-link.md)"
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
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-foreign.md)
      a.css:1:48 error dist-link: "b.png": there is no file "b.png"
        Mend the link, or add the page it leads to. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-link.md)
      a.svg:1:1 error dist-foreign: <?xml-stylesheet …> loads other files
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-foreign.md)
      a.svg:1:45 error dist-handler: "onload" is an inline handler
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-handler.md)
      a.svg:1:62 error dist-script: a drawing runs no scripts
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-script.md)
      a.svg:1:80 error dist-foreign: "https://x.org/a.png" is loaded from another host
        The page must not be published like this. It is made from several files: look in src/pages/, src/layouts/, src/components/ and the rooms in src/integrations/. (docs/errors/dist-foreign.md)"
    `)
  })
})

afterAll(() => {
  expect(
    Object.keys(codes).filter((code) => code.startsWith('dist-') && !seen.has(code)),
    'codes without an example',
  ).toEqual([])
})

test('names the content that a page is made from', () => {
  const exists = (path: string) => path === 'content/articles/a/zh-hk.mdx' || path === 'content/pages/about/en.mdx'
  const fixOf = (page: string) => toDiagnostics(page, '', [{ code: 'dist-link', offset: 0, message: 'm' }], exists)[0]!.fix
  expect(fixOf('zh-cn/articles/a.html')).toContain('content/articles/a/zh-hk.mdx')
  expect(fixOf('en/about.html')).toContain('content/pages/about/en.mdx')
  expect(fixOf('en/articles/a.html')).toContain('several files')
  expect(fixOf('index.html')).toContain('several files')
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
