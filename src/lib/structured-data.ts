/** Structured data (https://schema.org) for search engines. What every page has in common is added in its head. */

/** A report that an article rests on. */
interface Report {
  headlines: string[]
  publication: string
  /** The date of publication; `null` where the report does not state it. */
  published: string | null
  url: string | null
}

/** What a page of an article says of itself. */
export interface ArticleLd {
  '@type': 'Article'
  headline: string
  description: string
  datePublished?: string
  dateModified?: string
  license: string
  isBasedOn: object[]
  mentions: object[]
}

/** What a page about a term or an item of the framework says of itself. */
export interface DefinedTermLd {
  '@type': 'DefinedTerm'
  name: string
  description: string
  alternateName: string
  inDefinedTermSet: string
}

const reportLd = ({ headlines, publication, published, url }: Report): object => ({
  '@type': 'NewsArticle',
  // As published: a converted edition leaves it as it is.
  inLanguage: 'zh-Hant-HK',
  headline: headlines[0],
  publisher: { '@type': 'Organization', name: publication },
  ...(published && { datePublished: published }),
  ...(url && { url }),
})

/**
 * An article: what it is about, who is in it, and the reports that it rests on.
 * @param people - their names
 * @param days - on which it was published and last changed, where they are known
 */
export const articleLd = (
  { title, standfirst }: { title: string; standfirst: string },
  reports: Report[],
  people: string[],
  { published, changed }: { published: string | undefined; changed: string | undefined },
): ArticleLd => ({
  '@type': 'Article',
  headline: title,
  description: standfirst,
  ...(published && { datePublished: published }),
  ...(changed && { dateModified: changed }),
  license: 'https://creativecommons.org/licenses/by/4.0/',
  isBasedOn: reports.map(reportLd),
  mentions: people.map((name) => ({ '@type': 'Person', name })),
})

/**
 * An item of the framework or a term of the glossary.
 * @param english - its English name
 * @param set - the name of the framework or of the glossary
 */
export const termLd = (name: string, description: string, english: string, set: string): DefinedTermLd => ({
  '@type': 'DefinedTerm',
  name,
  description,
  alternateName: english,
  inDefinedTermSet: set,
})
