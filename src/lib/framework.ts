/** The slugs of the four parts; the framework's four colours are named for them. */
export const pillars = ['goal', 'paths', 'transitions', 'cooperation'] as const
/** One of them. */
export type Pillar = (typeof pillars)[number]
