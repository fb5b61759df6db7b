/** The room that lets Chinese headlines and short texts break between words, not inside them. */
import type { Room } from '../site/contract.ts'
import { breakBetweenWords } from './break-between-words.ts'

/** The ICU of the Node that the project comes with. Another one may know other words, and the pages would differ in some bytes. */
const expectedIcu = '78.3'

/** Marks where a line may break. Without it the pages read the same, with lines that break anywhere. */
export const lines = (): Room => ({
  name: 'lines',
  after: ['editions'],
  build({ logger }) {
    const { icu = 'none' } = process.versions
    if (icu !== expectedIcu)
      logger.warn(`This Node has ICU ${icu} instead of ${expectedIcu}: some headlines may break elsewhere than in other builds.`)
    return { transform: ({ path, html }) => [{ path, html: breakBetweenWords(html) }] }
  },
})
