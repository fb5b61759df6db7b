/** The pages that list all passages about an entry, where its own page shows only the first. */
import { writtenEditions } from '../lib/editions.ts'
import { getEntries, type Entry } from './content.ts'
import { getMentions, mentionsShown } from './mentions.ts'
import { paginate } from '../lib/paging.ts'

const spokenOf = ['framework', 'glossary', 'events'] as const

/** The name of such a page: `framework-ftaap`, then `framework-ftaap-page-2`. */
export const passagePageName = (entry: Entry, number = 1): string =>
  `${entry.collection}-${entry.slug}${number > 1 ? `-page-${number}` : ''}`

/** The paths of all such pages, with what stands on each. */
export async function passagePaths() {
  const paths = writtenEditions.map(async (edition) => {
    const mentions = await getMentions(edition)
    const entries: Entry[] = (await Promise.all(spokenOf.map((collection) => getEntries(edition, collection)))).flat()
    return entries.flatMap((entry) => {
      const all = mentions.get(`${entry.collection}/${entry.slug}`) ?? []
      if (all.length <= mentionsShown) return []
      const pages = paginate(all)
      return pages.map((page) => ({
        params: { edition, name: passagePageName(entry, page.number) },
        props: { entry, page, count: all.length, pages: pages.length },
      }))
    })
  })
  return (await Promise.all(paths)).flat()
}
