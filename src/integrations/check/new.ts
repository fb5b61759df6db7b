/**
 * `npm run new [KIND] [SLUG] [TITLE]`, `npm run new -- --kind … --slug … --title … [--english …] [--source …] [--lang en|zh]`: writes
 * a new entry or record with every key that it needs.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { list, nearest, show } from '../../lib/diagnostics/messages.ts'
import { keptByNpm, readArguments } from '../../lib/read-arguments.ts'
import { isEntryCollection } from '../../lib/addresses.ts'
import { entriesIn, findInNewName, type Complaint } from './entries/entry-names.ts'
import { appendRecord, newKinds, writeNew, type NewKind } from './entries/new-content.ts'
import { ask, canAsk } from './entries/terminal.ts'
import { findInName } from './gates/content-files.ts'
import { readFiles, type SourceFile } from './read-file.ts'
import { readFolder } from './read-folder.ts'
import { isLanguage, languageOf, languages, translate, type Language } from './report/languages.ts'
import { replaceFile } from './write-file.ts'

const kinds = Object.keys(newKinds) as NewKind[]
const isKind = (word: string): word is NewKind => (kinds as readonly string[]).includes(word)

const words = {
  en: {
    usage: `npm run new KIND NAME "TITLE"  (KIND: ${kinds.join(', ')}; NAME becomes part of the address)`,
    more: 'To say more: npm run new -- KIND NAME "TITLE" --english "TITLE" --source NAME',
    swallowed: (words: string) => `${words} was not used. Options need a -- behind new: npm run new -- article NAME "TITLE" --source NAME`,
    kind: `What is it? (${kinds.join(', ')}) `,
    slug: 'Its name, in small letters, digits and hyphens; it becomes part of the address: ',
    title: 'Its title in Chinese: ',
    english: 'Its title in English (may be left out): ',
    source: 'The source that it is written from, a name of content/sources.yml (may be left out): ',
    noKind: (word: string, near?: string) =>
      `${show(word)} is nothing that can be new. ${near ? `Did you mean "${near}"? ` : ''}Write one of ${list(kinds, 20)}.`,
    noSource: (name: string) => `there is no source ${show(name)} in content/sources.yml; add it first: npm run new source NAME "HEADLINE"`,
    noTitle: 'A title is needed.',
    taken: (name: string, file: string) => `${show(name)} is in ${file} already. Choose another name.`,
    unreadable: (file: string) => `${file} cannot be read: npm run check says why`,
    written: (files: string) =>
      `${files}\nWritten. npm run check names each place that is left to you; docs/keys.md says what every key is for.`,
    noEnglish: (file: string) => `If you have no English yet, delete ${file}.`,
    needsSource: 'Its source comes from content/sources.yml; a new one: npm run new source NAME "HEADLINE"',
    failed: (why: string) => `It could not be written (${why}); nothing is left of it.`,
  },
  zh: {
    usage: `npm run new 種類 名稱 "標題"  （種類：${kinds.join('、')}；名稱會成為網址的一部分）`,
    more: '要多寫一些：npm run new -- 種類 名稱 "標題" --english "英文標題" --source 來源名稱',
    swallowed: (words: string) =>
      `${words}沒有用上。有選項的，new後面要寫--，不可省去：npm run new -- article 名稱 "標題" --source 來源名稱`,
    kind: `是甚麼？（${kinds.join('、')}） `,
    slug: '名稱，用小寫英文字母、數字和連字號，會成為網址的一部分： ',
    title: '中文標題： ',
    english: '英文標題（可以不寫）： ',
    source: '所據的來源，寫content/sources.yml裏的名稱（可以不寫）： ',
    noKind: (word: string, near?: string) =>
      `沒有${show(word)}這個種類。${near ? `是否想寫"${near}"？` : ''}應寫${kinds.join('、')}其中之一。`,
    noSource: (name: string) => `content/sources.yml裏沒有來源${show(name)}；請先加上：npm run new source 名稱 "報道標題"`,
    noTitle: '請寫標題。',
    taken: (name: string, file: string) => `${file}裏已有${show(name)}。請改用別的名稱。`,
    unreadable: (file: string) => `讀不到${file}，原因請看npm run check`,
    written: (files: string) => `${files}\n已經寫好。npm run check會指出每一處要你填寫的地方；每一欄寫甚麼，見docs/keys.zh.md。`,
    noEnglish: (file: string) => `暫時沒有英文的，刪去${file}。`,
    needsSource: '來源要寫content/sources.yml裏有的；新的來源：npm run new source 名稱 "報道標題"',
    failed: (why: string) => `寫入失敗（${why}），沒有留下任何檔案。`,
  },
} as const

/** Says what is wrong in the writer's language. */
const say = (complaint: Complaint, language: Language): string => {
  const { message, fix } = translate(complaint, language)
  return language === 'zh' ? `${message}。${fix}` : `${message}. ${fix}`
}

