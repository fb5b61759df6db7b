/** The check as it is run: on a folder, from the command line, with git beside it. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createErrorPage, createPageReport } from '../../src/integrations/check/dev/page-report.ts'
import { count, hasErrors, report } from '../../src/integrations/check/report/report.ts'
import { walk } from '../../src/integrations/check/read-folder.ts'
import { checkFolder, readPast } from '../../src/integrations/check/check-folder.ts'
import { recogniseFile } from '../../src/integrations/check/gates/content-files.ts'
import { sitePages } from '../../src/lib/reserved-ids.ts'
import { findInTree } from '../../src/integrations/check/gates/nodes.ts'
import { components, tagNames } from '../../src/lib/content-tags.ts'
import { runCommand } from '../support/commands.ts'
import { entry, frontmatter, sample, withTranslated, type Files } from './sample.ts'

let root = ''

function write(files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text ?? '')
  }
}
/** Writes a change whose translation has been looked after. */
const change = (files: Files): void => write(withTranslated({ ...sample, ...files }))
const runScript = (name: string, ...args: string[]) => runCommand(name, args, root, { LC_ALL: 'C' })
const run = (...args: string[]) => runScript('cli', ...args)
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  })
/** Checks the content as the build does. */
const checkContent = () => checkFolder(join(root, 'content'), readPast(join(root, 'content')))
const mistake = { 'content/pages/about/zh-hk.mdx': entry(frontmatter.page, '## 這是甚麼 [#what]\n\n見[本文](./zh-hk.mdx#wat),好。\n') }

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'))
  write(withTranslated(sample))
})
afterEach(() => rmSync(root, { recursive: true }))

test('exit code 0 and a count when all is well', async () => {
  const { status, stdout } = await run()
  expect(stdout).toBe('0 errors, 0 warnings\n')
  expect(status).toBe(0)
})

test('--links shows the links that the build makes in a file', async () => {
  const file = 'content/framework/goal/zh-hk.mdx'
  write({ [file]: entry(frontmatter.part, '## 意思 [#meaning]\n\n目標由王毅提出。王毅在APEC說。\n') })
  expect((await run('--links', file)).stdout).toMatchInlineSnapshot(`
    "content/framework/goal/zh-hk.mdx:15:4 王毅 → glossary/wang-yi
    content/framework/goal/zh-hk.mdx:15:12 APEC → glossary/apec
    The build makes 2 links here.
    "
  `)
  expect((await run('--links', join(root, file))).status).toBe(0)
  for (const wrong of [[], ['content'], ['content/none.mdx'], ['content/sources.yml']]) {
    const { status, stderr } = await run('--links', ...wrong)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^--links wants the file of an entry/)
  }
})

test('exit code 1 on an error, as text', async () => {
  change(mistake)
  const { status, stdout } = await run()
  expect(status).toBe(1)
  expect(stdout).toMatchInlineSnapshot(`
    "content/pages/about/zh-hk.mdx:8:2 error anchor-unknown: content/pages/about/zh-hk.mdx has no passage "wat"
      Did you mean "what"? The headings there are what. (docs/errors/anchor-unknown.md)
    content/pages/about/zh-hk.mdx:8:23 warning zh-punctuation: half-width "," beside Chinese: "見本文,好。"
      Write ，. (docs/errors/zh-punctuation.md)
    1 error, 1 warning
    1 of these can be fixed, and are shown before anything is written: npm run fix
    "
  `)
})

test('annotations for GitHub', async () => {
  change(mistake)
  expect((await run('--format', 'github')).stdout).toMatchInlineSnapshot(`
    "::error file=content/pages/about/zh-hk.mdx,line=8,col=2,title=anchor-unknown::content/pages/about/zh-hk.mdx has no passage "wat"%0ADid you mean "what"? The headings there are what. (docs/errors/anchor-unknown.md)
    ::warning file=content/pages/about/zh-hk.mdx,line=8,col=23,title=zh-punctuation::half-width "," beside Chinese: "見本文,好。"%0AWrite ，. (docs/errors/zh-punctuation.md)
    "
  `)
})

