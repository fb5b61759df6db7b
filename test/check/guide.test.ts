/** content/README.md, the guide for writers: what it shows passes the check without a warning, and its commands are there. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findDiagnostics } from '../../src/integrations/check/check-content.ts'
import { readFolder } from '../../src/integrations/check/read-folder.ts'
import { report } from '../../src/integrations/check/report/report.ts'
import { png } from './sample.ts'

const guide = readFileSync('content/README.md', 'utf8')
const [, chinese = '', english = ''] = guide.split(/^## (?:中文|English)$/m)

/** What stands in the fences of a kind. */
const shown = (text: string, kind: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, one = '']) => one)

/** The YAML that is for a file of records, by its path; the rest is for the lines of an entry. */
const forFile = (one: string): string | undefined => /^# (content\/\S+)\n/.exec(one)?.[1]
const records = shown(chinese, 'yaml').filter((one) => forFile(one))
const keys = shown(chinese, 'yaml').filter((one) => !forFile(one))

const folder = 'content/articles/guide-example'
const article = `---
title: 旅遊部長會議閉幕
standfirst: 會議談到貿易。
pinyin: luyou buzhang huiyi bimu
date: "2026-02-10"
asOf: "2026-05-22"
place: 廣州
people: [wang-yi]
framework: [ftaap]
events: []
figures: [tourism-members]
sources: [hkwwp-som1, etnet-tourism]
${keys.join('')}---
${shown(chinese, 'mdx').join('\n')}`
const translation = `---
title: Tourism ministers’ meeting closes
standfirst: Trade was talked of.
place: Guangzhou
---
${shown(english, 'mdx').join('\n')}`

/** The reader's content with everything that the guide shows. */
function contentWithExamples() {
  const files = readFolder('content').map(({ path, bytes, ...rest }) => {
    const added = records.filter((one) => forFile(one) === path).join('')
    return { path, bytes: added ? Buffer.concat([bytes, Buffer.from(added)]) : bytes, ...rest }
  })
  return [
    ...files,
    { path: `${folder}/zh-hk.mdx`, bytes: Buffer.from(article) },
    { path: `${folder}/en.mdx`, bytes: Buffer.from(translation) },
    { path: `${folder}/harbour.png`, bytes: png },
  ]
}

test('the check has nothing against what the guide shows, but that the translation has no mark yet', () => {
  const found = findDiagnostics(contentWithExamples()).filter(({ code }) => code !== 'translation-outdated')
  expect(report(found)).toBe('')
})

test('it shows every construct in both languages', () => {
  for (const text of [chinese, english]) {
    const all = shown(text, 'mdx').join('\n')
    for (const construct of ['## ', '- ', '|---', '[^1]: ', '<Said by=', '> ', '<Background source=', '](../../', '!['])
      expect(all).toContain(construct)
  }
  expect(shown(chinese, 'mdx').length).toBe(shown(english, 'mdx').length)
})

test('its commands are there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const commands = shown(guide, 'sh').flatMap((one) => one.trim().split('\n'))
  expect(commands.length).toBeGreaterThan(10)
  for (const command of commands) {
    expect(command === 'npm ci' || scripts[/^npm run (\S+)/.exec(command)?.[1] ?? ''], command).toBeTruthy()
    // People copy it into a terminal: one command, and nothing that begins another.
    expect(command).toMatch(/^[\w ./"\p{Script=Han}-]+$/u)
  }
})

test('its links lead to files', () => {
  const links = [...guide.matchAll(/\]\((\.\.\/docs\/[^)#]+)\)/g)].map(([, path = '']) => path)
  expect(links.length).toBeGreaterThan(1)
  for (const link of links) expect(existsSync(`content/${link}`), link).toBe(true)
  expect([...new Set(guide.match(/\b(?:https?|javascript|data):[^\s)`]*[^\s)`.]/g))]).toEqual(['https://github.com/signup'])
})
