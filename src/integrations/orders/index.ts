/** The room that lists the index as each place looks things up: by strokes, by 注音. */
import type { Room } from '../site/contract.ts'
import { expectedIcu } from '../../lib/icu.ts'
import { orderMarks, putInOrder } from './put-in-order.ts'

/** Adds the orders of Hong Kong and Taiwan to the index. Without it every Chinese edition has the one by pinyin. */
export const orders = (): Room => ({
  name: 'orders',
  after: ['editions'],
  slots: { index: new URL('./components/Orders.astro', import.meta.url) },
  build({ logger }) {
    const { icu = 'none' } = process.versions
    if (icu !== expectedIcu)
      logger.warn(`This Node has ICU ${icu} instead of ${expectedIcu}: the index may have another order than in other builds.`)
    return {
      transform: ({ path, html }) => [{ path, html: html.includes(orderMarks.list) ? putInOrder(html) : html }],
    }
  },
})
