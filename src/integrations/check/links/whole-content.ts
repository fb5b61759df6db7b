/** Mistakes that only all files together show: missing files, interface strings, unused sources, ids and names that entries share. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { list, show } from '../../../lib/diagnostics/messages.ts'
import { reasonAgainstRule, scriptConverter } from '../../editions/contract.ts'
import { writtenEditions } from '../../../lib/editions.ts'
import { isUnread } from '../causes.ts'
import { placeholdersIn } from '../../../lib/placeholders.ts'
import { shownHosts } from '../../../lib/shown-hosts.ts'
import { economies } from '../../../schemas/place.ts'
import { uiPlaceholders, type UiKey } from '../../../schemas/ui.ts'
import type { YamlFile, YamlPath } from '../gates/yaml.ts'
import { requiredFiles } from '../gates/content-files.ts'
import { allReferences } from './references.ts'
import type { SourceFile } from '../read-file.ts'

/** Finds files that must be there and are not. */
export function* findMissingFiles(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const paths = new Set(files.map(({ path }) => path))
  // The folder itself is a link or cannot be read: that has been said, and it says it all.
  if (paths.has('content')) return
  for (const path of requiredFiles)
    if (!paths.has(path))
      yield [
        path,
        {
          code: 'file-missing',
          message: 'the file is not there',
          fix: `Take it back from the history: git checkout HEAD -- ${path}`,
        },
      ]
}

const bracesOf = (names: readonly string[]): string => list(names.map((name) => `{${name}}`))

/** What is wrong with one interface string: it is text, and holds the places that the program fills in, each once. */
function* findInUiString(key: string, value: string): Generator<Omit<Finding, 'at' | 'until'>> {
  const markup = /[<>]|&#?\w+;/.exec(value)?.[0]
  if (markup)
    yield {
      code: 'ui-markup',
      message: `${key}: ${show(markup)} is markup, and interface strings are text`,
      fix: 'Write the words alone; a mark itself, such as & or ×, is written as it is.',
    }
  // A whole address is told of as a link.
  const host = markup || /https?:/.test(value) ? undefined : shownHosts(value)[0]
  if (host !== undefined)
    yield {
      code: 'ui-markup',
      message: `${key}: ${show(host)} is the name of a site, and interface strings name none`,
      fix: 'Leave it out: pages link to other sites, the interface does not.',
    }
  const wanted = Object.hasOwn(uiPlaceholders, key) ? uiPlaceholders[key as UiKey]! : []
  const found = placeholdersIn(value)
  if (found.toSorted().join() !== wanted.toSorted().join() || /[{}｛｝]/.test(value.replace(/\{\w+\}/g, '')))
    yield {
      code: 'ui-placeholder',
      message: `${key}: the text holds ${bracesOf(found)} where the program fills in ${bracesOf(wanted)}`,
      fix:
        wanted.length > 0
          ? `Write ${wanted.map((name) => `{${name}}`).join(' and ')} once, in the braces of the keyboard, and no other braces.`
          : 'Leave the braces out.',
    }
}

/** Looks at the interface strings: what each holds, and strings that nobody has translated. */
export function* findInUi(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const of = (edition: string) => files.find(({ kind }) => kind?.is === 'ui' && kind.edition === edition)
  const [{ yaml: zh } = {}, { yaml: en } = {}] = [of('zh-hk'), of('en')]
  for (const { path, yaml } of [of('zh-hk'), of('en')].filter((file) => file !== undefined))
    for (const { path: keys, value, at, until } of yaml?.strings() ?? [])
      for (const finding of findInUiString(String(keys[0]), value)) yield [path, { ...finding, at, until }]
  for (const { path: keys, value, at } of en?.strings() ?? [])
    if (/\p{Script=Han}/u.test(value))
      yield [
        'content/ui/en.yml',
        { code: 'ui-language', at, message: `${String(keys[0])}: ${show(value)} holds Chinese`, fix: 'Write it in English.' },
      ]
  for (const { path: keys, value, at } of zh?.strings() ?? [])
    if (
      /[A-Za-z]{3}/.test(value) &&
      !/\p{Script=Han}/u.test(value.replace(/\{\w+\}/g, '')) &&
      (en?.data as Record<string, unknown> | undefined)?.[String(keys[0])] === value
    )
      yield [
        'content/ui/zh-hk.yml',
        { code: 'ui-language', at, message: `${String(keys[0])}: ${show(value)} is the English text`, fix: 'Write it in Chinese.' },
      ]
}

