/** Takes the rendered pages through the rooms: each is read once and written once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BuildContext, Room, RoomBuild, SitePage } from './contract.ts'
import { listPages } from './files.ts'

/**
 * Runs a build.
 * @param rooms - in the order in which pages pass through them
 * @throws what a room throws
 */
export async function run(rooms: readonly Room[], context: BuildContext): Promise<void> {
  const builds: RoomBuild[] = rooms.map((room) => room.build?.(context) ?? {})
  const written = new Set<string>()

  const write = ({ path, html }: SitePage): void => {
    const file = join(context.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, html)
    written.add(path)
  }
  const pass = (page: SitePage, index: number): void => {
    const build = builds[index]
    if (!build) return write(page)
    build.collect?.(page)
    for (const made of build.transform?.(page) ?? [page]) pass(made, index + 1)
  }

  const rendered = listPages(context.folder)
  for (const path of rendered) pass({ path, html: readFileSync(join(context.folder, path), 'utf8') }, 0)
  // What no room has passed on must be gone before a room looks at the finished folder.
  for (const path of rendered) if (!written.has(path)) rmSync(join(context.folder, path))
  for (const [index, build] of builds.entries()) await build.finish?.((page) => pass(page, index + 1))
}
