/** The commands that write content, as they are run: in a folder, with nobody at the terminal. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from '../support/commands.ts'
import { sample, withTranslated } from './sample.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'commands-'))
  for (const [path, text] of Object.entries(withTranslated(sample))) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text ?? '')
  }
})
afterEach(() => rmSync(root, { recursive: true }))

const run = (name: string, args: readonly string[], lang = 'C') => runCommand(name, args, root, { LC_ALL: lang })
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

test('new: without an answer it says what to write, in the language of the writer', async () => {
  const { status, stderr } = await run('new', [])
  expect(status).toBe(2)
  expect(stderr).toContain('npm run new KIND NAME "TITLE"')
  expect((await run('new', ['article', 'x'], 'zh_HK.UTF-8')).stderr).toContain('npm run new 種類 名稱 "標題"')
})

test('new: an article in both languages, once', async () => {
  const args = ['article', 'tourism-ministers', '旅遊部長會議閉幕', '--english', 'Tourism ministers meet', '--source', 'report']
  const { status, stdout } = await run('new', args, 'zh_HK.UTF-8')
  expect(stdout).toContain('content/articles/tourism-ministers/zh-hk.mdx')
  expect(stdout).toMatch(/\n暫時沒有英文的，刪去content\/articles\/tourism-ministers\/en\.mdx。\n$/)
  expect(status).toBe(0)
  expect(read('content/articles/tourism-ministers/zh-hk.mdx')).toContain('title: 旅遊部長會議閉幕\n')
  expect(read('content/articles/tourism-ministers/en.mdx')).toContain('title: Tourism ministers meet\n')
  expect((await run('cli', [])).stdout).toMatch(/\n0 errors, [1-9]\d* warnings\n$/)
  const again = await run('new', args, 'zh_HK.UTF-8')
  expect(again.status).toBe(2)
  expect(again.stderr).toContain('已有條目')
})

test('new: a record in its file; a second of the name, an unknown kind and an unknown source are refused', async () => {
  expect((await run('new', ['source', 'etnet', 'A meeting'])).status).toBe(0)
  expect((await run('new', ['event', 'meeting', '會議'])).stdout).toContain('a new one: npm run new source NAME "HEADLINE"')
  expect(read('content/sources.yml')).toMatch(/^report:[^]*\netnet:\n/)
  expect((await run('new', ['source', 'etnet', 'A meeting'])).stderr).toContain('"etnet" is in content/sources.yml already')
  expect((await run('new', ['artcle', 'x', 'x'])).stderr).toContain('Did you mean "article"?')
  expect((await run('new', ['article', '../../x', 'x'])).status).toBe(2)
  expect((await run('new', ['article', 'x', 'x', '--source', 'none'])).stderr).toContain('there is no source "none"')
  expect(existsSync(join(root, 'content/articles'))).toBe(false)
  expect((await run('translated', [], 'zh_HK.UTF-8')).stderr).toContain('請寫明哪些譯文無誤')
  expect((await run('translated', ['content/pages/about/en.mdx'], 'zh_HK.UTF-8')).stdout).toBe('註明了0個檔案的譯文無誤，另有1個原已註明\n')
})

test('new: a source that npm has kept for itself is refused, and nothing is written', async () => {
  const { status, stderr } = await run('new', ['article', 'x', 'x', 'report'])
  expect(status).toBe(2)
  expect(stderr).toContain('"report" was not used. Options need a -- behind new: npm run new -- article')
  const kept = await runCommand('new', ['article', 'x', 'report'], root, { LC_ALL: 'zh_HK.UTF-8', npm_config_source: 'true' })
  expect(kept.status).toBe(2)
  expect(kept.stderr).toContain('--source沒有用上')
  expect(existsSync(join(root, 'content/articles'))).toBe(false)
})

test('an option whose value npm has taken for a folder gets the way to use the command', async () => {
  const { status, stderr } = await runCommand('cli', ['zh'], root, { npm_config_lang: 'true' })
  expect([status, stderr.slice(0, 18)]).toEqual([2, 'npm run check -- ['])
})

test('an option that is not known gets the way to use the command', async () => {
  for (const [name, args, usage] of [
    ['cli', [], 'npm run check -- ['],
    ['fix', [], 'npm run fix -- ['],
    ['new', [], 'npm run new KIND'],
    ['move', [], 'npm run move OLD'],
    ['move', ['--remove'], 'npm run remove OLD'],
    ['translated', [], 'Name the translations that are right: npm run translated'],
    ['../editions/convert-cli', [], 'npm run convert -- '],
  ] as const)
    for (const option of ['--help', '--yse']) {
      const { status, stdout, stderr } = await run(name, [...args, option])
      expect({ status, stdout }, `${name} ${option}`).toEqual({ status: 2, stdout: '' })
      expect(stderr.startsWith(usage), `${name} ${option}: ${stderr}`).toBe(true)
    }
})

test('move: the folder, the links and the old address', async () => {
  writeFileSync(join(root, 'content/figures.yml'), read('content/figures.yml').replace('order', 'by: wang-yi\n  order'))
  const { status, stdout } = await run('move', ['wang-yi', 'minister'])
  expect(stdout).toContain('glossary/wang-yi: { to: glossary/minister }')
  expect(status).toBe(0)
  expect(existsSync(join(root, 'content/glossary/wang-yi'))).toBe(false)
  expect(existsSync(join(root, 'content/glossary/minister/en.mdx'))).toBe(true)
  expect(read('content/figures.yml')).toContain('by: minister\n')
  expect(read('content/redirects.yml')).toBe('glossary/wang-yi: { to: glossary/minister }\n')
})

test('move and remove: what cannot be is refused, and nothing is changed', async () => {
  expect((await run('move', ['wang-yi'])).stderr).toContain('npm run move OLD NEW')
  expect((await run('move', ['wang-yi', 'apec'])).stderr).toContain('there is an entry "glossary/apec" already')
  expect((await run('move', ['wang-yi', '../x'], 'zh_HK.UTF-8')).stderr).toContain('不能用作網址')
  expect((await run('move', ['wang-y', 'x'])).stderr).toContain('Did you mean "wang-yi"?')
  expect((await run('move', ['--remove', 'framework/goal'])).stderr).toContain('has its place in the program')
  expect(read('content/redirects.yml')).toBe('{}\n')
})

test('remove: with a word for readers, which the writer may change', async () => {
  const { stdout, status } = await run('move', ['--remove', 'glossary/wang-yi'])
  expect(stdout).toContain('“Wang Yi” is no longer part of this reader.')
  expect(status).toBe(0)
  expect(existsSync(join(root, 'content/glossary/wang-yi'))).toBe(false)
  expect((await run('cli', [])).stdout).toMatch(/0 errors/)
})

/** The sample with a second source, and a background that names both. */
function writeSources(): void {
  const background =
    'background:\n  kind: background\n  publication: APEC\n  headlines: [History]\n  published: null\n  url: https://www.apec.org/history\n'
  writeFileSync(
    join(root, 'content/sources.yml'),
    `${read('content/sources.yml')}\n# 背景\n${background}# 另一個\n${background.replace('background:', 'other:').replace('/history', '/other')}`,
  )
  const file = 'content/glossary/wang-yi/zh-hk.mdx'
  writeFileSync(join(root, file), `${read(file)}\n<Background source="background other">\n\n一九八九年成立。\n\n</Background>\n`)
}

