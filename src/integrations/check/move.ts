/** `npm run move OLD NEW`, `npm run remove OLD [NEW]`: renames or deletes an entry, a source or a figure, changes what leads to it, and says where it went. */
import { renameSync, rmSync } from 'node:fs'
import { didYouMean, show } from '../../lib/diagnostics/messages.ts'
import { readArguments } from '../../lib/read-arguments.ts'
import { isUnread } from './causes.ts'
import { findErrors } from './check-content.ts'
import {
  entriesIn,
  findEntry,
  findFixed,
  findInNewName,
  nameOf,
  readNewName,
  type Complaint,
  type EntryName,
} from './entries/entry-names.ts'
import { placesOf, readRecordName, recordsIn, renameRecord, sourcesUsedIn, type RecordName } from './entries/rename-record.ts'
import { renameEntry, type Change } from './entries/rename.ts'
import { findInName, type ContentFile } from './gates/content-files.ts'
import { readFiles, type SourceFile } from './read-file.ts'
import { readFolder } from './read-folder.ts'
import { isLanguage, languageOf, languages, translate, type Language } from './report/languages.ts'
import { report } from './report/report.ts'
import { replaceFile } from './write-file.ts'

const words = {
  en: {
    move: 'npm run move OLD NEW, for example: npm run move articles/som1-opening opening-of-som1',
    remove:
      'npm run remove OLD [NEW], for example: npm run remove events/informal-som, or with the entry that takes its place: npm run remove events/informal-som events/som1-2026',
    unread: (path: string) => `${path} cannot be read, and links in it would be missed. Mend it first: npm run check`,
    same: 'The two names are the same.',
    failed: (path: string, why: string) => `${path} cannot be written (${why}). Take back what was changed: git checkout content`,
    done: (changes: number, line: string) =>
      `${changes === 1 ? '1 file' : `${changes} files`} changed.\ncontent/redirects.yml says of the old address:\n  ${line}`,
    left: 'Left to you:',
    unused: (sources: readonly string[]) =>
      `Nothing names these sources any more; if you do not need them:\n${sources.map((name) => `  npm run remove sources/${name}`).join('\n')}`,
    page: (changes: number, { collection, slug }: RecordName) =>
      `${changes === 1 ? '1 file' : `${changes} files`} changed. What other people have linked as ${collection}.html#${slug} now opens at the head of that page.`,
    needed: (places: readonly string[], { collection, slug }: RecordName) =>
      `${show(slug)} is named here, so nothing was changed:\n${places.join('\n')}\nTake it out there first, or say what takes its place: npm run remove ${collection}/${slug} ${collection}/OTHER`,
  },
  zh: {
    move: 'npm run move 舊名 新名，例如：npm run move articles/som1-opening opening-of-som1',
    remove:
      'npm run remove 舊名 [取代它的條目]，例如：npm run remove events/informal-som；有條目取代它的：npm run remove events/informal-som events/som1-2026',
    unread: (path: string) => `讀不到${path}，裏面的連結會漏掉。請先改好：npm run check`,
    same: '兩個名稱相同。',
    failed: (path: string, why: string) => `${path}不能寫入（${why}）。要取消已作的改動：git checkout content`,
    done: (changes: number, line: string) => `改了${changes}個檔案。\ncontent/redirects.yml對舊網址的說明：\n  ${line}`,
    left: '以下要你處理：',
    unused: (sources: readonly string[]) =>
      `再沒有地方用到這些來源；不要的話：\n${sources.map((name) => `  npm run remove sources/${name}`).join('\n')}`,
    page: (changes: number, { collection, slug }: RecordName) =>
      `改了${changes}個檔案。別人指向${collection}.html#${slug}的連結，現在會去到那一頁的開頭。`,
    needed: (places: readonly string[], { collection, slug }: RecordName) =>
      `以下各處用到${show(slug)}，所以沒有改動任何檔案：\n${places.join('\n')}\n請先在那裏刪去，或者寫明由哪一個取代：npm run remove ${collection}/${slug} ${collection}/另一個`,
  },
} as const

const isComplaint = (value: EntryName | Complaint): value is Complaint => 'fix' in value
const tell = (complaint: Complaint, language: Language): string => {
  const { message, fix } = translate(complaint, language)
  return language === 'zh' ? `${message}。${fix}` : `${message}. ${fix}`
}

const titleIn = (files: readonly SourceFile[], entry: EntryName, edition: 'zh-hk' | 'en'): string => {
  const data = files.find(({ path }) => path === `content/${nameOf(entry)}/${edition}.mdx`)?.yaml?.data as { title?: unknown } | undefined
  return typeof data?.title === 'string' ? data.title : nameOf(entry)
}

/** A text inside the quotes of YAML. */
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')

/** What `content/redirects.yml` says of an entry that is gone. The writer may say more. */
const goneLine = (files: readonly SourceFile[], entry: EntryName): string =>
  `{ note: { zh-hk: "「${escaped(titleIn(files, entry, 'zh-hk'))}」已不再收入讀本。", en: "“${escaped(titleIn(files, entry, 'en'))}” is no longer part of this reader." } }`

