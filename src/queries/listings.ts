/** The pages that list entries. */
import type { WrittenEdition } from '../lib/editions.ts'
import { paginateByYear } from '../lib/paging.ts'
import { sourceKinds } from '../schemas/source.ts'
import { namedPage, SITE_PAGES, type Crumb, type NamedPage, type NamedPlace } from '../lib/site-pages.ts'
import { getArticles, getEntries, getFigures, getSources, inEveryEdition, pick, type Entry } from './content.ts'
import { getMentions, mentionsOf } from './mentions.ts'
import { getCalendar } from './record.ts'
import { sourcesOf } from './sources.ts'
import type { Translate } from './ui.ts'

/** A breadcrumb to a page of an edition. */
export const crumbTo = (edition: WrittenEdition, t: Translate, place: NamedPlace): Crumb => ({
  title: t(namedPage(place).key),
  href: `/${edition}/${place}`,
})

/** The first breadcrumb of every page: the edition's home. */
export const homeCrumb = (edition: WrittenEdition, t: Translate): Crumb => crumbTo(edition, t, 'index.html')

/** A page that lists things, and that the header of every page links to. */
export type Listing = Extract<NamedPage, { menu: 'header' }>

/** The listings that an edition has: one with nothing to list is left out. */
export async function getListings(edition: WrittenEdition): Promise<Listing[]> {
  const listings = SITE_PAGES.filter((page) => page.menu === 'header')
  const entries = await Promise.all(listings.map((page) => 'collection' in page && getEntries(edition, page.collection)))
  return listings.filter((_, index) => entries[index] === false || entries[index]!.length > 0)
}

/** The paths of a listing page: one for each edition that has something to list. */
export const listingPaths = (place: Listing['place']) =>
  inEveryEdition(async (edition) =>
    (await getListings(edition)).filter((page) => page.place === place).map(() => ({ params: { edition } })),
  )

const articlesByYear = async (edition: WrittenEdition) => paginateByYear(await getArticles(edition), ({ data }) => data.date.slice(0, 4))

/** The path of the list of articles: the newest year. */
export const articleIndexPaths = () =>
  inEveryEdition(async (edition) => {
    const pages = await articlesByYear(edition)
    return pages.slice(0, 1).map((page) => ({ params: { edition }, props: { page, pages } }))
  })

/** The paths of the lists of the years before, one or more for each year. */
export const articleYearPaths = () =>
  inEveryEdition(async (edition) => {
    const pages = await articlesByYear(edition)
    return pages.slice(1).map((page) => ({ params: { edition, page: page.name.replace(/^year-|\.html$/g, '') }, props: { page, pages } }))
  })

/** The events of the calendar, each with its rendered text, its sources and the passages that speak of it. */
export async function getTimeline(edition: WrittenEdition) {
  const [{ past, coming }, mentions, sources, framework] = await Promise.all([
    getCalendar(edition),
    getMentions(edition),
    getSources(),
    getEntries(edition, 'framework'),
  ])
  const rows = (events: Entry<'events'>[]) =>
    Promise.all(
      events.map(async (event) => {
        const { Content } = await event.render()
        const { framework: items = [] } = event.data
        return {
          event,
          Content,
          sources: sourcesOf(event, sources),
          framework: pick(framework, items),
          mentions: mentionsOf(mentions, event),
        }
      }),
    )
  return { past: await rows(past), coming: await rows(coming) }
}

/** An article and the anchor of one of its passages, as a figure names them. */
function passageOf(articles: Entry<'articles'>[], passage: string | undefined) {
  const [place = '', anchor = ''] = passage?.split('#') ?? []
  const article = articles.find(({ slug }) => place === `articles/${slug}`)
  return article && { article, anchor }
}

/** The figures in the words of an edition, each with its source and the entries that it belongs to. */
export async function getFigureRows(edition: WrittenEdition) {
  const [figures, sources, framework, events, glossary, articles] = await Promise.all([
    getFigures(),
    getSources(),
    getEntries(edition, 'framework'),
    getEntries(edition, 'events'),
    getEntries(edition, 'glossary'),
    getArticles(edition),
  ])
  const inWords = (text: { 'zh-hk': string; en?: string | undefined } | undefined) => text && (text[edition] ?? text['zh-hk'])
  return figures.map(({ id, data }) => ({
    id,
    value: data.value,
    unit: inWords(data.unit),
    label: inWords(data.label),
    note: inWords(data.note),
    asOf: data.asOf,
    by: pick(glossary, data.by && [data.by])[0],
    passage: passageOf(articles, data.passage),
    place: pick(glossary, data.place && [data.place])[0],
    about: [...pick(framework, data.framework && [data.framework]), ...pick(events, data.event && [data.event])],
    source: pick(sources, [data.source])[0],
  }))
}

/** The sources by kind, each with the entries that rest on it. */
export async function getSourceGroups(edition: WrittenEdition) {
  const [sources, ...collections] = await Promise.all([
    getSources(),
    getArticles(edition),
    getEntries(edition, 'framework'),
    getEntries(edition, 'events'),
    getEntries(edition, 'glossary'),
  ])
  const entries: Entry<'articles' | 'framework' | 'events' | 'glossary'>[] = collections.flat()
  return sourceKinds.map((kind) => ({
    kind,
    sources: sources
      .filter(({ data }) => data.kind === kind)
      .map((source) => ({ source, users: entries.filter((entry) => sourcesOf(entry, [source]).length > 0) })),
  }))
}

/** A title in the index, or an abbreviation. */
export interface IndexRow {
  title: string
  entry: Entry
}

/** A letter of the index with the titles under it. */
export interface IndexGroup {
  letter: string
  rows: IndexRow[]
}

/**
 * The A–Z index: all titles and abbreviations by their first letter, in Chinese that of the pinyin. Titles that begin with a digit
 * stand under `0`.
 */
export async function getIndex(edition: WrittenEdition): Promise<IndexGroup[]> {
  const rows: (IndexRow & { key: string })[] = []
  for (const collection of ['articles', 'framework', 'glossary'] as const)
    for (const entry of await getEntries(edition, collection)) {
      const { title, pinyin } = entry.data
      rows.push({ key: edition === 'en' ? title.replace(/^\W+/, '').toLowerCase() : pinyin, title, entry })
      if ('abbr' in entry.data && entry.data.abbr && entry.data.abbr !== title)
        rows.push({ key: entry.data.abbr.toLowerCase(), title: entry.data.abbr, entry })
    }
  const sorted = rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const groups = Map.groupBy(sorted, ({ key }) => (/^[a-z]/.test(key) ? key[0]!.toUpperCase() : '0'))
  return [...groups].map(([letter, rows]) => ({ letter, rows }))
}