const namesIn = (file: SourceFile | undefined): string[] => Object.keys((file?.yaml?.data as object | null | undefined) ?? {})

/** A free place in the list of a kind: behind the last. */
const nextOrder = (files: readonly SourceFile[], folder: string): number => {
  const orders = files.flatMap(({ path, yaml }): unknown[] => {
    if (!path.startsWith(`content/${folder}`)) return []
    const data = (yaml?.data ?? {}) as Record<string, unknown>
    return path.endsWith('.yml') ? Object.values(data).map((one) => (one as { order?: unknown } | null)?.order) : [data.order]
  })
  return Math.min(9999, Math.max(0, ...orders.filter((order) => typeof order === 'number')) + 1)
}

/** Runs the command and returns its exit code: 1 if nothing was written, 2 for wrong arguments. */
async function main(): Promise<number> {
  const option = { type: 'string' } as const
  const options = { kind: option, slug: option, title: option, english: option, source: option, lang: option }
  const read = readArguments(options)
  if (!read) {
    const { usage, more, swallowed } = words[languageOf(process.env)]
    const kept = keptByNpm(options).map((name) => `--${name}`)
    console.error(kept.length > 0 ? swallowed(kept.join(' ')) : `${usage}\n${more}`)
    return 2
  }
  const { values, positionals } = read
  const { lang = languageOf(process.env) } = values
  if (!isLanguage(lang)) {
    console.error(`--lang is one of ${languages.join(', ')}`)
    return 2
  }
  const text = words[lang]
  const refuse = (why: string): number => {
    console.error(why)
    return 2
  }
  const unused = positionals.slice(3).map((word) => show(word))
  if (unused.length > 0) return refuse(text.swallowed(unused.join(' ')))
  const given = { kind: values.kind ?? positionals[0], slug: values.slug ?? positionals[1], title: values.title ?? positionals[2] }
  const isAsking = canAsk() && Object.values(given).includes(undefined)
  if (!isAsking && Object.values(given).includes(undefined)) return refuse(`${text.usage}\n${text.more}`)

  const files = readFiles(readFolder('content'))
  const kind = given.kind ?? (await ask(text.kind))
  if (!isKind(kind)) return refuse(text.noKind(kind, nearest(kind, kinds)))
  const folder = newKinds[kind].in
  const slug = given.slug ?? (await ask(text.slug))
  const complaint = isEntryCollection(folder)
    ? findInNewName(entriesIn(files.map(({ path }) => path)), { collection: folder, slug })
    : findInName('name', slug, 'som1-opening')
  if (complaint) return refuse(say(complaint, lang))
  const records = files.find(({ path }) => path === `content/${folder}.yml`)
  if (!isEntryCollection(folder) && !records?.yaml) return refuse(text.unreadable(`content/${folder}.yml`))
  if (namesIn(records).includes(slug)) return refuse(text.taken(slug, `content/${folder}.yml`))
  const title = given.title ?? (await ask(text.title))
  if (!title.trim()) return refuse(text.noTitle)
  const english = values.english ?? (isAsking ? await ask(text.english) : '')
  const source = values.source ?? (isAsking && kind !== 'source' && kind !== 'correction' ? await ask(text.source) : '')
  if (source && !namesIn(files.find(({ path }) => path === 'content/sources.yml')).includes(source)) return refuse(text.noSource(source))

  const now = new Date()
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  const { asOf } = (files.find(({ path }) => path === 'content/record.yml')?.yaml?.data ?? {}) as { asOf?: unknown }
  const recordEnds = typeof asOf === 'string' ? asOf : today
  const content = { kind, slug, title, english: english || undefined, source: source || undefined, language: lang, today, recordEnds }
  const written = writeNew({ ...content, order: nextOrder(files, folder) })
  return write(written, text, !source && !['page', 'source', 'correction'].includes(kind))
}

function write(written: ReturnType<typeof writeNew>, text: (typeof words)['en' | 'zh'], needsSource: boolean): number {
  const made: string[] = []
  try {
    if ('append' in written) {
      replaceFile(written.append, appendRecord(readFileSync(written.append, 'utf8'), written.text))
      made.push(written.append)
    } else
      for (const { path, text } of written.files) {
        const folder = dirname(path)
        if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
        writeFileSync(path, text, { flag: 'wx' })
        made.push(path)
      }
  } catch (error) {
    if (!('append' in written)) for (const path of made) rmSync(path)
    console.error(text.failed((error as NodeJS.ErrnoException).code ?? String(error)))
    return 1
  }
  const english = made.find((path) => path.endsWith('/en.mdx'))
  console.log(
    [text.written(made.join('\n')), ...(english ? [text.noEnglish(english)] : []), ...(needsSource ? [text.needsSource] : [])].join('\n'),
  )
  return 0
}

process.exitCode = await main()