/** Finds rules of single pages (`zh.rules`) that would reach too far. The rules of all pages are in the dictionary, which reads itself. */
export function* findInRules(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  for (const { kind, path, yaml } of files) {
    const rules = (yaml?.data as { zh?: { rules?: unknown } } | undefined)?.zh?.rules
    if (kind?.is !== 'entry' || !Array.isArray(rules)) continue
    for (const [index, rule] of (rules as (Record<string, unknown> | null)[]).entries()) {
      const [from, ...values] = [rule?.from, rule?.tw, rule?.cn].map((word) => (typeof word === 'string' ? word.trim() : ''))
      const reason = from ? reasonAgainstRule(from, values.filter(Boolean)) : undefined
      if (reason) yield [path, { code: 'zh-broad', at: yaml!.at(['zh', 'rules', index, 'from']), ...reason }]
    }
  }
}

/** Finds sources that nothing names. */
export function* findUnusedSources(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const used = new Set(
    files.flatMap((file) =>
      allReferences(file)
        .filter(({ collection }) => collection === 'sources')
        .map(({ id }) => id),
    ),
  )
  const sources = files.find(({ kind }) => kind?.is === 'data' && kind.collection === 'sources')
  const ids = Object.keys((sources?.yaml?.data as object | null | undefined) ?? {})
  const unused = new Set(ids.filter((id) => !used.has(id)))
  if (unused.size === 0) return
  // A file that could not be read may name it: where its words are known, they say so.
  const unread = files.filter(isUnread)
  const silent = unread.findIndex(({ text }) => text === '')
  const named = new Map<string, number>()
  for (const [index, { text }] of unread.entries())
    for (const [word] of text.matchAll(/[a-z\d-]+/g)) if (unused.has(word) && !named.has(word)) named.set(word, index)
  const causeOf = (id: string): string | undefined => {
    const first = named.get(id) ?? silent
    return unread[silent >= 0 ? Math.min(first, silent) : first]?.path
  }
  for (const id of unused)
    yield [
      'content/sources.yml',
      {
        code: 'source-unused',
        at: sources!.yaml!.keyAt([], id),
        message: `no entry names the source ${show(id)}`,
        fix: 'Name it in the sources of what is written from it, or delete it.',
        cause: causeOf(id),
      },
    ]
}

/** Compares the day of the public record with the newest source: the two are the same day. */
export function* findInRecord(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const record = files.find(({ kind }) => kind?.is === 'record')?.yaml
  const sources = files.find(({ kind }) => kind?.is === 'data' && kind.collection === 'sources')?.yaml
  const days = [...(sources?.strings() ?? [])].flatMap(({ path, value }) =>
    path.at(-1) === 'published' && value.length === 10 ? value : [],
  )
  const newest = days.sort().at(-1)
  const { asOf } = (record?.data ?? {}) as { asOf?: unknown }
  if (newest && typeof asOf === 'string' && /^\d{4}-\d\d-\d\d$/.test(asOf) && asOf !== newest)
    yield [
      'content/record.yml',
      {
        code: 'value-invalid',
        at: record!.at(['asOf']),
        message: `asOf is ${show(asOf)}, and the newest source was published on ${newest}`,
        fix: `If that day is right, write asOf: "${newest}", and read again what the calendar then counts as past.`,
      },
    ]
}

