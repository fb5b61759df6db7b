import type { Room } from './contract.ts'

/**
 * Says what is wrong with the order of a list of rooms.
 * @returns a sentence; `undefined` if every room stands once, and below the rooms whose work it needs
 */
export function findWrongOrder(rooms: readonly Room[]): string | undefined {
  for (const [index, { name }] of rooms.entries()) {
    const above = rooms.slice(0, index)
    if (above.some((room) => room.name === name)) return `${name}() stands twice in the list of site() in astro.config.mjs: leave one out.`
    const early = above.find(({ after }) => after?.includes(name))
    if (early) return `${early.name}() must stand below ${name}() in the list of site() in astro.config.mjs.`
  }
  return undefined
}
