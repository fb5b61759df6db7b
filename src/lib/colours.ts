/** The colours that also stand outside the style sheets: in the web manifest, the icons and the share pictures. All in light. */
import type { Pillar } from './framework.ts'

/** The ground of a page. */
export const paper = '#fbfaf6'

/** Text, and the ground of the icon. */
export const ink = '#17212b'

/** Text that stands back. */
export const soft = '#55606c'

/** Lines. */
export const rule = '#dfdacd'

/** The colour of each part of the framework. */
export const accents: Record<Pillar, string> = { goal: '#a93226', paths: '#1b5a86', transitions: '#1a6b53', cooperation: '#7d5200' }