test('JSON for programs', async () => {
  change(mistake)
  expect(JSON.parse((await run('--format', 'json', 'content')).stdout)[0]).toMatchInlineSnapshot(`
    {
      "code": "anchor-unknown",
      "column": 2,
      "file": "content/pages/about/zh-hk.mdx",
      "fix": "Did you mean "what"? The headings there are what.",
      "line": 8,
      "message": "content/pages/about/zh-hk.mdx has no passage "wat"",
      "page": "docs/errors/anchor-unknown.md",
      "severity": "error",
      "zh": {
        "fix": "是否想寫"what"？那裏的小標題有what。",
        "message": "content/pages/about/zh-hk.mdx沒有段落"wat"",
      },
    }
  `)
})

test('exit code 0 when there are only warnings', async () => {
  write({ 'content/pages/about/zh-hk.mdx': entry(frontmatter.page, '## 這是甚麼 [#what]\n\n好 的。\n') })
  expect((await run()).status).toBe(0)
})

test('only errors stop a build; the report lists the warnings as well', () => {
  change({ 'content/pages/about/zh-hk.mdx': entry(frontmatter.page, '## 這是甚麼 [#what]\n\n好 的。\n') })
  expect([hasErrors(checkContent()), count(checkContent())]).toEqual([false, '0 errors, 1 warning'])
  change(mistake)
  expect([hasErrors(checkContent()), count(checkContent())]).toEqual([true, '1 error, 1 warning'])
  expect(report(checkContent())).toMatch(/^.* error anchor-unknown: [^]* warning zh-punctuation: /)
})

test('an unknown format is said to be one', async () => {
  expect(await run('--format', 'xml')).toMatchObject({ status: 2, stderr: '--format is one of text, json, github\n' })
})

test('a folder that is not there is said to be missing', async () => {
  expect(await run('nowhere')).toMatchObject({ status: 2, stderr: 'there is no folder "nowhere"\n' })
})

test('links in the folder are refused and not followed', () => {
  symlinkSync('/etc/hosts', join(root, 'content/pages/about/en2.mdx'))
  symlinkSync('/etc', join(root, 'content/etc'))
  expect(report(checkContent())).toMatchInlineSnapshot(`
    "content/etc:1:1 error file-link: this is a link to another file, or no file at all
      Put a copy of the file there. (docs/errors/file-link.md)
    content/pages/about/en2.mdx:1:1 error file-link: this is a link to another file, or no file at all
      Put a copy of the file there. (docs/errors/file-link.md)"
  `)
})

test('the folder itself is no link', () => {
  renameSync(join(root, 'content'), join(root, 'elsewhere'))
  symlinkSync('elsewhere', join(root, 'content'))
  for (const path of ['content', 'content/'])
    expect(checkFolder(join(root, path)).map(({ file, code }) => `${file} ${code}`)).toEqual(['content file-link'])
})

test('files that operating systems leave are passed over if git ignores them, and refused if it knows them', () => {
  const left = () => checkContent().map(({ file, code }) => `${file} ${code}`)
  write({ 'content/.DS_Store': 'x', 'content/pages/Thumbs.db': 'x' })
  expect(left()).toEqual(['content/.DS_Store file-unknown', 'content/pages/Thumbs.db file-unknown'])
  git('init', '-q')
  write({ '.gitignore': '.DS_Store\nThumbs.db\n' })
  expect(left()).toEqual([])
  git('add', '-f', 'content/pages/Thumbs.db')
  expect(left()).toEqual(['content/pages/Thumbs.db file-unknown'])
})

test.runIf(process.platform === 'linux')('a name that is not UTF-8 is a finding', () => {
  writeFileSync(Buffer.concat([Buffer.from(join(root, 'content/pages/')), Buffer.from([0xff, 0xe9])]), 'x')
  expect(checkContent().map(({ code }) => code)).toEqual(['file-name'])
})

