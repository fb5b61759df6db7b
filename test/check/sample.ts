/** A small content that is right, in memory, to be changed by each test. */
import { findDiagnostics, findErrors } from '../../src/integrations/check/check-content.ts'
import type { ContentFile } from '../../src/integrations/check/gates/content-files.ts'
import type { Code } from '../../src/lib/diagnostics/codes.ts'
import { markTranslated, translationsIn } from '../../src/integrations/check/links/translation-words.ts'
import { readFiles } from '../../src/integrations/check/read-file.ts'
import type { Diagnostic } from '../../src/lib/diagnostics/diagnostic.ts'
import type { History } from '../../src/lib/last-change.ts'
import { uiKeys, uiPlaceholders } from '../../src/schemas/ui.ts'

export type Files = Record<string, string | Uint8Array | undefined>

const ui = (text: string) =>
  uiKeys.map((key) => `${key}: ${text}${(uiPlaceholders[key] ?? []).map((name) => `{${name}}`).join('')}\n`).join('')

/** A PNG of 8 × 8 pixels. */
export const png = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000008000000080803000000f3d14eb900000003504c54453366993b2381d20000000970485973000003e8000003e801b57b526b0000000c4944415408996360a00e0000004800017ba511c80000000049454e44ae426082',
  'hex',
)

export const frontmatter = {
  page: 'title: 關於\ndescription: 說明\nasOf: "2026"\n',
  person:
    'title: 王毅\nkind: person\nenglish: Wang Yi\npinyin: wang yi\nshort: 外交部長。\noffice: 外交部長\nasOf: "2026"\nsources: [report]\n',
  body: 'title: 亞太經合組織\nkind: body\nenglish: APEC\nabbr: APEC\npinyin: ya tai\nshort: 論壇。\nasOf: "2026"\nsources: [report]\n',
  part: 'kind: part\ntitle: 一個目標\nnumeral: 一\norder: 1\nsummary: 目標\nofficial: { name: 名稱, line: 說明, source: report }\nenglish: One goal\npinyin: yi\nasOf: "2026"\nsources: [report]\n',
}

/** An entry's file. */
export const entry = (data: string, body: string): string => `---\n${data}---\n${body}`

/** The sample's files. */
export const sample: Files = {
  'content/sources.yml': 'report:\n  kind: report\n  publication: Wen Wei Po\n  headlines: [Headline]\n  published: null\n  url: null\n',
  'content/figures.yml': 'days:\n  value: "10"\n  label: { zh-hk: 天, en: days }\n  source: report\n  asOf: "2026"\n  order: 1\n',
  'content/corrections.yml': '{}\n',
  'content/record.yml': 'asOf: "2026-05-22"\n',
  'content/places.yml': 'economies: []\ncities: []\n',
  'content/redirects.yml': '{}\n',
  'content/ui/zh-hk.yml': ui('字'),
  'content/ui/en.yml': ui('word'),
  'content/dictionary/terms.yml': 'ict:\n  人工智能: { tw: 人工智慧 }\n  硬件: { tw: 硬體 }\n',
  'content/dictionary/money.yml': 'money:\n  按揭: { tw: 房貸 }\n',
  'content/dictionary/technology.yml': 'technology:\n  手提電話: { tw: 手機 }\n',
  'content/dictionary/life.yml': 'life:\n  雪櫃: { tw: 冰箱 }\n',
  'content/dictionary/society.yml': 'society:\n  差人: { tw: 警察 }\n',
  'content/dictionary/world.yml': 'world:\n  悉尼: { tw: 雪梨 }\n',
  'content/dictionary/guards.yml': 'guards:\n  - 硬件行\n',
  'content/dictionary/names.yml': 'names:\n  - 文匯報\n',
  'content/dictionary/raw.yml': 'raw:\n  - 嘅\n',
  'content/dictionary/search.yml': 'words:\n  - [質量, 品質]\n',
  'content/pages/about/zh-hk.mdx': entry(frontmatter.page, '## 這是甚麼 [#what]\n\n一份讀本。\n'),
  'content/pages/about/en.mdx': entry('title: About\ndescription: What it is\n', '## What this is [#what]\n\nA reader.\n'),
  'content/glossary/wang-yi/zh-hk.mdx': entry(frontmatter.person, '他是外長。\n'),
  'content/glossary/wang-yi/en.mdx': entry('title: Wang Yi\nshort: Minister.\noffice: Minister\n', 'He is the minister.\n'),
  'content/glossary/apec/zh-hk.mdx': entry(frontmatter.body, '這是論壇。\n'),
  'content/glossary/apec/en.mdx': entry('title: APEC\nshort: A forum.\n', 'It is a forum.\n'),
  'content/framework/goal/zh-hk.mdx': entry(frontmatter.part, '## 意思 [#meaning]\n\n目標只有一個。\n'),
  'content/framework/goal/en.mdx': entry('title: One goal\nsummary: Goal\n', '## Meaning [#meaning]\n\nThere is one.\n'),
}

/** What is reported when a test changes one language and not the other. */
const oneSided = new Set<Code>(['translation-paragraphs', 'translation-language', 'translation-outdated', 'number-differs'])

/** The files of the sample as it is: the check reads a file that it knows only once. */
const unchanged = new Map<string, ContentFile>()

const contentFile = (path: string, text: string | Uint8Array): ContentFile => {
  if (text !== sample[path]) return { path, bytes: typeof text === 'string' ? Buffer.from(text) : text }
  const file = unchanged.get(path) ?? { path, bytes: Buffer.from(text) }
  unchanged.set(path, file)
  return file
}

const contentFiles = (files: Files): ContentFile[] =>
  Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : contentFile(path, text)))

/** Files whose translations say that they are up to date. */
export const withTranslated = (files: Files): Files => ({
  ...files,
  ...Object.fromEntries(translationsIn(readFiles(contentFiles(files))).map(({ path, text, words }) => [path, markTranslated(text, words)])),
})

/**
 * The diagnostics of the sample after a change; `undefined` takes a file away. Only tests with a history ask how old translations are.
 */
export const allDiagnosticsOf = (changes: Files, history?: History, own?: readonly string[]): Diagnostic[] =>
  findDiagnostics(contentFiles({ ...sample, ...changes }), { history }, own).filter(
    ({ code }) => history || code !== 'translation-outdated',
  )

/** The same without what two languages do not share: most tests change one language only. */
export const diagnosticsOf = (changes: Files, history?: History): Diagnostic[] =>
  allDiagnosticsOf(changes, history).filter(({ code }) => !oneSided.has(code))

/** The errors of a change, as the dev server looks for them: without the rules that only warn. */
export const quickErrorsOf = (changes: Files): Diagnostic[] => findErrors(contentFiles({ ...sample, ...changes }))
