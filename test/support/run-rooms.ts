import type { AstroIntegrationLogger } from 'astro'
import type { Room } from '../../src/integrations/site/contract.ts'
import { run } from '../../src/integrations/site/run.ts'

/**
 * Takes the pages of a folder through some rooms, as a build does.
 * @param folder - a site with root-absolute or relative links; it is changed
 * @throws what a room throws
 */
export const runRooms = (folder: string, rooms: readonly Room[], url?: string): Promise<void> =>
  run(rooms, {
    folder,
    root: process.cwd(),
    url,
    rooms: new Set(rooms.map(({ name }) => name)),
    logger: console as unknown as AstroIntegrationLogger,
  })
