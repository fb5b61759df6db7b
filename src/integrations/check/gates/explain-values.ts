/** What is wrong with a value, in words that a writer knows, with the corrected line where it is known. */
import { quoted, show, writeSo } from '../../../lib/diagnostics/messages.ts'
import { numeral } from '../agreement/days.ts'
import type { YamlPath } from './yaml.ts'

/** A value that is wrong. */
export interface WrongValue {
  path: YamlPath
  value: unknown
  /** What the schema asks for: `string`, `array`, `boolean`, `object`, `number`, or words of its own. */
  wanted: string
  /** The value as the file has it. */
  source: string
}

/** What to say about a value. */
export interface Explanation {
  message: string
  fix: string
  /** The value as the file should have it, where nothing else can be meant. */
  write?: string | undefined
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A path as people write it: `official.line`, `people[2]`. */
export const nameOf = (path: YamlPath): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : `${index ? '.' : ''}${step}`)).join('')

/** A value as a line of the file: behind its key, or behind the hyphen of a list. */
const lineFor = (path: YamlPath, value: string): string =>
  typeof path.at(-1) === 'number' ? `- ${value}` : `${String(path.at(-1))}: ${value}`

/** A text out of a value that was read as a key with a value, because a colon and a space stand in it. */
const joinedByColon = (value: Record<string, unknown>): string | undefined => {
  const entries = Object.entries(value)
  const [key, rest] = entries[0] ?? []
  return entries.length === 1 && key !== undefined && (typeof rest === 'string' || typeof rest === 'number' || rest === null)
    ? `${key}: ${rest ?? ''}`.trim()
    : undefined
}

const emptyValue = ({ path }: WrongValue): Explanation => ({
  message: `${nameOf(path)} is empty`,
  fix: `Write something behind it, or leave the line out where it may be left out.`,
})

function wantsText({ path, value, source }: WrongValue): Explanation {
  const message = `${nameOf(path)} is ${show(value)}`
  if (typeof value === 'number' || typeof value === 'boolean')
    return { message: `${message} without quotes`, fix: writeSo(lineFor(path, `"${value}"`)), write: `"${source}"` }
  if (Array.isArray(value)) {
    const only = value.length === 1 && typeof value[0] === 'string' ? value[0] : undefined
    return {
      message: `${nameOf(path)} is a list, and there is to be one text`,
      fix:
        only === undefined
          ? 'Write one text without square brackets and hyphens.'
          : writeSo(lineFor(path, /^[\d-]+$/.test(only) ? `"${only}"` : only)),
    }
  }
  if (isObject(value) && source.startsWith('{') && !source.includes(':'))
    return {
      message: `${nameOf(path)} stands in braces, and there is to be one text`,
      fix: writeSo(lineFor(path, Object.keys(value).join(', '))),
    }
  const text = isObject(value) ? joinedByColon(value) : undefined
  if (text !== undefined)
    return {
      message: `the text of ${nameOf(path)} has a colon in it and stands without quotes`,
      fix: writeSo(lineFor(path, quoted(text))),
      write: source.includes('\n') ? undefined : quoted(text),
    }
  return { message: `${nameOf(path)} holds keys of its own, and there is to be one text`, fix: 'Write the text behind its key.' }
}

const wideBrackets = /^[［【〔[(（「]\s*(.*?)\s*[］】〕\])）」]$/u

function wantsList({ path, value }: WrongValue): Explanation {
  const message = `${nameOf(path)} is no list`
  if (typeof value !== 'string' && typeof value !== 'number') return { message, fix: writeSo(lineFor(path, '[…, …]')) }
  const text = String(value)
  const inside = wideBrackets.exec(text)?.[1]
  // Between names of entries a comma divides; a text may hold one.
  const items = (inside ?? text)
    .replace(/^-(?=\S)/, '')
    .split(/[,，、]\s*/)
    .filter(Boolean)
  const written = `[${items.map((item) => (/[:#[\]{}]/.test(item) ? quoted(item) : item)).join(', ')}]`
  return { message, fix: writeSo(lineFor(path, written)), write: inside !== undefined || items.length === 1 ? written : undefined }
}

function wantsYesOrNo({ path, value }: WrongValue): Explanation {
  const text = String(value).toLowerCase()
  const meant = /^(?:true|yes|y|on|1|是|有)$/.test(text) ? 'true' : /^(?:false|no|n|off|0|否|無|沒有)$/.test(text) ? 'false' : undefined
  return {
    message: `${nameOf(path)} is ${show(value)}, and only true or false can stand there`,
    fix: meant ? writeSo(lineFor(path, meant)) : 'Write true for yes or false for no, without quotes.',
    write: meant,
  }
}

function wantsKeys({ path, value }: WrongValue): Explanation {
  return {
    message: `${nameOf(path)} is ${show(value)}, and there are to be keys with values of their own`,
    fix: writeSo(
      lineFor(
        path,
        ['label', 'unit', 'note'].includes(String(path.at(-1)))
          ? `{ zh-hk: ${typeof value === 'string' ? (/[,:#]/.test(value) ? quoted(value) : value) : '…'}, en: … }`
          : '{ …: …, …: … }',
      ),
    ),
  }
}

