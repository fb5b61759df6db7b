/** The room that makes the Taiwan and mainland editions from the Hong Kong pages. */
import { join } from 'node:path'
import { convertedEditions, editionsOf, isConverted, isEdition, type Edition } from '../../lib/editions.ts'
import type { Room, SitePage } from '../site/contract.ts'
import { convertPage } from './convert/convert-page.ts'
import { createConverter, type Converter } from './convert/converter.ts'
import { markLanguages } from './convert/languages.ts'
import { readDictionary } from './dictionary/dictionary.ts'

/** Adds the converted editions. In `astro dev` a middleware makes them as they are asked for. */
export const editions = (): Room => ({
  name: 'editions',
  editions: convertedEditions,
  slots: {
    note: new URL('./components/ConvertedNote.astro', import.meta.url),
    names: new URL('./components/RegionalForms.astro', import.meta.url),
  },
  setup({ command, addMiddleware }) {
    if (command === 'dev') addMiddleware({ order: 'pre', entrypoint: new URL('./middleware.ts', import.meta.url) })
  },
  build({ root, url }) {
    const dictionary = readDictionary(join(root, 'content/dictionary'))
    const converters = new Map<Edition, Converter>(convertedEditions.map((edition) => [edition, createConverter(dictionary, edition)]))
    return {
      transform({ path, html }): SitePage[] {
        const [from = ''] = path.split('/')
        if (!isEdition(from) || isConverted(from)) return [{ path, html }]
        const marked = markLanguages(html)
        return editionsOf(from).map((edition) => ({
          path: path.replace(from, edition),
          html: convertPage(marked, edition, { converter: converters.get(edition), site: url }),
        }))
      },
    }
  },
})
