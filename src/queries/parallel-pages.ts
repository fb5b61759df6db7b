/** The pages that show an entry in both languages. */
import { writtenEditions } from '../lib/editions.ts'
import { getEntries, type Entry } from './content.ts'

/** The collections whose entries are long enough to be read side by side. */
const collections = ['articles', 'framework', 'pages'] as const

/** The place of an entry's parallel page inside an edition: `parallel/articles-som1-opening.html`. */
export const parallelPlace = ({ collection, slug }: Entry): string => `parallel/${collection}-${slug}.html`

/** The paths of all parallel pages: for every entry that is there in both languages, in both editions. */
export async function parallelPaths() {
  const paths = writtenEditions.flatMap((edition) =>
    collections.map(async (collection) => {
      const entries: Entry[] = await getEntries(edition, collection)
      return entries
        .filter(({ english }) => english)
        .map((entry) => ({ params: { edition, name: `${collection}-${entry.slug}` }, props: { entry } }))
    }),
  )
  return (await Promise.all(paths)).flat()
}