/** What is wrong in the content after the change, without what was wrong before. */
function findLeft(before: readonly { file: string; message: string }[], after: readonly ContentFile[]) {
  const known = new Set(before.map(({ file, message }) => `${file}\0${message}`))
  return findErrors(after).filter(({ file, message }) => !known.has(`${file}\0${message}`))
}

/** The sources that the change has left without a reference. */
function sourcesNowUnused(before: readonly SourceFile[], after: readonly SourceFile[]): string[] {
  const used = sourcesUsedIn(after)
  const there = new Set(recordsIn(after, { collection: 'sources' }))
  return [...sourcesUsedIn(before)].filter((name) => there.has(name) && !used.has(name))
}

/** What is wrong with the names of records; `undefined` if nothing is. */
function findInRecords(files: readonly SourceFile[], from: RecordName, to: RecordName | undefined, isNew: boolean): Complaint | undefined {
  const names = recordsIn(files, from)
  const missing = [from, ...(to && !isNew ? [to] : [])].find(({ slug }) => !names.includes(slug))
  if (missing)
    return {
      message: `there is no ${show(missing.slug)} in content/${from.collection}.yml`,
      fix: `${didYouMean(missing.slug, names)}Name one that is there, or add it.`,
    }
  if (!to || !isNew) return undefined
  return names.includes(to.slug)
    ? { message: `there is ${show(to.slug)} in content/${from.collection}.yml already`, fix: 'Choose another name.' }
    : findInName('name', to.slug, 'etnet-som1')
}

/** Runs the command and returns its exit code: 1 if something is left to the writer, 2 for wrong arguments. */
function main(): number {
  const given = readArguments({
    remove: { type: 'boolean', default: false },
    lang: { type: 'string', default: languageOf(process.env) },
  })
  if (!given) {
    const say = words[languageOf(process.env)]
    console.error(process.argv.includes('--remove') ? say.remove : say.move)
    return 2
  }
  const { positionals } = given
  const { lang, remove } = given.values
  if (!isLanguage(lang)) {
    console.error(`--lang is one of ${languages.join(', ')}`)
    return 2
  }
  const say = words[lang]
  const refuse = (why: string | Complaint): number => {
    console.error(typeof why === 'string' ? why : tell(why, lang))
    return 2
  }
  const [old, now, ...rest] = positionals
  if (old === undefined || rest.length > 0 || (now === undefined && !remove)) return refuse(remove ? say.remove : say.move)
  const contentFiles = readFolder('content')
  const files = readFiles(contentFiles)
  const unread = files.find(isUnread)
  const before = findErrors(contentFiles)
  /** Writes the changes, and says what was done and what is left. */
  const finish = (failed: ReturnType<typeof write>, done: string): number => {
    if (failed) {
      console.error(say.failed(failed.path, failed.why))
      return 1
    }
    console.log(done)
    const after = readFolder('content')
    const unused = remove ? sourcesNowUnused(files, readFiles(after)) : []
    if (unused.length > 0) console.log(say.unused(unused))
    const left = findLeft(before, after)
    if (left.length > 0) console.log(`${say.left}\n${report(left, 'text', lang)}`)
    return left.length > 0 ? 1 : 0
  }

  const record = readRecordName(old)
  if (record) {
    const successor = now === undefined ? undefined : (readRecordName(now) ?? { collection: record.collection, slug: now })
    if (successor && successor.slug === record.slug) return refuse(say.same)
    const wrong = findInRecords(files, record, successor, !remove)
    if (wrong) return refuse(wrong)
    if (unread) return refuse(say.unread(unread.path))
    const places = successor ? [] : placesOf(files, record)
    if (places.length > 0) return refuse(say.needed(places, record))
    const changes = renameRecord(files, { from: record, to: successor, isNew: !remove })
    return finish(write(changes), say.page(changes.length, record))
  }

  const entries = entriesIn(files.map(({ path }) => path))
  const from = findEntry(entries, old)
  if (isComplaint(from)) return refuse(from)
  const to = now === undefined ? undefined : remove ? findEntry(entries, now) : readNewName(from, now)
  if (to && isComplaint(to)) return refuse(to)
  if (to && nameOf(to) === nameOf(from)) return refuse(say.same)
  const wrong = findFixed(from) ?? (to && !remove ? findInNewName(entries, to) : undefined)
  if (wrong) return refuse(wrong)
  if (unread) return refuse(say.unread(unread.path))

  const line = to ? `{ to: ${nameOf(to)} }` : goneLine(files, from)
  const changes = renameEntry(files, { from, to, line, isNew: !remove })
  return finish(write(changes, from, remove ? undefined : to), say.done(changes.length, `${nameOf(from)}: ${line}`))
}

/** Writes the changes, then renames the folder of an entry, or deletes it where it gets no new name. */
function write(changes: readonly Change[], from?: EntryName, to?: EntryName): { path: string; why: string } | undefined {
  let path = ''
  try {
    for (const change of changes) {
      path = change.path
      replaceFile(path, change.after)
    }
    if (!from) return undefined
    path = `content/${nameOf(from)}`
    if (to) renameSync(path, `content/${nameOf(to)}`)
    else rmSync(path, { recursive: true })
    return undefined
  } catch (error) {
    return { path: path, why: (error as NodeJS.ErrnoException).code ?? show(String(error)) }
  }
}

process.exitCode = main()
