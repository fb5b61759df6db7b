/** The room that lists the index as each place looks things up: by strokes, by 注音. */
import type { Room } from '../site/contract.ts'
import { expectedIcu } from '../../lib/icu.ts'
import { isEdition, type Edition } from '../../lib/editions.ts'
import type { Order } from './collate.ts'
import { fillInitials, orderMarks, putInOrder } from './put-in-order.ts'

/** What a list that is narrowed by its initials goes by, where it is not the letters of pinyin. */
const initials: Partial<Record<Edition, Order>> = { 'zh-hk': 'strokes', 'zh-tw': 'zhuyin' }

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
      transform({ path, html }) {
        if (html.includes(orderMarks.list)) return [{ path, html: putInOrder(html) }]
        const [edition = ''] = path.split('/')
        const order = isEdition(edition) ? initials[edition] : undefined
        return [{ path, html: order && html.includes(orderMarks.initial) ? fillInitials(html, order) : html }]
      },
    }
  },
})
