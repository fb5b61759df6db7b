/** The room that lets Chinese headlines and short texts break between words, not inside them. */
import type { Room } from '../site/contract.ts'
import { expectedIcu } from '../../lib/icu.ts'
import { findBreaks } from './break-between-words.ts'

/** Marks where a line may break. Without it the pages read the same, with lines that break anywhere. */
export const lines = (): Room => ({
  name: 'lines',
  after: ['editions'],
  build({ logger }) {
    const { icu = 'none' } = process.versions
    if (icu !== expectedIcu)
      logger.warn(`This Node has ICU ${icu} instead of ${expectedIcu}: some headlines may break elsewhere than in other builds.`)
    return { edit: ({ html }) => findBreaks(html) }
  },
})