/** Finds economies under other names than APEC's, and cities that are there twice or at one point. */
function* findInPoints(yaml: YamlFile): Generator<Finding> {
  const wrong = (path: YamlPath, message: string, fix: string): Finding => ({ code: 'value-invalid', at: yaml.at(path), message, fix })
  const data = yaml.data as { economies?: unknown; cities?: unknown }
  const pointsOf = (list: unknown) => (Array.isArray(list) ? (list as (Record<string, unknown> | null)[]) : [])
  for (const [index, point] of pointsOf(data.economies).entries()) {
    const economy = typeof point?.en === 'string' ? economies.get(point.en) : undefined
    for (const key of ['zh-hk', 'tw', 'cn'] as const) {
      const [value, name] = [
        point?.[key],
        economy?.[key] ?? (key === 'zh-hk' ? undefined : scriptConverter(`zh-${key}`)(economy?.['zh-hk'] ?? '')),
      ]
      if (economy && typeof value === 'string' && value !== name)
        yield wrong(
          ['economies', index, key],
          `economies: ${show(value)} is not what ${show(String(point!.en))} is called`,
          `Write ${name}.`,
        )
    }
  }
  const cities = pointsOf(data.cities)
  for (const [index, city] of cities.entries())
    for (const key of ['zh-hk', 'en', 'at'])
      if (typeof city?.[key] === 'string' && cities.findIndex((one) => one?.[key] === city[key]) < index)
        yield wrong(['cities', index], `cities: ${show(city[key])} is there twice`, 'Leave one of the two out, or correct it.')
}

/** Finds economies that the map would show twice or not at all, and too many hosts or none. */
export function* findInPlaces(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  const { path = '', yaml } = files.find(({ kind }) => kind?.is === 'places') ?? {}
  if (yaml?.data && typeof yaml.data === 'object') for (const finding of findInPoints(yaml)) yield [path, finding]
  const { economies: members } = (yaml?.data ?? {}) as { economies?: unknown }
  if (!Array.isArray(members) || members.length === 0) return
  const all = members as ({ en?: unknown; host?: unknown } | null)[]
  for (const [index, economy] of all.entries())
    if (typeof economy?.en === 'string' && all.findIndex((one) => one?.en === economy.en) < index)
      yield [
        path,
        {
          code: 'value-invalid',
          at: yaml!.at(['economies', index]),
          message: `economies: ${show(economy.en)} is there twice`,
          fix: 'Leave one of the two out.',
        },
      ]
  const missing = [...economies.keys()].filter((name) => !all.some((one) => one?.en === name))
  // A list of a few is not a list of the members that lost some.
  for (const name of missing.length < all.length ? missing : [])
    yield [
      path,
      {
        code: 'value-invalid',
        at: yaml!.at(['economies']),
        message: `economies: ${show(name)} is not there`,
        fix: 'APEC has 21 members: take the line back.',
      },
    ]
  const hosts = all.filter((economy) => economy?.host === true).length
  if (hosts !== 1)
    yield [
      path,
      {
        code: 'value-invalid',
        at: yaml!.at(['economies']),
        message: `${hosts} of the economies have host: true`,
        fix: 'Write host: true at the host of the year, and nowhere else.',
      },
    ]
}

/** Finds ids that are on the timeline twice: it shows all events, each under its slug, with ids for place and date. */
export function* findSharedIds(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  for (const edition of writtenEditions) {
    const seen = new Map<string, string>()
    for (const { kind, anchors, path } of files) {
      if (kind?.is !== 'entry' || kind.collection !== 'events' || kind.edition !== edition) continue
      for (const id of [kind.slug, `${kind.slug}-place`, `${kind.slug}-undated`, ...(anchors ?? [])]) {
        const other = seen.get(id)
        if (other)
          yield [
            path,
            {
              code: 'id-duplicate',
              message: `the id ${show(id)} is there already, in ${other}`,
              fix: 'All events stand on one page: choose another word.',
            },
          ]
        seen.set(id, path)
      }
    }
  }
}
