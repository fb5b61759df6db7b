/** How a writer names an entry on the command line, and what is wrong with a name. */
import { isEntryCollection, type EntryCollection } from '../../../lib/addresses.ts'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { didYouMean, show } from '../../../lib/diagnostics/messages.ts'
import { pillars } from '../../../lib/framework.ts'
import { SITE_PAGES } from '../../../lib/site-pages.ts'
import { recogniseFile } from '../gates/content-files.ts'
import { entryOf } from '../links/redirects.ts'

/** An entry by its folder and its name. */
export interface EntryName {
  collection: EntryCollection
  slug: string
}

/** What a writer is told, without a place in a file. */
export type Complaint = Pick<Finding, 'message' | 'fix'>

/** An entry as it is named in `content/redirects.yml`. */
export const nameOf = ({ collection, slug }: EntryName): string => `${collection}/${slug}`

/** All entries: `articles/som1-opening`. */
export const entriesIn = (paths: readonly string[]): Set<string> => new Set(paths.flatMap((path) => entryOf(path) ?? []))

/** Takes a name apart: `articles/som1-opening`, a path to its file, or the slug alone where only one entry has it. */
export function findEntry(entries: ReadonlySet<string>, written: string): EntryName | Complaint {
  const plain = written.replace(/^\.?\/?content\//, '').replace(/\/(?:(?:zh-hk|en)\.mdx)?$/, '')
  const found = entries.has(plain) ? [plain] : [...entries].filter((entry) => entry.endsWith(`/${plain}`))
  const [first, ...more] = found
  if (first === undefined)
    return {
      message: `there is no entry ${show(written)}`,
      fix: `${didYouMean(plain, plain.includes('/') ? entries : [...entries].map((entry) => entry.replace(/^.*\//, '')))}Write its folder and its name: articles/som1-opening.`,
    }
  if (more.length > 0) return { message: `several entries are called ${show(written)}`, fix: `Write one of ${found.join(', ')}.` }
  const [collection, slug = ''] = first.split('/')
  return { collection: collection as EntryCollection, slug }
}

/** Whether the site's own code names an entry: the parts of the framework, and pages with a place in the menus. */
const isFixed = ({ collection, slug }: EntryName): boolean =>
  (collection === 'framework' && pillars.some((pillar) => pillar === slug)) ||
  (collection === 'pages' && SITE_PAGES.some(({ place }) => place === `${slug}.html`))

/** Why an entry may not get another name or go; `undefined` if it may. */
export const findFixed = (entry: EntryName): Complaint | undefined =>
  isFixed(entry)
    ? { message: `${show(nameOf(entry))} has its place in the program of the site`, fix: 'Only its words can change; ask the maintainers.' }
    : undefined

/** What is wrong with the name of an entry that is to be there; `undefined` if nothing is. */
export function findInNewName(entries: ReadonlySet<string>, entry: EntryName): Complaint | undefined {
  const path = `content/${nameOf(entry)}/zh-hk.mdx`
  // A slash would be another folder, and the gate for paths would say so in words about files.
  const recognised = entry.slug.includes('/') ? undefined : recogniseFile({ path })
  if (!recognised)
    return {
      message: `the name ${show(entry.slug)} cannot be an address`,
      fix: 'Use small letters, digits and single hyphens: som1-opening.',
    }
  if ('finding' in recognised) return recognised.finding
  return entries.has(nameOf(entry))
    ? { message: `there is an entry ${show(nameOf(entry))} already`, fix: 'Choose another name.' }
    : undefined
}

/** Reads the new name of an entry, with or without its folder. */
export function readNewName({ collection }: EntryName, written: string): EntryName | Complaint {
  const [, folder, slug] = /^(?:content\/)?([a-z]+)\/([^/]*)\/?$/.exec(written) ?? []
  if (folder === undefined || !isEntryCollection(folder)) return { collection, slug: written }
  if (folder !== collection)
    return {
      message: `an entry of ${collection} cannot move to ${folder}: it has other keys`,
      fix: 'Write a new entry there, and remove this one.',
    }
  return { collection, slug: slug! }
}