function wantsNumber({ path, value }: WrongValue): Explanation {
  const digits = /^\s*["“]?(\d+)["”]?\s*$/.exec(String(value))?.[1]
  return {
    message: `${nameOf(path)} is ${show(value)}, and there is to be a number`,
    fix: digits ? writeSo(lineFor(path, digits)) : 'Write a whole number without quotes: 3.',
    write: digits,
  }
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const two = (number: string | number): string => String(number).padStart(2, '0')

/** A date as the content writes it, out of what people write; `undefined` where that is not certain. */
function dateFrom(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/^[\s"'“”‘’「」『』]+|[\s"'“”‘’「」『』]+$/g, '')
    .replace(/(?<=[\d-])[OoＯ○]|[OoＯ○](?=\d)/g, '0')
    .replace(/(?<=[\d-])[lI]|[lI](?=\d)/g, '1')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/, (year) =>
      [...year].map((one) => '零一二三四五六七八九'.indexOf(one.replace(/[〇○]/, '零'))).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, (number) => String(numeral(number)))
  const [, year, month, day] = /^(\d{4})(?:\s*[-/.年－–—]\s*(\d{1,2})(?:\s*[-/.月－–—]\s*(\d{1,2})\s*日?)?月?)?年?$/.exec(plain) ?? []
  const [, d, name, y] = /^(\d{1,2})\.? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(plain) ?? []
  const [, name2, d2, y2] = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(plain) ?? []
  const written = months.indexOf((name ?? name2 ?? '').slice(0, 3).toLowerCase()) + 1
  const parts = written > 0 ? [y ?? y2, two(written), two((d ?? d2)!)] : [year, month && two(month), day && two(day)]
  const date = parts.filter(Boolean).join('-')
  const whole = new Date(`${date}${'-01'.repeat(Math.max(0, 3 - date.split('-').length))}`)
  return /^\d{4}(?:-\d\d){0,2}$/.test(date) && !Number.isNaN(whole.valueOf()) && whole.toISOString().startsWith(date) ? date : undefined
}

/** Values that the schema describes in words of its own, with what can be made of a wrong one. */
const corrections: [wanted: RegExp, correct: (text: string) => string | undefined][] = [
  [
    /^a date in quotes/,
    (text) => {
      const date = dateFrom(text)
      return date && `"${date}"`
    },
  ],
  [
    /^a day in quotes/,
    (text) => {
      const date = dateFrom(text)
      return date?.length === 10 ? `"${date}"` : undefined
    },
  ],
  [
    /pinyin/,
    (text) => {
      const plain = text
        .normalize('NFD')
        .replace(/u\u0308[\u0300-\u036f]*|u[\u0300-\u036f]+\u0308/gi, 'v')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
        .replace(/['’\-·,，、]/g, ' ')
        .replace(/(?<=[a-z])[1-5](?= |$)/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      return /^[a-z0-9 ]+$/.test(plain) ? plain : undefined
    },
  ],
  [
    /address that begins/,
    (text) => {
      const plain = text.normalize('NFKC').replace(/^[<\s]+|[>\s]+$/g, '')
      if (/^(?:n\/?a|none|nil|null|-+|無|沒有)$/i.test(plain)) return 'null'
      return /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(plain) ? `https://${plain.replace(/^https?:\/\//i, '')}` : undefined
    },
  ],
  [
    /^an entry and its passage/,
    (text) => /([a-z]+\/[a-z\d-]+)(?:\/(?:zh-hk|en)(?:\.mdx|\.html)?)?(#[a-z\d-]+)$/.exec(text)?.slice(1).join(''),
  ],
  [
    /^digits of the keyboard/,
    (text) => {
      const plain = text.normalize('NFKC')
      return /\d/.test(plain) && plain !== text ? `"${plain}"` : undefined
    },
  ],
  [
    /^a text on one line/,
    (text) =>
      quoted(
        text
          .trim()
          .replace(/(?<=[\p{Script=Han}，。、；：])\s*[\r\n\t]+\s*/gu, '')
          .replace(/\s*[\r\n\t]+\s*/g, ' '),
      ),
  ],
]

const kinds: Record<string, (wrong: WrongValue) => Explanation> = {
  string: wantsText,
  array: wantsList,
  boolean: wantsYesOrNo,
  object: wantsKeys,
  record: wantsKeys,
  number: wantsNumber,
  int: wantsNumber,
}

/** Explains a value that is not what the schema asks for. */
export function explainValue(wrong: WrongValue): Explanation {
  const { path, value, wanted } = wrong
  if (value === null) return emptyValue(wrong)
  // A list may stand there: only its length is wrong.
  if (Array.isArray(value) && value.length === 0 && wanted.startsWith('at least one'))
    return { message: `${nameOf(path)} is an empty list`, fix: `Write ${wanted}.` }
  const byKind = Object.hasOwn(kinds, wanted)
    ? kinds[wanted]
    : typeof value === 'string'
      ? undefined
      : isObject(value) || Array.isArray(value)
        ? wantsText
        : undefined
  if (byKind) return byKind(wrong)
  const text = String(value)
  const length = /^at most (\d+) characters$/.exec(wanted)?.[1]
  if (length)
    return {
      message: `${nameOf(path)} has ${text.length} characters, the limit is ${length}`,
      fix: `Make it shorter by ${text.length - Number(length)}.`,
    }
  const correct = corrections.find(([pattern]) => pattern.test(wanted))?.[1]
  const corrected = correct?.(text)
  const marks = /^[“”„‟＂‘’「『]/.test(text.trim()) ? `${nameOf(path)} stands in other quotes than straight ones` : undefined
  return {
    message: marks ?? `${nameOf(path)} is ${show(value)}`,
    fix: corrected === undefined ? `Write ${wanted}.` : writeSo(lineFor(path, corrected)),
    // Digits in pinyin may be the tones of another way to write the sounds.
    write: corrected !== undefined && /pinyin/.test(wanted) && /\d/.test(text) ? undefined : corrected,
  }
}

/** Keys as people write them in Chinese or in other words, with the key that is meant. */
const otherNames: Record<string, readonly string[]> = {
  'zh-hk': ['zh', '中文', 'chinese', 'hk', 'zh-tw', 'zh-cn'],
  en: ['英文', 'english', 'en-us', 'en-gb'],
  title: ['標題', '題目', '名稱', '标题', 'headline', 'name'],
  standfirst: ['導語', '引言', '前言', 'lead', 'intro', 'subtitle', 'deck'],
  description: ['說明', '描述', '簡介'],
  short: ['定義', '釋義', '簡述', 'definition'],
  summary: ['摘要', '概要'],
  pinyin: ['拼音'],
  date: ['日期', '时间', '時間'],
  asOf: ['截至', '截至日期', 'as-of', 'asof', 'as of', 'updated'],
  place: ['地點', '地点', '地方', 'location', 'city'],
  people: ['人物', '人', 'persons', 'speakers'],
  framework: ['框架'],
  events: ['活動', '事件', '會議'],
  figures: ['數字', '數據', 'numbers'],
  sources: ['來源', '出處', '来源', 'references'],
  source: ['來源', '出處', '来源'],
  english: ['英文', '英語', '英文名'],
  abbr: ['縮寫', '簡稱', 'abbreviation', 'acronym'],
  aliases: ['別名', '又稱', '別稱', 'alias', 'synonyms'],
  taiwan: ['台灣', '臺灣', 'tw'],
  mainland: ['內地', '大陸', '中國內地', 'china', 'cn'],
  kind: ['類別', '類型', '種類', 'type', 'category'],
  office: ['職位', '職銜', '職務', 'position', 'job'],
  background: ['背景'],
  order: ['次序', '排序', '順序'],
  start: ['開始', '開始日期', 'begin', 'from'],
  end: ['結束', '結束日期', 'until', 'to'],
  field: ['範疇', '領域'],
  value: ['數值', '值'],
  unit: ['單位'],
  label: ['標籤'],
  note: ['備註', '註'],
  url: ['網址', '連結', '链接', 'link', 'address'],
  publication: ['刊物', '報章', '媒體', 'publisher', 'newspaper'],
  headlines: ['標題', '新聞標題', 'headline', 'titles', 'title'],
  published: ['發表', '出版日期', '刊登日期'],
  reporters: ['記者', 'author', 'authors', 'reporter', '作者'],
  section: ['版面', '版'],
  related: ['相關', '延伸'],
  numeral: ['數字', '編號'],
  number: ['編號', '號'],
}

/** The allowed key that another name means; `undefined` if none is known. */
export const keyFor = (name: string, allowed: readonly string[]): string | undefined =>
  allowed.find((key) => Object.hasOwn(otherNames, key) && otherNames[key]!.includes(name.trim().toLowerCase()))

/**
 * A text with a comma inside of braces, of which the part behind the comma was taken for a key: `{ en: From the statement, all members. }`.
 * @param line - of the file
 * @param key - the part that is no key
 * @returns the line with quotes around the text; `undefined` if it is no such case
 */
export function quoteAroundComma(line: string, key: string): string | undefined {
  const open = line.indexOf('{')
  const at = line.indexOf(key, open)
  if (open < 0 || at < 0) return undefined
  const before = line.slice(0, at)
  const start = Math.max(before.lastIndexOf(': '), 0) + 2
  // The text goes on to the next key or to the closing brace.
  const [text = ''] = /^.*?(?=,\s*[\w-]+:\s|\s*\}\s*$)/.exec(line.slice(start)) ?? []
  if (start < open || !text.includes(key) || !text.includes(',')) return undefined
  return `${line.slice(0, start)}${quoted(text)}${line.slice(start + text.length)}`
}