test('what cannot be opened is a finding', () => {
  expect([...walk(join(root, 'nowhere'), 'content')]).toMatchObject([{ path: 'content', trouble: 'unreadable' }])
  expect(recogniseFile({ path: 'content', trouble: 'unreadable' })).toMatchObject({ finding: { code: 'unreadable' } })
})

test('a name of a file cannot write lines of its own into a log', async () => {
  write({ 'content/pages/a\n::error::b/zh-hk.mdx': 'x' })
  expect((await run('--format', 'github')).stdout.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([])
})

test('a translation is behind when the words of its source have changed, whatever git knows', async () => {
  write({ 'content/pages/about/zh-hk.mdx': entry(frontmatter.page.replace('2026', '2027'), '## 這是甚麼 [#what]\n\n\n一份讀本。\n') })
  expect(checkContent()).toEqual([])
  write({ 'content/pages/about/zh-hk.mdx': entry(frontmatter.page, '## 這是甚麼 [#what]\n\n改了。\n') })
  expect(checkContent().map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'translation-outdated: the words of content/pages/about/zh-hk.mdx have changed since it was translated',
  ])
  expect(await runScript('translated', 'content/pages/about/en.mdx')).toMatchObject({
    status: 0,
    stdout: '1 file marked, 0 already marked\n',
  })
  expect(checkContent()).toEqual([])
  expect((await runScript('translated', '--all')).stdout).toBe(`0 files marked, 4 already marked\n`)
  expect((await runScript('translated', 'content/pages/none/en.mdx')).status).toBe(1)
  expect((await runScript('translated')).status).toBe(2)
})

test('refuses nodes of a kind that nobody thought of', () => {
  expect([...findInTree({ type: 'root', children: [{ type: 'html', value: '<b>' }] }, '<b>')]).toMatchInlineSnapshot(`
    [
      {
        "at": {
          "column": 1,
          "line": 1,
        },
        "code": "mdx-node",
        "fix": "Use paragraphs, headings, lists, tables, quotations, links and images.",
        "message": ""html" cannot be used in content",
      },
    ]
  `)
})

test('pages of the dev server are told what is wrong, where, and how to mend it, in the language of the report', () => {
  change(mistake)
  const [errors, warnings] = [checkContent().filter(({ severity }) => severity === 'error'), []]
  expect(createPageReport({ errors, warnings }, root, 'en')).toMatchObject({
    title: '1 error in the content',
    errors: [{ place: 'content/pages/about/zh-hk.mdx:8:2', code: 'anchor-unknown', fix: expect.stringContaining('Did you mean "what"?') }],
  })
  expect(createPageReport({ errors, warnings }, root, 'zh')).toMatchObject({
    title: '內容有1個錯誤',
    errors: [{ message: expect.stringContaining('沒有') }],
  })
})

test('the page in the place of others shows what the content holds as text, never as HTML', () => {
  write({
    'content/pages/about/zh-hk.mdx': entry(frontmatter.page.replace('asOf: "2026"', 'asOf: "<img src=x onerror=alert(1)>"'), '文。\n'),
  })
  expect(createErrorPage(checkContent(), '/script.ts', 'en')).toContain('asOf is "&lt;img src=x onerror=alert(1)&gt;"')
})

test('no entry can take the place of a page of the site', () => {
  const pages = readdirSync('src/pages/[edition]').flatMap((name) => /^([a-z]+)(?:\.astro)?$/.exec(name)?.[1] ?? [])
  expect(pages.filter((name) => !sitePages.includes(name))).toEqual([])
})

test('one list of components: the pages have those, and the documentation names every tag', () => {
  const names = readdirSync('src/components/content').flatMap((name) => (/^(\w+)\.astro$/.exec(name) ?? []).slice(1))
  expect(names.sort()).toEqual(Object.keys(components).sort())
  const documentation = readFileSync('docs/check.md', 'utf8')
  expect(tagNames.filter((name) => !documentation.includes(`\`${name}\``))).toEqual([])
})