test('move: a source gets another name in its file, in keys and in tags', async () => {
  writeSources()
  const { status, stdout } = await run('move', ['sources/background', 'history'])
  expect(stdout).toBe('2 files changed. What other people have linked as sources.html#background now opens at the head of that page.\n')
  expect(status).toBe(0)
  expect(read('content/sources.yml')).toMatch(/\n\n# 背景\nhistory:\n  kind: background\n/)
  expect(read('content/glossary/wang-yi/zh-hk.mdx')).toContain('<Background source="history other">')
  expect((await run('move', ['content/sources.yml#report', 'newspaper'], 'zh_HK.UTF-8')).stdout).toMatch(
    /^改了\d個檔案。.*sources\.html#report/,
  )
  expect(read('content/figures.yml')).toContain('source: newspaper\n')
  expect(read('content/framework/goal/zh-hk.mdx')).toContain('source: newspaper }')
  expect(read('content/glossary/apec/zh-hk.mdx')).toContain('sources: [newspaper]')
  expect((await run('cli', [])).stdout).toMatch(/0 errors/)
})

test('remove: a source that others name stays, until one takes its place', async () => {
  writeSources()
  const before = read('content/sources.yml')
  const { status, stderr } = await run('move', ['--remove', 'sources/background'])
  expect(status).toBe(2)
  expect(stderr).toContain('content/glossary/wang-yi/zh-hk.mdx:13 source\nTake it out there first')
  expect((await run('move', ['--remove', 'sources/background'], 'zh_HK.UTF-8')).stderr).toContain('所以沒有改動任何檔案')
  expect(read('content/sources.yml')).toBe(before)
  expect((await run('move', ['--remove', 'sources/background', 'sources/other'])).status).toBe(0)
  // Both were named there: one is enough. The comment of the next one stays.
  expect(read('content/glossary/wang-yi/zh-hk.mdx')).toContain('<Background source="other">')
  expect(read('content/sources.yml')).toMatch(/\n# 背景\n# 另一個\nother:\n/)
  expect((await run('cli', [])).stdout).toMatch(/0 errors/)
})

test('remove: it names the sources that nothing uses any more', async () => {
  writeSources()
  const { stdout, status } = await run('move', ['--remove', 'glossary/wang-yi'])
  expect(stdout).toMatch(
    /\nNothing names these sources any more; .*:\n  npm run remove sources\/background\n  npm run remove sources\/other\n$/,
  )
  expect(status).toBe(0)
})

test('remove: a figure that nobody names goes', async () => {
  expect((await run('move', ['--remove', 'figures/days'])).status).toBe(0)
  expect(read('content/figures.yml')).toBe('{}\n')
  expect((await run('move', ['figures/dayz', 'x'])).stderr).toContain('there is no "dayz" in content/figures.yml')
  expect((await run('move', ['sources/report', 'Report'], 'zh_HK.UTF-8')).stderr).toContain('不能用作網址')
  expect((await run('move', ['sources/reprot', 'x'], 'zh_HK.UTF-8')).stderr).toContain(
    'content/sources.yml裏沒有"reprot"。是否想寫"report"？',
  )
  expect((await run('move', ['sources/report', 'report'])).stderr).toContain('The two names are the same.')
})
