/** The two colours that also stand outside the style sheets: in the web manifest and in the icons. */

/** The ground of a page in light. */
export const paper = '#fbfaf6'

/** Text in light, and the ground of the icon. */
export const ink = '#17212b'
