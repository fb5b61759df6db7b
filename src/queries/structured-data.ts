/** Structured data (https://schema.org) for search engines. */
import type { CollectionEntry } from 'astro:content'
import type { Entry } from './content.ts'

const basis = (sources: CollectionEntry<'sources'>[]) =>
  sources.map(({ data }) => ({
    '@type': 'NewsArticle',
    // As published: a converted edition leaves it as it is.
    inLanguage: 'zh-Hant-HK',
    headline: data.headlines[0],
    publisher: { '@type': 'Organization', name: data.publication },
    ...(data.published && { datePublished: data.published }),
    ...(data.url && { url: data.url }),
  }))

/**
 * An article: what it is about and which reports it rests on. Dates of publication are left out where the sources state none.
 * @param changed - the day of the last change, if git tells
 */
export const articleLd = (
  data: Entry<'articles'>['data'],
  sources: CollectionEntry<'sources'>[],
  people: Entry<'glossary'>[],
  changed: string | undefined,
): object => ({
  '@type': 'Article',
  headline: data.title,
  description: data.standfirst,
  ...(changed && { dateModified: changed }),
  license: 'https://creativecommons.org/licenses/by/4.0/',
  isBasedOn: basis(sources),
  mentions: people.map((person) => ({
    '@type': 'Person',
    name: person.data.title,
  })),
})

/** A framework entry or a term, as a term of a defined set. */
export const termLd = (name: string, description: string, english: string, set: string): object => ({
  '@type': 'DefinedTerm',
  name,
  description,
  alternateName: english,
  inDefinedTermSet: set,
})
