/** The four parts of the framework. */

/** The slugs of the parts, in order; the four colours of the site are named for them. */
export const pillars = ['goal', 'paths', 'transitions', 'cooperation'] as const

/** The slug of a part. */
export type Pillar = (typeof pillars)[number]

/**
 * The parts that references name, or whose items they name.
 * @param framework - all parts in order
 */
export function partsNamed<Part extends { entry: { slug: string }; items: { slug: string }[] }>(
  framework: Part[],
  references: { id: string }[],
): Part[] {
  const named = new Set(references.map(({ id }) => id))
  return framework.filter(({ entry, items }) => [entry, ...items].some(({ slug }) => named.has(slug)))
}
