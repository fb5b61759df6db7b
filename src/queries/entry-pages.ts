/** The pages of one entry: its own page, the one in both languages, and those with all passages that speak of it. */
import { mentionedCollections, parallelCollections, parallelPlace, passagesPlace } from '../lib/addresses.ts'
import type { WrittenEdition } from '../lib/editions.ts'
import { partsNamed } from '../lib/framework.ts'
import { MAX_ITEMS_PER_PAGE, MAX_MENTIONS_SHOWN, paginate } from '../lib/paging.ts'
import {
  getArticles,
  getEntries,
  getEvents,
  getFigures,
  getFramework,
  getGlossary,
  getSources,
  inEveryEdition,
  pick,
  type Entry,
} from './content.ts'
import { lastChanged } from './project-history.ts'
import { sourcesOf } from './sources.ts'
import { publishedOn } from './updates.ts'
import { getMentions, getTermNotes, linkedFrom, mentionsOf, type MentionList } from './mentions.ts'

/** At most four articles that have most framework items in common with an article, newest first among equals. */
function relatedArticles(article: Entry<'articles'>, articles: Entry<'articles'>[]): Entry<'articles'>[] {
  const items = new Set(article.data.framework.map(({ id }) => id))
  const shared = (other: Entry<'articles'>) => other.data.framework.filter(({ id }) => items.has(id)).length
  return articles
    .filter((other) => other.slug !== article.slug && shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 4)
}

/** What stands around the text of an article. */
export async function getArticlePage(edition: WrittenEdition, article: Entry<'articles'>) {
  const [articles, glossary, framework, figures, sources, events] = await Promise.all([
    getArticles(edition),
    getEntries(edition, 'glossary'),
    getFramework(edition),
    getFigures(),
    getSources(),
    getEntries(edition, 'events'),
  ])
  const { data } = article
  return {
    /** All articles, newest first. */
    articles,
    /** The parts of the framework that it speaks of. */
    pillars: partsNamed(framework, data.framework),
    /** The first item that it names. */
    item: framework.flatMap(({ entry, items }) => [entry, ...items]).find(({ slug }) => slug === data.framework[0]?.id),
    people: pick(glossary, data.people),
    figures: pick(figures, data.figures),
    sources: sourcesOf(article, sources),
    events: pick(events, data.events),
    related: relatedArticles(article, articles),
    notes: getTermNotes(article, glossary),
    /** The day of the last change, if git knows it. */
    changed: await lastChanged(article.file),
    /** The day on which it was published, as far as it is known. */
    published: await publishedOn(article),
  }
}

/** What stands around the text of a part or item of the framework. */
export async function getFrameworkPage(edition: WrittenEdition, entry: Entry<'framework'>) {
  const [framework, glossary, mentions, sources, events, figures] = await Promise.all([
    getFramework(edition),
    getGlossary(edition),
    getMentions(edition),
    getSources(),
    getEvents(edition),
    getFigures(),
  ])
  const { data } = entry
  const partSlug = data.kind === 'part' ? entry.slug : data.part.id
  const part = framework.find(({ pillar }) => pillar === partSlug)
  return {
    /** All parts and items in order. */
    entries: framework.flatMap(({ entry, items }) => [entry, ...items]),
    glossary,
    part,
    official: part?.entry.data.kind === 'part' ? part.entry.data.official : undefined,
    officialSources: part?.entry.data.kind === 'part' ? pick(sources, [part.entry.data.official.source]) : [],
    /** Terms that it names as related, then those that its text links to. */
    terms: [...new Set(pick(glossary, [...(data.related ?? []), ...linkedFrom(entry, 'glossary')]))],
    events: pick(events, linkedFrom(entry, 'events')),
    mentions: mentionsOf(mentions, entry),
    figures: figures.filter((figure) => figure.data.framework?.id === entry.slug),
    sources: sourcesOf(entry, sources),
    englishSources: pick(sources, data.englishSource && [data.englishSource]),
  }
}

const otherEdition = (edition: WrittenEdition): WrittenEdition => (edition === 'en' ? 'zh-hk' : 'en')

/** The file name of a page without its folder and ending, as the paths of pages want it. */
const nameOf = (place: string): string => place.replace(/^.*\/|\.html$/g, '')

/** The paths of the pages in both languages, in both editions, for all entries that have been translated. */
export const parallelPaths = () =>
  inEveryEdition(async (edition) => {
    const paths = parallelCollections.map(async (collection) => {
      const entries: Entry[] = await getEntries(edition, collection)
      const others: Entry[] = await getEntries(otherEdition(edition), collection)
      return entries.flatMap((entry) =>
        others
          .filter(({ slug }) => slug === entry.slug)
          .map((counterpart) => ({ params: { edition, name: nameOf(parallelPlace(entry)) }, props: { entry, counterpart } })),
      )
    })
    return (await Promise.all(paths)).flat()
  })

/** How many pages of passages an entry has: none where its own page shows them all. */
function passagePages({ primary, others }: MentionList): number {
  const count = primary.length + others.length
  return count > MAX_MENTIONS_SHOWN ? Math.ceil(count / MAX_ITEMS_PER_PAGE) : 0
}

/** The paths of the pages with all passages that speak of an entry, with what stands on each. */
export const passagePaths = () =>
  inEveryEdition(async (edition) => {
    const mentions = await getMentions(edition)
    const others = await getMentions(otherEdition(edition))
    const entries: Entry[] = (await Promise.all(mentionedCollections.map((collection) => getEntries(edition, collection)))).flat()
    return entries.flatMap((entry) => {
      const own = mentionsOf(mentions, entry)
      const all = [...own.primary, ...own.others]
      const pages = passagePages(own)
      const otherPages = passagePages(mentionsOf(others, entry))
      return paginate(all)
        .slice(0, pages)
        .map((page) => ({
          params: { edition, name: nameOf(passagesPlace(entry, page.number)) },
          props: { entry, page, pages, count: all.length, bilingual: page.number <= otherPages },
        }))
    })
  })
