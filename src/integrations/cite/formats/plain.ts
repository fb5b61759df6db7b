/** Plain text, for a message or the foot of a picture: what, where, as of when, and what it rests on. It follows no standard. */
import { formatDate } from '../../../lib/dates.ts'
import { addressOf, editionOf, placeOf, readName, titleOf, type Citation, type CitedSource } from './citation.ts'

/** The page on the first lines, its sources on a line each. */
export function plain(citation: Citation): string {
  const { page, sources, words } = citation
  const isEnglish = page.edition === 'en'
  const comma = isEnglish ? ', ' : '，'
  const date = (day: string): string => formatDate(isEnglish ? 'en' : 'zh-hk', day)
  const join = (parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join(comma)
  const changed = page.changed && words.changed.replace('{date}', date(page.changed))
  const source = ({ reporters, relays, publication, number, published, url, ...rest }: CitedSource): string =>
    join([
      titleOf({ reporters, publication, ...rest }),
      number,
      publication,
      reporters.map((name) => readName(name).whole).join(isEnglish ? ', ' : '、') || relays,
      published ? date(published) : words.undated,
      url,
    ])
  return [
    page.title,
    join([page.site, editionOf(citation), placeOf(citation), changed]),
    addressOf(citation),
    ...sources.map((one) => `${words.basedOn}${isEnglish ? ' ' : ''}${source(one)}`),
  ].join('\n')
}
