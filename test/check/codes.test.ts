/** Every code the check can give: an example, and the exact words of the message. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MAX_ALIASES, MAX_BRACES, MAX_FILES, MAX_FOOTNOTES, MAX_NODES, MAX_TAGS } from '../../src/integrations/check/gates/budgets.ts'
import { MAX_LINE_LENGTH, MAX_TEXT_BYTES } from '../../src/integrations/check/gates/bytes.ts'
import { codes, errorPage, type Code } from '../../src/lib/diagnostics/codes.ts'
import type { History } from '../../src/lib/last-change.ts'
import { report } from '../../src/integrations/check/report/report.ts'
import type { Diagnostic } from '../../src/lib/diagnostics/diagnostic.ts'
import { untranslated, wordsOf } from './both-languages.ts'
import {
  allDiagnosticsOf,
  diagnosticsOf as findIn,
  entry,
  frontmatter,
  png,
  quickErrorsOf,
  sample,
  withTranslated,
  type Files,
} from './sample.ts'

const about = 'content/pages/about/zh-hk.mdx'
/** Everything that the tests of this file have seen: each code has an example, each message a translation. */
const all: Diagnostic[] = []

/** What the check says of each change, and what it says where it looks for errors alone. */
const errors: { whole: string[]; alone: string[] }[] = []

const inShort = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`)

/** The diagnostics of a change, kept for the tests at the end. */
function diagnosticsOf(changes: Files, history?: History): Diagnostic[] {
  const diagnostics = findIn(changes, history)
  all.push(...diagnostics)
  errors.push({ whole: inShort(diagnostics), alone: inShort(quickErrorsOf(changes)) })
  return diagnostics
}
/** The report on a change. */
const tell = (changes: Files, history?: History): string => report(diagnosticsOf(changes, history))
/** The report on a body. */
const on = (body: string): string => tell({ [about]: entry(frontmatter.page, `## 這是甚麼 [#what]\n\n${body}\n`) })
const page = (data: string, body = '## 這是甚麼 [#what]\n\n文。\n') => tell({ [about]: entry(data, body) })

test('says nothing about the sample', () => {
  expect(tell({})).toBe('')
})

describe('files and bytes', () => {
  test('an unknown file', () => {
    expect(tell({ 'content/pages/about/zh-tw.mdx': 'x', 'content/notes.txt': 'x' })).toMatchInlineSnapshot(`
      "content/notes.txt:1:1 error file-unknown: content/ holds only what is published
        Write such notes in docs/, or in the request in which you send the text. (docs/errors/file-unknown.md)
      content/pages/about/zh-tw.mdx:1:1 error file-unknown: the editions for Taiwan and the mainland are made from zh-hk.mdx
        Delete the file; words that are to differ stand in content/dictionary/terms.yml. (docs/errors/file-unknown.md)"
    `)
  })
  test('a file that is not there', () => {
    expect(tell({ 'content/dictionary/raw.yml': undefined })).toMatchInlineSnapshot(`
      "content/dictionary/raw.yml:1:1 error file-missing: the file is not there
        Take it back from the history: git checkout HEAD -- content/dictionary/raw.yml (docs/errors/file-missing.md)"
    `)
  })
  test('a name that is no address', () => {
    expect(tell({ 'content/glossary/WTO/zh-hk.mdx': entry(frontmatter.body, 'a'), 'content/pages/con/zh-hk.mdx': 'a' }))
      .toMatchInlineSnapshot(`
        "content/glossary/WTO/zh-hk.mdx:1:1 error file-name: the folder name "WTO" cannot be an address
          Use small letters, digits and single hyphens: wto. (docs/errors/file-name.md)
        content/pages/con/zh-hk.mdx:1:1 error file-name: the folder name "con" cannot be an address
          Use small letters, digits and single hyphens: som1-opening. (docs/errors/file-name.md)"
      `)
  })
  test('a name that a page of the site has, and a name that is too long', () => {
    expect(tell({ 'content/articles/year-2025/zh-hk.mdx': 'a', [`content/glossary/${'x'.repeat(81)}/zh-hk.mdx`]: 'a' }))
      .toMatchInlineSnapshot(`
      "content/articles/year-2025/zh-hk.mdx:1:1 error file-name: the site has a page "year-2025" of its own
        Choose another name for the folder. (docs/errors/file-name.md)
      content/glossary/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/zh-hk.mdx:1:1 error file-name: the folder name "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" has 81 letters, the limit is 80
        Choose a shorter name: som1-opening. (docs/errors/file-name.md)"
    `)
  })
  test('a file in another encoding', () => {
    expect(tell({ [about]: new Uint8Array([0x2d, 0xa4, 0xa4]) })).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:1:1 error file-encoding: the file is not UTF-8, but saved in an older way, such as Big5 or GBK
        Open it in a text editor, and save it as UTF-8. (docs/errors/file-encoding.md)"
    `)
  })
  test('two versions that git left in a file', () => {
    const versions = '<<<<<<< HEAD\n文。\n=======\n字。\n>>>>>>> other\n'
    expect(tell({ [about]: entry(frontmatter.page, versions), 'content/sources.yml': versions })).toMatchInlineSnapshot(`
      "content/sources.yml:1:1 error merge-marks: two versions of this passage stand here
        Choose one: delete the other, and the lines that begin with <<<<<<<, ======= and >>>>>>>. (docs/errors/merge-marks.md)
        5 references into this file were not checked.
      content/pages/about/zh-hk.mdx:6:1 error merge-marks: two versions of this passage stand here
        Choose one: delete the other, and the lines that begin with <<<<<<<, ======= and >>>>>>>. (docs/errors/merge-marks.md)"
    `)
  })
  test('a file that is too large', () => {
    expect(tell({ [about]: entry(frontmatter.page, 'a\n\n'.repeat(MAX_TEXT_BYTES / 3)) })).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:1:1 error file-size: the file is too large: 201 kB, the limit is 200 kB
        Split it into several entries. (docs/errors/file-size.md)"
    `)
  })
  test('a line that is too long', () => {
    expect(on('字'.repeat(MAX_LINE_LENGTH + 1))).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error line-length: the line has 6001 characters, the limit is 6000
        Divide the paragraph. (docs/errors/line-length.md)
      content/pages/about/zh-hk.mdx:8:1 warning zh-slip: no mark stands at the end of the paragraph: "字字字字字字字字字字字字"
        Write "字字字字字字字字字字字字。". (docs/errors/zh-slip.md)"
    `)
  })
  test('more than the site can carry', () => {
    const footnotes = Array.from({ length: MAX_FOOTNOTES + 1 }, (_, n) => `甲[^n${n}]\n\n[^n${n}]: 乙\n\n`).join('')
    const aliases = `aliases: [${Array.from({ length: MAX_ALIASES + 1 }, (_, n) => `名${n}`).join(', ')}]\n`
    const limits = (changes: Files): string[] =>
      tell(changes)
        .split('\n')
        .filter((line) => line.includes(' over-limit: '))
    const onPage = (body: string): string[] => limits({ [about]: entry(frontmatter.page, `## 這是甚麼 [#what]\n\n${body}\n`) })
    expect([
      ...onPage(`${'字'.repeat(900)}\n`.repeat(7)),
      ...onPage(`${'字'.repeat(900)}\n`.repeat(14)),
      ...onPage(`- ${'字'.repeat(900)}\n`.repeat(14)),
      ...onPage('{"a"}'.repeat(MAX_BRACES + 1)),
      ...onPage('甲<br />\n\n'.repeat(MAX_TAGS + 1)),
      ...onPage(footnotes),
      ...onPage('*甲*乙\n\n'.repeat(MAX_NODES / 4)),
      ...limits({ 'content/glossary/apec/zh-hk.mdx': entry(frontmatter.body + aliases, '文。\n') }),
      ...limits({ [about]: entry(frontmatter.page.replace('關於', '關'.repeat(201)), '文。\n') }),
      ...limits({ 'content/dictionary/names.yml': `a:\n  - ${'名'.repeat(201)}\n` }),
      ...limits(Object.fromEntries(Array.from({ length: MAX_FILES }, (_, n) => [`content/${n}`, '']))),
    ]).toMatchInlineSnapshot(`
      [
        "content/pages/about/zh-hk.mdx:8:1 error over-limit: the paragraph has 6306 characters, the limit is 6000",
        "content/pages/about/zh-hk.mdx:7:1 error over-limit: these lines have more than 12000 characters and no blank line between",
        "content/pages/about/zh-hk.mdx:1:1 error over-limit: the text holds { more than 500 times",
        "content/pages/about/zh-hk.mdx:1:1 error over-limit: the text holds < more than 3000 times",
        "content/pages/about/zh-hk.mdx:1210:1 error over-limit: the entry has more than 300 footnotes",
        "content/pages/about/zh-hk.mdx:1:1 error over-limit: the text has more than 10000 parts, such as words, links and emphasis",
        "content/glossary/apec/zh-hk.mdx:10:10 error over-limit: aliases has 51 items, the limit is 50",
        "content/pages/about/zh-hk.mdx:2:8 error over-limit: title has 201 letters, the limit is 200",
        "content/dictionary:1:1 error over-limit: the word "名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名…" has 201 letters, the limit is 200",
        "content:1:1 error over-limit: there are more than 25000 files",
      ]
    `)
  })
  test('more mistakes than anybody reads', () => {
    const files = Object.fromEntries(Array.from({ length: 2_500 }, (_, n) => [`content/${n}.txt`, '']))
    const lines = tell(files).split('\n')
    expect(lines.length).toBe(2 * 2_001)
    expect(
      lines.filter((line) => /^content:1:1 warning not-listed: 50\d more mistakes are not listed, in 50\d files$/.test(line)),
    ).toHaveLength(1)
  })
  test('a hidden character', () => {
    expect(on('左\u202e右，零\u200b寬。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:2 error hidden-character: character that changes the direction of text U+202E
        Delete it: delete the characters around it as well and type them anew. (docs/errors/hidden-character.md)
      content/pages/about/zh-hk.mdx:8:6 error hidden-character: zero-width character U+200B
        Delete it: delete the characters around it as well and type them anew. (docs/errors/hidden-character.md)"
    `)
  })
  test('deep nesting', () => {
    expect(on(`${'> '.repeat(40)}a\n\n${'('.repeat(80)}`)).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error nesting: quotes or lists are nested too deeply
        Write it flatter; content needs a few levels at most. (docs/errors/nesting.md)
      content/pages/about/zh-hk.mdx:10:61 error nesting: brackets are nested too deeply
        Write it flatter; content needs a few levels at most. (docs/errors/nesting.md)"
    `)
  })
  test('two versions of a passage', () => {
    expect(on('<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> main')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error merge-marks: two versions of this passage stand here
        Choose one: delete the other, and the lines that begin with <<<<<<<, ======= and >>>>>>>. (docs/errors/merge-marks.md)"
    `)
  })
  test('a text that kills the parser', () => {
    expect(on(`{${`${'!'.repeat(5000)}\n`.repeat(30)}1}`)).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:1:1 error unreadable: the text crashes the program that reads it
        Leave out what stands in braces { }. (docs/errors/unreadable.md)"
    `)
  })
})

