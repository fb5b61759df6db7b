/** What `npm run new` writes: a file with every key that is needed, each with a comment, and what may be added. Pure. */
import type { EntryCollection } from '../../../lib/addresses.ts'
import { quoted } from '../../../lib/diagnostics/messages.ts'
import { translatedKeys } from '../../../lib/translation-status.ts'
import { keyTable, type KeyWords } from '../reference/keys.ts'
import { keysOf } from '../reference/schema-facts.ts'
import type { Language } from '../report/languages.ts'

/** The files of records that take a new one. */
type RecordFile = 'sources' | 'figures' | 'corrections'

/** What can be new, by the word for it. */
export const newKinds = {
  article: { in: 'articles' },
  term: { in: 'glossary' },
  person: { in: 'glossary' },
  body: { in: 'glossary' },
  agreement: { in: 'glossary' },
  place: { in: 'glossary' },
  event: { in: 'events' },
  item: { in: 'framework' },
  page: { in: 'pages' },
  source: { in: 'sources' },
  figure: { in: 'figures' },
  correction: { in: 'corrections' },
} as const satisfies Record<string, { in: EntryCollection | RecordFile }>

/** One of these words. */
export type NewKind = keyof typeof newKinds

/** What a writer says of a new piece of content. */
export interface NewContent {
  kind: NewKind
  slug: string
  title: string
  /** The title in English; without it a place is left for it. */
  english?: string | undefined
  /** The source that it is written from. */
  source?: string | undefined
  /** The language of the comments. */
  language: Language
  /** `2026-11-27` */
  today: string
  /** The day on which the public record ends: facts stand as of it. */
  recordEnds: string
  /** A free place in the list of its kind. */
  order: number
}

/** What is left for the writer, in the words of each language. The check warns of each place until it is filled. */
const left = { 'zh-hk': '（待補）', en: 'TODO' } as const

/** A value as a line of YAML: in quotes where one of its letters could mean something. */
const inYaml = (text: string): string =>
  /^[\p{Script=Han}A-Za-z（「《][^:#,[\]{}"'\\]*$/u.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
    ? text
    : quoted(text)

/** The value of a needed key. Where nothing can stand in for the writer's word, it is empty, and the check asks for it. */
function valueOf(name: string, { kind, title, english, source, today, recordEnds, order }: NewContent): string {
  const both = (zh: string, en: string) => `{ zh-hk: ${inYaml(zh)}, en: ${inYaml(en)} }`
  const isSource = kind === 'source'
  const values: Record<string, string> = {
    title: inYaml(title),
    kind: isSource ? 'report' : kind,
    pinyin: 'xxx',
    english: inYaml(english ?? left.en),
    date: `"${recordEnds}"`,
    asOf: `"${recordEnds}"`,
    since: `"${today}"`,
    corrected: `"${today}"`,
    sources: `[${source ?? ''}]`,
    source: source ?? '""',
    people: '[]',
    framework: '[]',
    events: '[]',
    figures: '[]',
    pages: '[]',
    headlines: `[${quoted(title)}]`,
    published: 'null',
    url: 'null',
    order: String(order),
    part: '""',
    value: '""',
    label: both(title, english ?? left.en),
    wrong: both(left['zh-hk'], left.en),
    right: both(left['zh-hk'], left.en),
  }
  return values[name] ?? left['zh-hk']
}

/** A comment on a line of its own, so that it belongs to the key below it. */
const comment = (words: KeyWords, language: Language): string => `# ${words[language]}`

function linesFor(
  table: Record<string, KeyWords>,
  kind: 'articles' | 'glossary' | 'events' | 'framework' | 'pages' | RecordFile,
  content: NewContent,
): string[] {
  const { language } = content
  const facts = keysOf(kind).filter(({ name }) => !(kind === 'framework' && (name === 'numeral' || name === 'official')))
  // Of a source the English is asked for, because English pages show it.
  const isNeeded = ({ name, optional }: { name: string; optional: boolean }) => !optional || (kind === 'sources' && name === 'english')
  const needed = facts.filter(isNeeded).flatMap(({ name }) => {
    const words = table[name]!
    if (kind === 'sources' && name === 'english')
      return [comment(words, language), 'english:', `  publication: ${left.en}`, `  headlines: [${inYaml(content.english ?? left.en)}]`]
    return [comment(words, language), `${name}: ${valueOf(name, content)}`.trimEnd()]
  })
  const more = facts
    .filter((fact) => !isNeeded(fact))
    .flatMap(({ name }) => [comment(table[name]!, language), ...table[name]!.example.split('\n').map((line) => `#   ${line}`)])
  const heading = {
    zh: '# 以下各欄可以不寫；要寫的，刪去「#」和它後面的空格。',
    en: '# These may be left out. To use one, take away the "#" and the blanks behind it.',
  }
  return [...needed, ...(more.length > 0 ? [heading[language], ...more] : [])]
}

/** The body in both languages: a place for the text, and for kinds with sections a heading. */
function bodyOf({ kind }: NewContent, edition: 'zh-hk' | 'en'): string {
  const text = edition === 'en' ? `${left.en}.` : `${left['zh-hk']}。`
  const hasSections = kind === 'article' || kind === 'item' || kind === 'page'
  return hasSections ? `## ${left[edition]} [#first]\n\n${text}\n` : `${text}\n`
}

/** The English file: a line for each word that the Chinese one has. */
function englishOf(content: NewContent, needed: ReadonlySet<string>): string {
  const table: Record<string, KeyWords> = keyTable.en
  const keys = translatedKeys.filter((name) => needed.has(name))
  const lines = keys.flatMap((name) => [
    comment(table[name]!, content.language),
    `${name}: ${name === 'title' ? inYaml(content.english ?? left.en) : left.en}`,
  ])
  return `---\n${lines.join('\n')}\n---\n${bodyOf(content, 'en')}`
}

/** New files, or a record that is added at the end of a file. */
export type Written = { files: { path: string; text: string }[] } | { append: string; text: string }

/** Writes a new piece of content. */
export function writeNew(content: NewContent): Written {
  const folder = newKinds[content.kind].in
  const lines = linesFor(keyTable[folder], folder, content)
  if (folder === 'sources' || folder === 'figures' || folder === 'corrections')
    return { append: `content/${folder}.yml`, text: `${content.slug}:\n${lines.map((line) => `  ${line}`).join('\n')}\n` }
  const needed = new Set(keysOf(folder).flatMap(({ name, optional }) => (optional ? [] : name)))
  const path = `content/${folder}/${content.slug}`
  return {
    files: [
      { path: `${path}/zh-hk.mdx`, text: `---\n${lines.join('\n')}\n---\n${bodyOf(content, 'zh-hk')}` },
      { path: `${path}/en.mdx`, text: englishOf(content, needed) },
    ],
  }
}

/** Adds a record to a file of records. */
export const appendRecord = (text: string, record: string): string => {
  const before = text.replace(/^\{\s*\}\s*$/m, '').replace(/\n*$/, '\n')
  return `${before === '\n' ? '' : before}${record}`
}