describe('frontmatter and data', () => {
  test('no frontmatter', () => {
    expect(tell({ [about]: '## 這是甚麼 [#what]\n\n文。\n' })).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:1:1 error frontmatter-missing: the file does not begin with its keys, between two lines "---"
        Begin the file with a line "---", then the keys, then a line "---" again; nothing else on those two lines. (docs/errors/frontmatter-missing.md)"
    `)
  })
  test('a frontmatter that two programs would read in two ways', () => {
    expect(tell({ [about]: `---\n${frontmatter.page}---y: |\n\n文。\n` })).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:5:1 error frontmatter-fence: the keys end at a line that is not exactly "---"
        Begin the file with a line "---", then the keys, then a line "---" again; nothing else on those two lines. (docs/errors/frontmatter-fence.md)"
    `)
  })
  test('what is not YAML', () => {
    expect(page('title: a: b\ndescription: [\nasOf: "2026"\n')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:2:8 error yaml-syntax: a value with a colon in it stands without quotes
        Write it so: title: "a: b" (docs/errors/yaml-syntax.md)
      content/pages/about/zh-hk.mdx:3:1 error yaml-syntax: the bracket [ is not closed
        Write it so: description: [] (docs/errors/yaml-syntax.md)"
    `)
  })
  test('features of YAML that can hide things', () => {
    expect(page('title: &a 名\ndescription: *a\nasOf: !!str 2026\n')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:2:11 error yaml-feature: a value that begins with & stands without quotes
        Write it so: title: "&a 名" (docs/errors/yaml-feature.md)
      content/pages/about/zh-hk.mdx:3:14 error yaml-feature: a value that begins with * stands without quotes
        Write it so: description: "*a" (docs/errors/yaml-feature.md)"
    `)
  })
  test('a value that is read in two ways', () => {
    expect(page('title: 名\ndescription: 說\nasOf: 2026-02-10\n')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:4:7 error yaml-ambiguous: asOf stands without quotes, and not every program reads it in the same way
        Write it so: asOf: "2026-02-10" (docs/errors/yaml-ambiguous.md)"
    `)
  })
  test('a key that is not there', () => {
    expect(page('title: 名\nasOf: "2026"\n')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:2:1 error key-missing: the key "description" is missing
        Add a line: description: … (docs/errors/key-missing.md)"
    `)
  })
  test('words that a comment swallows', () => {
    expect(page('title: 亞太：新動力 #1\ndescription: 說\nasOf: "2026"\n')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:2:15 error yaml-comment: "#1" is lost: " #" begins a comment
        Put the whole value in quotes: "亞太：新動力 #1". A comment has a line of its own. (docs/errors/yaml-comment.md)"
    `)
  })
  test('a key that there is not', () => {
    expect(page('titel: 名\ndescription: 說\nasOf: "2026"\n')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:2:1 error key-unknown: there is no key "titel" here
        Did you mean "title"? The keys are title, description, asOf, framework, sources, changes or zh. (docs/errors/key-unknown.md)"
    `)
  })
  test('a wrong value', () => {
    expect(
      tell({
        'content/glossary/wang-yi/zh-hk.mdx': entry(
          frontmatter.person.replace('kind: person', 'kind: persn').replace('"2026"', '"26"'),
          '文。\n',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "content/glossary/wang-yi/zh-hk.mdx:3:7 error value-invalid: kind is "persn"
        Did you mean "person"? Write one of term, agreement, body, person or place. (docs/errors/value-invalid.md)
      content/glossary/wang-yi/zh-hk.mdx:8:7 error value-invalid: asOf is "26"
        Write a date in quotes: "2026", "2026-02" or "2026-02-10". (docs/errors/value-invalid.md)"
    `)
  })
  test('a wrong kind, and a key that no kind has', () => {
    expect(
      tell({
        'content/framework/goal/zh-hk.mdx': entry(
          frontmatter.part.replace('kind: part', 'kind: parts').replace('summary', 'sumary'),
          '文。\n',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "content/framework/goal/zh-hk.mdx:1:1 error heading-edition: en.mdx has a heading with the id "meaning", and this file has none
        Write it as a heading, ## … [#meaning], or take it out of en.mdx. (docs/errors/heading-edition.md)
      content/framework/goal/zh-hk.mdx:2:7 error value-invalid: kind is "parts"
        Did you mean "part"? Write one of part or item. (docs/errors/value-invalid.md)
      content/framework/goal/zh-hk.mdx:6:1 error key-unknown: there is no key "sumary" here
        Did you mean "summary"? The keys are kind, title, summary, pinyin, english, englishSource, abbr, aliases, taiwan, order, asOf, sources, officialSections, related, changes, zh, numeral, official, part or fields. (docs/errors/key-unknown.md)"
    `)
  })
  test('a reference to nothing', () => {
    expect(
      tell({
        'content/glossary/apec/zh-hk.mdx': entry(frontmatter.body.replace('[report]', '[reprot]'), '<Said by="wang-yi">文</Said>。\n'),
      }),
    ).toMatchInlineSnapshot(`
      "content/glossary/apec/zh-hk.mdx:9:11 error reference-unknown: sources: there is no "reprot" in content/sources.yml
        Did you mean "report"? Name one that is there, or add it. (docs/errors/reference-unknown.md)"
    `)
  })
  test('a reference to the wrong kind', () => {
    expect(on('王毅說，<Said by="apec">好</Said>。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:5 error reference-kind: by: "apec" is no person but of the kind "body"
        Choose one of wang-yi. (docs/errors/reference-kind.md)"
    `)
  })
  test('a name that cannot stand in an interface string', () => {
    expect(
      tell({
        'content/ui/en.yml': `${sample['content/ui/en.yml']}`
          .replace('site.name: word', 'site.name: as of {day}')
          .replace('nav.home: word', 'nav.home: 首頁'),
      }),
    ).toMatchInlineSnapshot(`
      "content/ui/en.yml:1:12 error ui-placeholder: site.name: the text holds {day} where the program fills in nothing
        Leave the braces out. (docs/errors/ui-placeholder.md)
      content/ui/en.yml:3:11 warning ui-language: nav.home: "首頁" holds Chinese
        Write it in English. (docs/errors/ui-language.md)"
    `)
  })
})

describe('interface strings', () => {
  test('are text, with the places of their key', () => {
    const ui = `${sample['content/ui/zh-hk.yml']}`
    expect(
      tell({
        'content/ui/zh-hk.yml': ui
          .replace('site.name: 字', "site.name: x<meta http-equiv=refresh content='0;url=https://evil.example/'>")
          .replace('nav.home: 字', 'nav.home: a&lt;b')
          .replace('mentions.count: 字{n}', 'mentions.count: 字{constructor}')
          .replace('page.asOf: 字{date}', 'page.asOf: 字'),
      }),
    ).toMatchInlineSnapshot(`
      "content/ui/zh-hk.yml:1:12 error ui-markup: site.name: "<" is markup, and interface strings are text
        Write the words alone; a mark itself, such as & or ×, is written as it is. (docs/errors/ui-markup.md)
      content/ui/zh-hk.yml:3:11 error ui-markup: nav.home: "&lt;" is markup, and interface strings are text
        Write the words alone; a mark itself, such as & or ×, is written as it is. (docs/errors/ui-markup.md)
      content/ui/zh-hk.yml:45:12 error ui-placeholder: page.asOf: the text holds nothing where the program fills in {date}
        Write {date} once, in the braces of the keyboard, and no other braces. (docs/errors/ui-placeholder.md)
      content/ui/zh-hk.yml:85:17 error ui-placeholder: mentions.count: the text holds {constructor} where the program fills in {n}
        Write {n} once, in the braces of the keyboard, and no other braces. (docs/errors/ui-placeholder.md)"
    `)
  })
})

describe('what would run', () => {
  test('what the parser cannot read', () => {
    expect(on('a <b')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:3 error mdx-syntax: a < stands where no tag begins
        Write \\< where the sign itself is meant. (docs/errors/mdx-syntax.md)"
    `)
  })
  test('an import', () => {
    expect(on("import a from 'b'")).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error mdx-import: a paragraph that begins with import or export is run as a program
        Leave it out: Said, Background, If, Keep, Raw or V are there by themselves. In a sentence, begin with another word. (docs/errors/mdx-import.md)"
    `)
  })
  test('an expression', () => {
    expect(on('一加一是{1 + 1}。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:5 error mdx-expression: {1 + 1} would be run as a program
        Write the words themselves; a brace that is meant as one is written \\{. (docs/errors/mdx-expression.md)"
    `)
  })
  test('a comment', () => {
    expect(on('<Keep>字</Keep>。\n\n<!-- 註 -->')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:10:1 error mdx-syntax: a comment (<!-- -->) stands in the text
        Leave it out: what is not to be read is not in the file. (docs/errors/mdx-syntax.md)"
    `)
  })
  test('a tag that there is not', () => {
    expect(on('說，<Sayd by="wang-yi">好</Sayd>。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:3 error tag-unknown: <Sayd> cannot be used in content
        Did you mean "Said"? There are Said, Background, If, Keep, Raw or V, and the elements span, kbd, ruby, rt, rp, details or summary. (docs/errors/tag-unknown.md)"
    `)
  })
  test('a link inside a word of another edition', () => {
    expect(on('坐<V tw="計程車">[的士](../../glossary/apec/zh-hk.mdx)</V>去。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:2 error tag-place: <V> holds more than words, which the edition with another word loses
        Write it so: [<V tw="計程車">的士</V>](../../glossary/apec/zh-hk.mdx) (docs/errors/tag-place.md)"
    `)
  })
  test('attributes', () => {
    expect(on('說，<Said of="wang-yi">好</Said>，<Keep {...a}>好</Keep>，<V tw={1}>好</V>，<span lang="日語">好</span>。'))
      .toMatchInlineSnapshot(`
        "content/pages/about/zh-hk.mdx:8:3 error tag-attribute: <Said> has no attribute "of"
          Did you mean "by"? <Said> takes by. (docs/errors/tag-attribute.md)
        content/pages/about/zh-hk.mdx:8:31 error tag-attribute: <Keep> holds braces
          <Keep> takes no attributes. Write each as name="value". (docs/errors/tag-attribute.md)
        content/pages/about/zh-hk.mdx:8:53 error tag-attribute: tw of <V> has no text in straight quotes
          Write tw="…". (docs/errors/tag-attribute.md)
        content/pages/about/zh-hk.mdx:8:69 error tag-attribute: "日語" is not the short name of a language
          Write a short name such as ja, fr or zh-Hant-TW. (docs/errors/tag-attribute.md)"
      `)
  })
  test('places of tags', () => {
    expect(on('<Keep>全部</Keep>\n\n字<rt>ji</rt>，<Keep>一<Keep>二</Keep></Keep>，<Raw></Raw>。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error tag-place: <Keep> is all there is in its paragraph, or holds paragraphs
        Leave a word or a full stop of the paragraph outside of it, and close it in the same paragraph: <Keep>數字化</Keep> (docs/errors/tag-place.md)
      content/pages/about/zh-hk.mdx:10:2 error tag-place: <rt> stands outside of <ruby>
        For example <rt>hàn</rt> (docs/errors/tag-place.md)
      content/pages/about/zh-hk.mdx:10:21 error tag-place: <Keep> stands inside another <Keep>
        Close the first before the second begins. (docs/errors/tag-place.md)
      content/pages/about/zh-hk.mdx:10:43 error tag-place: <Raw> holds no text
        Put the words between <Raw> and </Raw>. (docs/errors/tag-place.md)"
    `)
  })
  test('background and what people say', () => {
    expect(
      on(
        '<Background source="report nobody">字</Background>\n\n字<Background source="report">字</Background>。\n\n<Background source="report">\n\n說，<Said by="wang-yi">好</Said>。\n\n### 字 [#zi]\n\n</Background>',
      ),
    ).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error reference-kind: source: "report" is no background but of the kind "report"
        Add one of the kind "background". (docs/errors/reference-kind.md)
      content/pages/about/zh-hk.mdx:8:1 error reference-unknown: source: there is no "nobody" in content/sources.yml
        Name one that is there, or add it. (docs/errors/reference-unknown.md)
      content/pages/about/zh-hk.mdx:8:1 error tag-place: <Background> holds something other than paragraphs and lists
        Give <Background …> and </Background> lines of their own with a blank line before and after each, and only paragraphs and lists between. (docs/errors/tag-place.md)
      content/pages/about/zh-hk.mdx:10:2 error reference-kind: source: "report" is no background but of the kind "report"
        Add one of the kind "background". (docs/errors/reference-kind.md)
      content/pages/about/zh-hk.mdx:10:2 error tag-place: <Background> stands inside a paragraph
        Give it lines of its own, with a blank line before and after. (docs/errors/tag-place.md)
      content/pages/about/zh-hk.mdx:12:1 error reference-kind: source: "report" is no background but of the kind "report"
        Add one of the kind "background". (docs/errors/reference-kind.md)
      content/pages/about/zh-hk.mdx:12:1 error tag-place: <Background> holds something other than paragraphs and lists
        Give <Background …> and </Background> lines of their own with a blank line before and after each, and only paragraphs and lists between. (docs/errors/tag-place.md)
      content/pages/about/zh-hk.mdx:14:3 error tag-place: <Said> stands inside <Background>
        What a report says somebody said is no background: close the one before the other begins. (docs/errors/tag-place.md)
      content/pages/about/en.mdx:1:1 warning translation-section: the source has more sections: zi
        Translate them, each under the same id. (docs/errors/translation-section.md)"
    `)
  })
})

describe('links', () => {
  test('addresses of other kinds', () => {
    expect(on('[a](javascript:alert), [b](http://www.apec.org/), [c](//apec.org), [d](mailto:a@b.org?bcc=c@d.org)')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error link-scheme: links of the kind "javascript:" are not allowed
        Content links to https:// pages, mailto: addresses and other entries. (docs/errors/link-scheme.md)
      content/pages/about/zh-hk.mdx:8:24 error link-scheme: links of the kind "http:" are not allowed
        Write it so: https://www.apec.org/ (docs/errors/link-scheme.md)
      content/pages/about/zh-hk.mdx:8:51 error link-scheme: links of the kind "//" are not allowed
        Write it so: https://apec.org (docs/errors/link-scheme.md)
      content/pages/about/zh-hk.mdx:8:68 error link-scheme: "mailto:a@b.org?bcc=c@d.org" is more than a mail address
        Write mailto: and one address, nothing behind it. (docs/errors/link-scheme.md)"
    `)
  })
  test('hosts that hide', () => {
    expect(
      on(
        '[a](https://apec.org@evil.org/), [b](https://127.1/), [c](https://xn--pec-7na.org/), [d](https://apec.org:8080/), [e](https://intranet/)',
      ),
    ).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error link-host: the address carries a user name: the page is on "evil.org"
        Link to the site by its plain name: https://www.example.org/page. (docs/errors/link-host.md)
      content/pages/about/zh-hk.mdx:8:34 error link-host: the address is a bare IP address, "127.0.0.1"
        Link to the site by its plain name: https://www.example.org/page. (docs/errors/link-host.md)
      content/pages/about/zh-hk.mdx:8:55 error link-host: the name of the site is written in look-alike letters ("xn--pec-7na.org")
        Link to the site by its plain name: https://www.example.org/page. (docs/errors/link-host.md)
      content/pages/about/zh-hk.mdx:8:86 error link-host: the address names a port
        Link to the site by its plain name: https://www.example.org/page. (docs/errors/link-host.md)
      content/pages/about/zh-hk.mdx:8:115 error link-host: "intranet" is no public site
        Link to the site by its plain name: https://www.example.org/page. (docs/errors/link-host.md)"
    `)
  })
  test('a text that shows another address', () => {
    expect(on('[www.apec.org](https://www.evil.org/)')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error link-text: the text shows "apec.org", but the link leads to "evil.org"
        Let the text say what the page is, or show the true address. (docs/errors/link-text.md)"
    `)
  })
  test('links that lead to no entry', () => {
    expect(on('[a](/zh-hk/index.html), [b](../apec), [c](../../sources.yml), [](../../glossary/apec/zh-hk.mdx), [d]()'))
      .toMatchInlineSnapshot(`
        "content/pages/about/zh-hk.mdx:8:1 error link-target: "/zh-hk/index.html" begins at the root of a site
          Write the way from this file to the other entry's file: ../../framework/ftaap/zh-hk.mdx. (docs/errors/link-target.md)
        content/pages/about/zh-hk.mdx:8:25 error link-target: "../apec" leads to no file of an entry
          Write the way from this file to the other entry's file: ../../framework/ftaap/zh-hk.mdx. (docs/errors/link-target.md)
        content/pages/about/zh-hk.mdx:8:39 error link-target: "../../sources.yml" leads to no file of an entry
          Write the way from this file to the other entry's file: ../../framework/ftaap/zh-hk.mdx. (docs/errors/link-target.md)
        content/pages/about/zh-hk.mdx:8:63 error link-target: the link has no text
          Write it so: [words](../../glossary/apec/zh-hk.mdx) (docs/errors/link-target.md)
        content/pages/about/zh-hk.mdx:8:98 error link-target: the link leads nowhere
          Write the address between ( and ): [text](address). (docs/errors/link-target.md)"
      `)
  })
  test('a link to an entry that is not there', () => {
    expect(on('[a](../../glossary/apek/zh-hk.mdx)')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error link-unknown: there is no "content/glossary/apek/zh-hk.mdx"
        Did you mean "../../glossary/apec/zh-hk.mdx"? (docs/errors/link-unknown.md)"
    `)
  })
  test('a link to another edition', () => {
    expect(on('[a](../../glossary/apec/en.mdx)')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error link-edition: the link leads from zh-hk to en
        Link to zh-hk.mdx of that entry. (docs/errors/link-edition.md)"
    `)
  })
  test('a link that is not read as one', () => {
    expect(on('見[條目]（../../glossary/apec/zh-hk.mdx）。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:2 error link-broken: "[條目]（../../glossary/apec/zh-hk.mdx）" is printed as it is typed
        Write [條目](../../glossary/apec/zh-hk.mdx). (docs/errors/link-broken.md)"
    `)
  })
  test('an address that stands elsewhere', () => {
    expect(on('見[條目][a]。\n\n[a]: ../../glossary/apec/zh-hk.mdx')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:2 error link-reference: the address of the link stands elsewhere ([text][name])
        Write [text](address) in one place. (docs/errors/link-reference.md)
      content/pages/about/zh-hk.mdx:10:1 error link-reference: the address of the link stands elsewhere ([text][name])
        Write [text](address) in one place. (docs/errors/link-reference.md)"
    `)
  })
  test('an anchor that is not there', () => {
    expect(on('[a](../../framework/goal/zh-hk.mdx#meanings)，[b](#What)')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error anchor-unknown: content/framework/goal/zh-hk.mdx has no passage "meanings"
        Did you mean "meaning"? The headings there are meaning. (docs/errors/anchor-unknown.md)
      content/pages/about/zh-hk.mdx:8:46 error anchor-unknown: content/pages/about/zh-hk.mdx has no passage "What"
        Did you mean "what"? The headings there are what. (docs/errors/anchor-unknown.md)"
    `)
  })
})

describe('what is printed by mistake', () => {
  test('markup that is printed as it is typed', () => {
    expect(on('＃＃ 二節\n\n－ 甲\n－ 乙\n\n說，＜Said by=“wang-yi”＞好＜/Said＞。【^1】')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error text-markup: "＃＃ 二節" is printed as it is typed
        A heading is written ## 二節. (docs/errors/text-markup.md)
      content/pages/about/zh-hk.mdx:10:1 error text-markup: "－ 甲" is printed as it is typed
        A list is written - 甲, each item on a line of its own. (docs/errors/text-markup.md)
      content/pages/about/zh-hk.mdx:13:3 error tag-attribute: "＜Said by=“wang-yi”＞" is not read as a tag
        Write <Said by="wang-yi">, with < > = and " of the keyboard. (docs/errors/tag-attribute.md)
      content/pages/about/zh-hk.mdx:13:23 error tag-attribute: "＜/Said＞" is not read as a tag
        Write </Said>, with < > = and " of the keyboard. (docs/errors/tag-attribute.md)
      content/pages/about/zh-hk.mdx:13:31 error text-markup: "【^1】" is printed as it is typed
        A footnote is written [^1]. (docs/errors/text-markup.md)"
    `)
  })
  test('letters in a wrong encoding', () => {
    expect(on('Chinaâ€™s year')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:6 error text-garbled: "â€™" is garbled
        These letters were read in a wrong encoding: copy the words anew, or save the file as UTF-8. (docs/errors/text-garbled.md)"
    `)
  })
})

describe('images', () => {
  test('images from elsewhere', () => {
    expect(on('![圖](https://a.org/a.png) ![圖](../apec/a.png) ![圖](./a.svg)')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error image-source: "https://a.org/a.png" is no image of this entry
        Save the image into the entry's own folder, and write ![圖](./name.jpg). (docs/errors/image-source.md)
      content/pages/about/zh-hk.mdx:8:27 error image-source: "../apec/a.png" is no image of this entry
        Write it so: ![圖](./a.png) (docs/errors/image-source.md)
      content/pages/about/zh-hk.mdx:8:47 error image-source: "./a.svg" is no image of this entry
        Save the image as JPEG, PNG or WebP, and write ![what it shows](./a.jpg). (docs/errors/image-source.md)"
    `)
  })
  test('an image that is not there', () => {
    expect(on('![圖](./a.png)')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error image-missing: there is no "a.png" in the entry's folder
        Add the file, or fix the name. (docs/errors/image-missing.md)"
    `)
  })
  test('an image that nothing shows, under a false name', () => {
    expect(tell({ 'content/pages/about/a.jpg': png, 'content/pages/about/b.png': '<svg/>' })).toMatchInlineSnapshot(`
      "content/pages/about/a.jpg:1:1 error image-format: the file is no JPG image, whatever its name says
        Save it anew from an image editor. (docs/errors/image-format.md)
      content/pages/about/a.jpg:1:1 error image-unused: no text shows this image
        Write ![what it shows](./a.jpg) in an entry of this folder, or delete the file. (docs/errors/image-unused.md)
      content/pages/about/b.png:1:1 error image-format: the file is no PNG image, whatever its name says
        Save it anew from an image editor. (docs/errors/image-format.md)
      content/pages/about/b.png:1:1 error image-unused: no text shows this image
        Write ![what it shows](./b.png) in an entry of this folder, or delete the file. (docs/errors/image-unused.md)"
    `)
  })
  test('an image without words', () => {
    expect(tell({ [about]: entry(frontmatter.page, '## 圖 [#what]\n\n![](./a.png)\n'), 'content/pages/about/a.png': png }))
      .toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 error image-alt: the image has no alternative text
        Write what it shows between the brackets: ![what it shows](./name.png). (docs/errors/image-alt.md)"
    `)
  })
})

describe('structure', () => {
  test('ids of headings', () => {
    expect(
      on('文。\n\n## 一\n\n文。\n\n## 二 [#Two]\n\n文。\n\n## 三（#three）\n\n文。\n\n## 四 [#four-4]\n\n文。\n\n## 五 [#main]\n\n文。'),
    ).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:10:1 error heading-id: the heading "一" has no id
        End the heading with an id of small letters, digits and hyphens: ## 三項任務 [#three-tasks]. (docs/errors/heading-id.md)
      content/pages/about/zh-hk.mdx:14:1 error heading-id: the id "Two" has other characters than small letters, digits and single hyphens
        Write it so: ## 二 [#two] (docs/errors/heading-id.md)
      content/pages/about/zh-hk.mdx:18:1 error heading-id: the id of the heading "三（#three）" is not written [#id] at its end
        Write it so: ## 三 [#three] (docs/errors/heading-id.md)
      content/pages/about/zh-hk.mdx:22:1 error heading-id: the id "four-4" ends like that of a paragraph
        Leave the number at its end out, or write it as a word. (docs/errors/heading-id.md)
      content/pages/about/zh-hk.mdx:26:1 error heading-id: the id "main" belongs to the page itself
        Choose another word. (docs/errors/heading-id.md)"
    `)
  })
  test('ids of the page itself, each where it is used', () => {
    const article =
      'title: 題\nstandfirst: 導語\npinyin: ti\ndate: "2026"\nasOf: "2026"\nplace: 廣州\npeople: []\nframework: []\nevents: []\nfigures: []\nsources: [report]\n'
    const headings = ['terms', 'related', 'term-apec', 'figures'].map((id) => `## ${id} [#${id}]\n\n文。\n`).join('\n')
    const diagnostics = diagnosticsOf({
      'content/articles/a/zh-hk.mdx': entry(article, headings),
      [about]: entry(frontmatter.page, headings),
    })
    expect(report(diagnostics.filter(({ severity }) => severity === 'error'))).toMatchInlineSnapshot(`
      "content/articles/a/zh-hk.mdx:14:1 error heading-id: the id "terms" belongs to the page itself
        Choose another word. (docs/errors/heading-id.md)
      content/articles/a/zh-hk.mdx:18:1 error heading-id: the id "related" belongs to the page itself
        Choose another word. (docs/errors/heading-id.md)
      content/articles/a/zh-hk.mdx:22:1 error heading-id: the id "term-apec" belongs to the page itself
        Choose another word. (docs/errors/heading-id.md)
      content/pages/about/zh-hk.mdx:1:1 error heading-edition: en.mdx has a heading with the id "what", and this file has none
        Write it as a heading, ## … [#what], or take it out of en.mdx. (docs/errors/heading-edition.md)"
    `)
  })
  test('an event or a figure with the name of an id of its page', () => {
    expect(
      tell({
        'content/events/main/zh-hk.mdx': entry('title: 甲\nasOf: "2026"\nsources: [report]\n', '文。\n'),
        'content/figures.yml': `${sample['content/figures.yml']}`.replace('days:', 'page-title:'),
      }),
    ).toMatchInlineSnapshot(`
      "content/events/main/zh-hk.mdx:1:1 error file-name: the id "main" belongs to the timeline itself
        Choose another name for the folder. (docs/errors/file-name.md)
      content/figures.yml:1:1 error file-name: the id "page-title" belongs to the page itself
        Choose another name. (docs/errors/file-name.md)"
    `)
  })
  test('an id as other programs write it', () => {
    expect(on('文。\n\n## 三 {#three}\n\n文。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:10:13 error mdx-expression: what stands in braces would be run as a program
        The id of a heading is written [#id]. (docs/errors/mdx-expression.md)"
    `)
  })
  test('ids that are there twice', () => {
    expect(on('文。\n\n## 一 [#what]\n\n文。\n\n## 二 [#WHAT]\n\n文。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:10:1 error id-duplicate: the id "what" is there already
        Give the second heading an id of its own. (docs/errors/id-duplicate.md)
      content/pages/about/zh-hk.mdx:14:1 error id-case: the ids "what" and "WHAT" differ only in case
        End the heading with an id of small letters, digits and hyphens: ## 三項任務 [#three-tasks]. (docs/errors/id-case.md)"
    `)
  })
  test('ids that two events share', () => {
    const event = (title: string) => entry(`title: ${title}\nasOf: "2026"\nsources: [report]\n`, '文。\n\n## 一 [#what]\n\n文。\n')
    const english = entry('title: A\n', '')
    expect(
      tell({
        'content/events/a/zh-hk.mdx': event('甲'),
        'content/events/b/zh-hk.mdx': event('乙'),
        'content/events/a/en.mdx': english,
        'content/events/b/en.mdx': english,
      }),
    ).toMatchInlineSnapshot(`
      "content/events/b/zh-hk.mdx:1:1 error id-duplicate: the id "what" is there already, in content/events/a/zh-hk.mdx
        All events stand on one page: choose another word. (docs/errors/id-duplicate.md)
      content/events/b/zh-hk.mdx:1:1 error id-duplicate: the id "what-1" is there already, in content/events/a/zh-hk.mdx
        All events stand on one page: choose another word. (docs/errors/id-duplicate.md)
      content/events/a/en.mdx:1:1 warning translation-section: the source has more sections: what
        Translate them, each under the same id. (docs/errors/translation-section.md)
      content/events/b/en.mdx:1:1 warning translation-section: the source has more sections: what
        Translate them, each under the same id. (docs/errors/translation-section.md)
      content/events/b/en.mdx:2:8 warning title-twice: the title "A" is that of content/events/a/en.mdx too
        Say in one of the two what sets it apart. (docs/errors/title-twice.md)"
    `)
  })
  test('levels of headings', () => {
    expect(on('文。\n\n# 一 [#one]\n\n文。\n\n## 二 [#two]\n\n文。\n\n#### 四 [#four]\n\n文。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:10:1 error heading-level: the title of the page is not repeated in the text
        Begin sections with ##. (docs/errors/heading-level.md)
      content/pages/about/zh-hk.mdx:18:1 error heading-level: a heading of level 4 follows one of level 2
        Write it with ###. (docs/errors/heading-level.md)"
    `)
  })
  test('an empty heading and an empty section', () => {
    expect(on('文。\n\n## [#none]\n\n## 二 [#two]')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:10:1 error heading-empty: the heading has no words
        Write the title of the section, then its id. (docs/errors/heading-empty.md)
      content/pages/about/zh-hk.mdx:12:1 error section-empty: the section "二" has no text
        Write a paragraph below the heading, or leave it out. (docs/errors/section-empty.md)
      content/pages/about/en.mdx:1:1 warning translation-section: the source has more sections: none or two
        Translate them, each under the same id. (docs/errors/translation-section.md)"
    `)
  })
  test('broken tables', () => {
    expect(on('| a | b |\n| - | - |\n| 1 | 2 | 3 |\n\n| a | b |\n| - |\n| 1 | 2 |')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:10:1 error table-broken: the row has 3 cells, the head has 2
        Give every row as many cells; a | inside a cell is written \\|. (docs/errors/table-broken.md)
      content/pages/about/zh-hk.mdx:13:1 error table-broken: the second line has 1 cell, the head has 2
        Write it so: |-|---| (docs/errors/table-broken.md)"
    `)
  })
  test('footnotes', () => {
    expect(on('文[^a]，文[^b]。\n\n[^a]: 註\n\n[^a]: 註二\n\n[^c]: 註三')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:8 error footnote-unknown: there is no footnote "b"
        Did you mean "a"? Write a paragraph "[^b]: …" at the end. (docs/errors/footnote-unknown.md)
      content/pages/about/zh-hk.mdx:12:1 error id-duplicate: the footnote "a" is there already
        Give the second one a name of its own. (docs/errors/id-duplicate.md)
      content/pages/about/zh-hk.mdx:14:1 error footnote-unused: nothing refers to the footnote "c"
        Write [^c] where it belongs, or leave the footnote out. (docs/errors/footnote-unused.md)"
    `)
  })
  test('a home page as a source, and a record that is older than its newest source', () => {
    expect(
      tell({
        'content/sources.yml': `${sample['content/sources.yml']}other:\n  kind: background\n  publication: x\n  headlines: [y]\n  published: "2026-05-23"\n  url: http://apec.org/\n`,
        'content/figures.yml': `${sample['content/figures.yml']}`.replace('source: report', 'source: other\n  passage: pages/about#waht'),
      }),
    ).toMatchInlineSnapshot(`
      "content/figures.yml:5:12 error anchor-unknown: content/pages/about/zh-hk.mdx has no passage "waht"
        Did you mean "what"? The headings there are what. (docs/errors/anchor-unknown.md)
      content/record.yml:1:7 error value-invalid: asOf is "2026-05-22", and the newest source was published on 2026-05-23
        If that day is right, write asOf: "2026-05-23", and read again what the calendar then counts as past. (docs/errors/value-invalid.md)
      content/sources.yml:12:8 error value-invalid: url is "http://apec.org/"
        Write the address of the page that carries the fact, not of a home page. (docs/errors/value-invalid.md)"
    `)
  })
  test('an address that is not in its plain form', () => {
    expect(on('見[王毅](../../glossary/apec/../wang-yi/zh-hk.mdx)和[官網](https://apec.org/a/../b)。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:2 error link-form: the way "../../glossary/apec/../wang-yi/zh-hk.mdx" makes a detour
        Write it so: […](../../glossary/wang-yi/zh-hk.mdx) (docs/errors/link-form.md)
      content/pages/about/zh-hk.mdx:8:49 error link-form: the address "https://apec.org/a/../b" goes up and down: /../ or /./
        Write the way without the detour. (docs/errors/link-form.md)"
    `)
  })
  test('a headline that shows another site', () => {
    expect(
      tell({
        'content/sources.yml': `${sample['content/sources.yml']}`
          .replace('[Headline]', '["見（www.gov.hk）"]')
          .replace('url: null', 'url: https://evil.org/a'),
      }),
    ).toMatchInlineSnapshot(`
      "content/sources.yml:4:15 error link-text: the text shows "gov.hk", but the link leads to "evil.org"
        Let the text say what the page is, or show the true address. (docs/errors/link-text.md)"
    `)
  })
  test('a source that nothing names', () => {
    expect(
      tell({
        'content/sources.yml': `${sample['content/sources.yml']}other:\n  kind: background\n  publication: x\n  headlines: [y]\n  published: null\n  url: https://10.0.0.1/a\n`,
      }),
    ).toMatchInlineSnapshot(`
      "content/sources.yml:12:8 error link-host: the address is a bare IP address, "10.0.0.1"
        Link to the site by its plain name: https://www.example.org/page. (docs/errors/link-host.md)
      content/sources.yml:7:1 warning source-unused: no entry names the source "other"
        Name it in the sources of what is written from it, or delete it. (docs/errors/source-unused.md)"
    `)
  })
  test('a name of two entries', () => {
    expect(
      tell({
        'content/glossary/goal/zh-hk.mdx': entry(frontmatter.body.replace('亞太經合組織', '一個目標').replace('abbr: APEC\n', ''), ''),
        'content/glossary/goal/en.mdx': entry('title: Goal\nshort: Goal.\n', ''),
      }),
    ).toMatchInlineSnapshot(`
      "content/glossary/goal/en.mdx:1:1 error section-empty: the entry has no text
        Write a paragraph below the second line "---". (docs/errors/section-empty.md)
      content/glossary/goal/zh-hk.mdx:1:1 error section-empty: the entry has no text
        Write a paragraph below the second line "---". (docs/errors/section-empty.md)
      content/glossary/goal/en.mdx:2:8 warning name-ambiguous: title: "Goal" is another name than "APEC", which is english in zh-hk.mdx
        Correct the one that is wrong. (docs/errors/name-ambiguous.md)
      content/glossary/goal/zh-hk.mdx:2:8 warning name-ambiguous: "一個目標" is also a name of content/framework/goal/zh-hk.mdx
        Leave it out of one of the two, or make them one entry. (docs/errors/name-ambiguous.md)"
    `)
  })
})

describe('Chinese', () => {
  test('forms of characters', () => {
    expect(on('這裡有羣眾說著話，人民用中国文字。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:2 warning zh-form: "裡" is not how Hong Kong writes it: "這裡有羣眾說"
        Write 裏. (docs/errors/zh-form.md)
      content/pages/about/zh-hk.mdx:8:4 warning zh-form: "羣" is not how Hong Kong writes it: "這裡有羣眾說著話"
        Write 群. (docs/errors/zh-form.md)
      content/pages/about/zh-hk.mdx:8:7 warning zh-form: "著" is not how Hong Kong writes it here: "有羣眾說著話，人民"
        Write 着. (docs/errors/zh-form.md)
      content/pages/about/zh-hk.mdx:8:14 warning zh-simplified: "国" is a Simplified character: "人民用中国文字。"
        Write 國. (docs/errors/zh-simplified.md)"
    `)
  })
  test('letters that only look like what they should be', () => {
    expect(on('中\uf90f馬的\u2f2f人，ＡＩ在。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:2 warning zh-form: "羅" only looks like 羅: search would not find it: "中羅馬的⼯人"
        Write 羅. (docs/errors/zh-form.md)
      content/pages/about/zh-hk.mdx:8:5 warning zh-form: "⼯" only looks like 工: search would not find it: "中羅馬的⼯人，ＡＩ"
        Write 工. (docs/errors/zh-form.md)
      content/pages/about/zh-hk.mdx:8:8 warning zh-form: "Ａ" only looks like A: search would not find it: "的⼯人，ＡＩ在。"
        Write A. (docs/errors/zh-form.md)
      content/pages/about/zh-hk.mdx:8:9 warning zh-form: "Ｉ" only looks like I: search would not find it: "⼯人，ＡＩ在。"
        Write I. (docs/errors/zh-form.md)"
    `)
  })
  test('letters of other scripts', () => {
    expect(on('АРЕС的第ニ次會議。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 warning look-alike: "АРЕС" is written in letters that only look right: search would not find it
        Write APEC. (docs/errors/look-alike.md)
      content/pages/about/zh-hk.mdx:8:7 warning look-alike: "ニ" is written in letters that only look right: search would not find it
        Write 二. (docs/errors/look-alike.md)"
    `)
  })
  test('punctuation and quotation marks', () => {
    expect(on('他說"好",又說“不”.「『對」。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:3 warning zh-quotes: the quotation mark ": "他說"好",又"
        Write 「…」, and 『…』 inside; the other editions get their own marks. (docs/errors/zh-quotes.md)
      content/pages/about/zh-hk.mdx:8:5 warning zh-quotes: the quotation mark ": "他說"好",又說“"
        Write 「…」, and 『…』 inside; the other editions get their own marks. (docs/errors/zh-quotes.md)
      content/pages/about/zh-hk.mdx:8:6 warning zh-punctuation: half-width "," beside Chinese: "說"好",又說“不"
        Write ，. (docs/errors/zh-punctuation.md)
      content/pages/about/zh-hk.mdx:8:9 warning zh-quotes: the quotation mark “: "",又說“不”.「"
        Write 「…」, and 『…』 inside; the other editions get their own marks. (docs/errors/zh-quotes.md)
      content/pages/about/zh-hk.mdx:8:11 warning zh-quotes: the quotation mark ”: "又說“不”.「『對"
        Write 「…」, and 『…』 inside; the other editions get their own marks. (docs/errors/zh-quotes.md)
      content/pages/about/zh-hk.mdx:8:16 warning zh-brackets: 」 closes nothing
        Write both marks of the pair, in the same paragraph. (docs/errors/zh-brackets.md)"
    `)
  })
  test('spaces', () => {
    expect(on('亞太 經合 APEC 組織。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:3 warning zh-space: a space beside Chinese: "亞太 經合 A"
        Delete it; the page draws the gap between Chinese and other letters by itself. (docs/errors/zh-space.md)
      content/pages/about/zh-hk.mdx:8:6 warning zh-space: a space beside Chinese: "太 經合 APEC"
        Delete it; the page draws the gap between Chinese and other letters by itself. (docs/errors/zh-space.md)
      content/pages/about/zh-hk.mdx:8:11 warning zh-space: a space beside Chinese: "APEC 組織。"
        Delete it; the page draws the gap between Chinese and other letters by itself. (docs/errors/zh-space.md)"
    `)
  })
  test('a paragraph that is there twice', () => {
    expect(on(`${'同一段文字在這裏出現兩次，'.repeat(4)}\n\n${'同一段文字在這裏出現兩次，'.repeat(4)}`)).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:1 warning zh-slip: the paragraph ends in the middle of a sentence: "一段文字在這裏出現兩次，"
        Finish the sentence. (docs/errors/zh-slip.md)
      content/pages/about/zh-hk.mdx:10:1 warning zh-repeated: the paragraph stands in content/pages/about/zh-hk.mdx:8 already
        Leave it out here and link to the other one. (docs/errors/zh-repeated.md)
      content/pages/about/zh-hk.mdx:10:1 warning zh-slip: the paragraph ends in the middle of a sentence: "一段文字在這裏出現兩次，"
        Finish the sentence. (docs/errors/zh-slip.md)"
    `)
  })
  test('a term in two ways', () => {
    expect(on('硬件和硬件，與硬體，屬Apec。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:8 warning zh-edition: "硬體" is the word of Taiwan
        Write 硬件; the other editions get their own word. (docs/errors/zh-edition.md)
      content/pages/about/zh-hk.mdx:8:12 warning zh-variants: "Apec" here, "APEC" elsewhere
        Write APEC. (docs/errors/zh-variants.md)"
    `)
  })
  test('a term that markup cuts', () => {
    expect(on('**人工**智能。')).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:3 warning zh-split: markup cuts the term "人工智能" in two
        Let the link or emphasis hold all of the term, or none of it. (docs/errors/zh-split.md)"
    `)
  })
})

describe('the dictionary', () => {
  test('every kind of mistake in its files', () => {
    const diagnostics = diagnosticsOf({
      'content/dictionary/terms.yml': '甲: 乙\n丙:\n  軟件: { us: x, tw: "" }\n  芯片:\n  的士: { tw: 计程车 }\n',
      'content/dictionary/guards.yml': '- 甲\n',
      'content/dictionary/names.yml': '甲: 乙\n丙:\n  - 世界 銀行\n  - 的士\n',
      'content/dictionary/raw.yml': '甲: [\n',
      'content/dictionary/search.yml': '甲:\n  - 質量\n',
    })
    expect(diagnostics.map(({ code, file, line }) => `${file.slice(19)}:${line} ${code}`)).toMatchInlineSnapshot(`
      [
        "guards.yml:1 zh-topics",
        "names.yml:1 zh-list",
        "names.yml:3 zh-word",
        "names.yml:4 zh-twice",
        "raw.yml:1 zh-yaml",
        "search.yml:2 zh-group",
        "terms.yml:1 zh-terms",
        "terms.yml:3 zh-field",
        "terms.yml:3 zh-value",
        "terms.yml:4 zh-term",
        "terms.yml:5 zh-script",
      ]
    `)
  })
})

describe('rules that reach too far', () => {
  test('in the dictionary', () => {
    const rules = [
      '"2026": { cn: "2025" }',
      '不: { cn: 必 }',
      '巷: { tw: 弄 }',
      '不同意: { cn: 同意 }',
      '第15屆: { cn: 第16届 }',
      '官網: { cn: www.gov.cn }',
    ]
    expect(
      tell({
        'content/dictionary/terms.yml': `ict:\n  人工智能: { tw: 人工智慧 }\n${rules.map((rule) => `  ${rule}\n`).join('')}`,
        'content/dictionary/names.yml': '# 空\n',
        'content/dictionary/guards.yml': '一:\n  - 否\n  - 三十\n',
      }),
    ).toMatchInlineSnapshot(`
      "content/dictionary/guards.yml:2:5 error zh-broad: "否" turns the meaning of a sentence round
        Delete the line. (docs/errors/zh-broad.md)
      content/dictionary/guards.yml:3:5 error zh-broad: "三十" is a number: it stands for itself in every edition
        Delete the line. (docs/errors/zh-broad.md)
      content/dictionary/names.yml:1:1 error zh-empty: the file holds no entry: every page would change
        Take it back from the history: git checkout HEAD -- content/dictionary/names.yml (docs/errors/zh-empty.md)
      content/dictionary/terms.yml:3:3 error zh-broad: "2026" is a number: it stands for itself in every edition
        Delete the line. (docs/errors/zh-broad.md)
      content/dictionary/terms.yml:4:3 error zh-broad: "不" turns the meaning of a sentence round
        Delete the line. (docs/errors/zh-broad.md)
      content/dictionary/terms.yml:5:3 error zh-broad: "巷" is one character: it is a part of many words
        Write the words themselves, each on a line. (docs/errors/zh-broad.md)
      content/dictionary/terms.yml:6:3 error zh-broad: "不同意" and "同意" differ in a number or a negation
        Write a word that says the same. (docs/errors/zh-broad.md)
      content/dictionary/terms.yml:7:3 error zh-broad: "第15屆" and "第16届" differ in a number or a negation
        Write a word that says the same. (docs/errors/zh-broad.md)
      content/dictionary/terms.yml:8:3 error zh-broad: "www.gov.cn" holds a mark of sentences or addresses
        Write a word alone, without dots, colons and slashes. (docs/errors/zh-broad.md)"
    `)
  })
  test('in the rules of a page', () => {
    expect(page(`${frontmatter.page}zh: { rules: [{ from: 不, cn: 必 }, { from: 關於, cn: www.gov.cn }] }\n`)).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:5:23 error zh-broad: "不" turns the meaning of a sentence round
        Delete the line. (docs/errors/zh-broad.md)
      content/pages/about/zh-hk.mdx:5:43 error zh-broad: "www.gov.cn" holds a mark of sentences or addresses
        Write a word alone, without dots, colons and slashes. (docs/errors/zh-broad.md)"
    `)
  })
})

describe('translations', () => {
  test('a translation that is behind, and one that does not say what it translates', () => {
    const changes = {
      ...withTranslated(sample),
      [about]: entry(frontmatter.page, '## 一 [#what]\n\n文。\n'),
      'content/glossary/apec/en.mdx': entry('title: APEC\nshort: A forum.\n', 'It is a forum.\n'),
    }
    const history = new Map([
      [about, { commitsAgo: 0, day: '2026-02-12', since: '2026-02-01' }],
      ['content/pages/about/en.mdx', { commitsAgo: 3, day: '2026-02-10', since: '2026-02-01' }],
    ])
    const diagnostics = allDiagnosticsOf(changes, history)
    all.push(...diagnostics)
    expect(report(diagnostics)).toMatchInlineSnapshot(`
      "content/glossary/apec/en.mdx:2:1 warning translation-outdated: it does not say which words of content/glossary/apec/zh-hk.mdx it translates
        Compare the two; when the translation is right: npm run translated content/glossary/apec/en.mdx (docs/errors/translation-outdated.md)
      content/pages/about/en.mdx:4:1 warning translation-outdated: the words of content/pages/about/zh-hk.mdx have changed since it was translated, 2 days after it
        Compare the two; when the translation is right: npm run translated content/pages/about/en.mdx (docs/errors/translation-outdated.md)"
    `)
  })
  test('a section that the translation lacks', () => {
    expect(tell({ [about]: entry(frontmatter.page, '## 一 [#what]\n\n文。\n\n## 二 [#more]\n\n文。\n') })).toMatchInlineSnapshot(`
      "content/pages/about/en.mdx:1:1 warning translation-section: the source has more sections: more
        Translate them, each under the same id. (docs/errors/translation-section.md)"
    `)
  })
  test('a translation without a source, a source without a translation', () => {
    expect(tell({ 'content/pages/a/en.mdx': entry('title: A\n', 'Text.\n'), 'content/pages/about/en.mdx': undefined }))
      .toMatchInlineSnapshot(`
      "content/pages/a/en.mdx:1:1 error translation-orphan: there is no zh-hk.mdx of which this is the translation
        Rename the folder, or write the source first. (docs/errors/translation-orphan.md)
      content/pages/about/zh-hk.mdx:1:1 warning translation-missing: there is no English text
        Whoever can write one puts it beside this file, as en.mdx. (docs/errors/translation-missing.md)"
    `)
  })
  test('a section of the translation alone', () => {
    expect(tell({ 'content/pages/about/en.mdx': entry('title: A\ndescription: B\n', '## A [#what]\n\nText.\n\n## B [#wat]\n\nText.\n') }))
      .toMatchInlineSnapshot(`
      "content/pages/about/en.mdx:9:1 error heading-edition: the source has no heading with the id "wat"
        Did you mean "what"? Ids are the same in all editions. (docs/errors/heading-edition.md)"
    `)
  })
})

describe('what a reader would notice', () => {
  /** The report on both languages. */
  const both = (zh: string, en: string, more: Files = {}): string => {
    const files = {
      [about]: entry(frontmatter.page, `## 這是甚麼 [#what]\n\n${zh}\n`),
      'content/pages/about/en.mdx': entry('title: About\ndescription: It\n', `## What it is [#what]\n\n${en}\n`),
      ...more,
    }
    const diagnostics = allDiagnosticsOf(files, undefined, ['https://reader.example.org/'])
    all.push(...diagnostics)
    return report(diagnostics)
  }
  test('what the languages do not share', () => {
    expect(
      both('有1,400人。\n\n好。', 'There are 1,500.\n\n這是一份讀本，也是一份地圖。', {
        'content/glossary/apec/en.mdx': entry('title: APEC\nshort: 論壇。\n', 'One.\n\nTwo.\n'),
        'content/glossary/wang-yi/en.mdx': entry('title: Wang Yi\nshort: Minister.\n', 'He is.\n'),
      }),
    ).toMatchInlineSnapshot(`
      "content/glossary/apec/en.mdx:3:8 warning translation-language: "論壇。" stands in Chinese here
        Translate it; Chinese words beside their English stand in round brackets. (docs/errors/translation-language.md)
      content/glossary/apec/en.mdx:7:1 warning translation-paragraphs: the beginning has 2 paragraphs here, 1 in the Chinese text
        Divide both in the same way: links lead to a paragraph by its number. (docs/errors/translation-paragraphs.md)
      content/glossary/wang-yi/en.mdx:2:1 warning translation-language: there is no "office", so the English page shows the Chinese "外交部長"
        Add a line office: and the English words. (docs/errors/translation-language.md)
      content/pages/about/en.mdx:7:1 warning number-differs: the Chinese has 1,400 where the English has 1,500
        Look up which is right, and write the same number in both. (docs/errors/number-differs.md)
      content/pages/about/en.mdx:9:1 warning translation-language: "這是一份讀本，也是一份地圖。" stands in Chinese here
        Translate it; Chinese words beside their English stand in round brackets. (docs/errors/translation-language.md)"
    `)
  })
  test('footnotes and pictures of one language', () => {
    expect(both('有註。[^1]\n\n[^1]: 註。', 'It has.\n\n![The hall at night](./a.png)', { 'content/pages/about/a.png': png }))
      .toMatchInlineSnapshot(`
      "content/pages/about/en.mdx:1:1 warning translation-paragraphs: the English text has 0 footnotes, the Chinese 1
        Put the same into both. (docs/errors/translation-paragraphs.md)
      content/pages/about/en.mdx:9:1 warning translation-paragraphs: the English text has 1 pictures, the Chinese 0
        Put the same into both. (docs/errors/translation-paragraphs.md)"
    `)
  })
  test('figures, orders and titles', () => {
    expect(
      both('有1,400人。', 'There are 1,400.', {
        'content/figures.yml':
          'a:\n  value: "1,500+"\n  label: { zh-hk: 人 }\n  source: report\n  asOf: "2026"\n  order: 1\n  passage: pages/about#what\nb:\n  value: "2"\n  label: { zh-hk: 天, en: days }\n  source: report\n  asOf: "2062"\n  order: 1\n',
        'content/pages/again/zh-hk.mdx': entry(frontmatter.page, '又一頁。\n'),
        'content/pages/again/en.mdx': entry('title: Again\ndescription: It\n', 'Again.\n'),
        'content/sources.yml': ['report', 'other']
          .map(
            (id) =>
              `${id}:\n  kind: report\n  publication: Wen Wei Po\n  headlines: [Headline]\n  published: null\n  url: https://example.org/a\n`,
          )
          .join(''),
      }),
    ).toMatchInlineSnapshot(`
      "content/figures.yml:2:10 warning number-differs: a is "1,500+", and the passage "what" of content/pages/about/zh-hk.mdx does not say 1,500
        Look up which is right, and write the same number in both. (docs/errors/number-differs.md)
      content/figures.yml:3:10 warning translation-language: a: label has no "en", so English pages show the Chinese "人"
        Add the English words. (docs/errors/translation-language.md)
      content/figures.yml:12:9 warning date-far: asOf is "2062", and the public record ends in 2026
        Correct the year, or asOf in content/record.yml. (docs/errors/date-far.md)
      content/figures.yml:13:10 warning order-twice: order is 1, and so is that of "a"
        Give each a number of its own. (docs/errors/order-twice.md)
      content/pages/again/zh-hk.mdx:2:8 warning title-twice: the title "關於" is that of content/pages/about/zh-hk.mdx too
        Say in one of the two what sets it apart. (docs/errors/title-twice.md)
      content/sources.yml:7:1 warning source-unused: no entry names the source "other"
        Name it in the sources of what is written from it, or delete it. (docs/errors/source-unused.md)
      content/sources.yml:12:8 warning source-twice: the address "https://example.org/a" is that of "report" too
        Make the two one entry, or correct one of the addresses. (docs/errors/source-twice.md)"
    `)
  })
  test('who says it, and when', () => {
    expect(
      both('陳寧說，<Said by="wang-yi">好</Said>。', 'He says <Said by="wang-yi">it is good</Said>.', {
        'content/glossary/chen-ning/zh-hk.mdx': entry(frontmatter.person.replace('王毅', '陳寧'), '官員。\n'),
        'content/glossary/chen-ning/en.mdx': entry('title: Chen Ning\nshort: An officer.\noffice: Officer\n', 'An officer.\n'),
        'content/articles/a/zh-hk.mdx': entry(
          'title: 文章\nstandfirst: 說明\npinyin: wen\ndate: "2026-02-12"\nasOf: "2026-02-10"\nplace: APEC\npeople: []\nframework: []\nevents: []\nfigures: []\nsources: [report]\n',
          '王毅說，<Said by="wang-yi">好</Said>。\n',
        ),
        'content/articles/a/en.mdx': entry('title: Article\nstandfirst: It\n', 'Wang said <Said by="wang-yi">yes</Said>.\n'),
      }),
    ).toMatchInlineSnapshot(`
      "content/articles/a/zh-hk.mdx:5:7 error date-order: date is "2026-02-12", and asOf is "2026-02-10"
        Correct one of the two: what happens later than "asOf" is not known yet. (docs/errors/date-order.md)
      content/articles/a/zh-hk.mdx:14:5 warning people-missing: "wang-yi" speaks here and is not in "people"
        Write people: [wang-yi]. (docs/errors/people-missing.md)
      content/glossary/chen-ning/en.mdx:2:8 warning name-ambiguous: title: "Chen Ning" is another name than "Wang Yi", which is english in zh-hk.mdx
        Correct the one that is wrong. (docs/errors/name-ambiguous.md)
      content/pages/about/zh-hk.mdx:8:5 warning said-name: by is "wang-yi", and the sentence names "陳寧"
        If 陳寧 says it, write <Said by="chen-ning">. (docs/errors/said-name.md)"
    `)
  })
  test('words that say nothing', () => {
    expect(
      both('見[這裏](https://reader.example.org/a)，亞太的的合作（待補）。\n\n![圖片](./a.png)', 'It is open.\n\n![A hall](./a.png)', {
        'content/pages/about/a.png': png,
      }),
    ).toMatchInlineSnapshot(`
      "content/pages/about/zh-hk.mdx:8:2 warning link-own: "https://reader.example.org/a" leads to a page of this reader by its full address
        Write the way to the file of the entry: ../../framework/ftaap/zh-hk.mdx. (docs/errors/link-own.md)
      content/pages/about/zh-hk.mdx:8:2 warning link-words: the link "這裏" does not say where it leads
        Link the words that name the page: [亞太自貿區](https://reader.example.org/a). (docs/errors/link-words.md)
      content/pages/about/zh-hk.mdx:8:36 warning draft: "待補" was left here: "，亞太的的合作（待補）。"
        Write what is missing, or leave the sentence out. (docs/errors/draft.md)
      content/pages/about/zh-hk.mdx:8:39 warning zh-doubled: words stand twice: "的的": "裏，亞太的的合作（待"
        Write 的. (docs/errors/zh-doubled.md)
      content/pages/about/zh-hk.mdx:10:1 warning image-words: "圖片" does not say what the image shows
        Write what a reader sees: ![黃浦江邊的會場](./a.png). (docs/errors/image-words.md)"
    `)
  })
  test('English', () => {
    expect(both('好。', 'It  is "open" in the the year, on February 10, 2026.')).toMatchInlineSnapshot(`
      "content/pages/about/en.mdx:7:3 warning en-space: two spaces in a row, in "It  is "open"
        Write one. (docs/errors/en-space.md)
      content/pages/about/en.mdx:7:8 warning en-marks: the straight quotation mark """, in "It  is "open" in"
        Write “…”. (docs/errors/en-marks.md)
      content/pages/about/en.mdx:7:13 warning en-marks: the straight quotation mark """, in "is "open" in the "
        Write “…”. (docs/errors/en-marks.md)
      content/pages/about/en.mdx:7:18 warning en-doubled: the word stands twice: "the the", in "pen" in the the year, o"
        Write the. (docs/errors/en-doubled.md)
      content/pages/about/en.mdx:7:35 warning en-date: the date "February 10, 2026", in "ear, on February 10, 2026."
        Write 10 February 2026. (docs/errors/en-date.md)"
    `)
  })
})

test('a headline with a comma, without quotes', () => {
  const headlines = (list: string): string =>
    tell({ 'content/sources.yml': (sample['content/sources.yml'] as string).replace(/headlines: .*/, `headlines: ${list}`) })
  expect(headlines('[An opening, in Guangzhou]')).toMatchInlineSnapshot(`
    "content/sources.yml:4:15 error yaml-ambiguous: a comma divides this into 2 headlines
      Quotation marks keep one with a comma together; several stand on lines of their own, behind "- ". Write it so: headlines: ["An opening, in Guangzhou"] (docs/errors/yaml-ambiguous.md)"
  `)
  for (const right of ['["An opening, in Guangzhou"]', '["An opening", "A visit"]', '[An opening]', '\n    - An opening\n    - A visit'])
    expect(headlines(right)).toBe('')
})

test('slips and days that cannot be', () => {
  expect(
    tell({
      [about]: entry(frontmatter.page, '## 這是甚麼 [#what]\n\n會議己經在2026年2月30日開幕。\n'),
      'content/pages/about/en.mdx': entry('title: About\ndescription: What it is\n', '## What this is [#what]\n\nA agreement.\n'),
    }),
  ).toMatchInlineSnapshot(`
    "content/pages/about/en.mdx:7:3 warning en-slip: "agreement" is not right here, in "A agreement."
      Write an agreement. (docs/errors/en-slip.md)
    content/pages/about/zh-hk.mdx:8:3 warning zh-slip: "己" is not right here: "會議己經在20"
      Write 已. (docs/errors/zh-slip.md)
    content/pages/about/zh-hk.mdx:8:6 warning date-wrong: "2026年2月30日": the calendar has no such day
      Look the day up, and correct it. (docs/errors/date-wrong.md)"
  `)
})

/**
 * `file-link` needs a real folder and `mdx-node` a tree that the parser never makes: folder.test.ts. `redirect-missing` needs to know what
 * was published: redirects.test.ts has all three.
 */
const elsewhere: Code[] = ['file-link', 'mdx-node', 'redirect-missing', 'redirect-name', 'redirect-entry']

describe('all of it together', () => {
  test('every code has an example', () => {
    const seen = new Set(all.map(({ code }) => code))
    const missing = (Object.keys(codes) as Code[]).filter(
      (code) => !seen.has(code) && !elsewhere.includes(code) && !code.startsWith('dist-'),
    )
    expect(missing, 'codes without an example').toEqual([])
  })
  test('without the rules that only warn the errors are the same', () => {
    expect(errors.map(({ alone }) => alone)).toEqual(errors.map(({ whole }) => whole))
  })
  test('every message has a translation', () => {
    expect(untranslated(all), 'rows for src/integrations/check/report/chinese.ts').toEqual([])
  })
  test('the words of the messages', async () => {
    await expect(wordsOf(all, 'en')).toMatchFileSnapshot('./messages.en.txt')
    await expect(wordsOf(all, 'zh')).toMatchFileSnapshot('./messages.zh.txt')
  })
})

test.each(Object.keys(codes))('docs/errors/%s.md is there and of the one shape', (code) => {
  const file = new URL(`../../${errorPage(code as Code)}`, import.meta.url)
  expect(existsSync(file)).toBe(true)
  const text = readFileSync(file, 'utf8')
  expect(text.split('\n')[0]).toBe(`# ${code}`)
  expect([...text.replace(/^```[^]*?^```$/gm, '').matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
    'What it means',
    'Example',
    'How to mend it',
  ])
})
