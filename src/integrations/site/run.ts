/** Takes the rendered pages through the rooms: each is read once and written once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BuildContext, Room, RoomBuild, SitePage } from './contract.ts'
import { splice, type Edit } from '../../lib/html.ts'
import { listPages } from './files.ts'
import { measure } from './progress.ts'

/**
 * Runs a build.
 * @param rooms - in the order in which pages pass through them
 * @throws what a room throws
 */
export async function run(rooms: readonly Room[], context: BuildContext): Promise<void> {
  const builds: RoomBuild[] = rooms.map((room) => room.build?.(context) ?? {})
  const written = new Set<string>()
  const progress = measure(context.logger)

  const write = ({ path, html }: SitePage): void => {
    const file = join(context.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, html)
    written.add(path)
  }
  const pass = (page: SitePage, index: number): void => {
    const build = builds[index]
    if (!build) return write(page)
    if (build.edit) return edit(page, index)
    const made = progress.time(rooms[index]!.name, () => {
      build.collect?.(page)
      return build.transform?.(page) ?? [page]
    })
    for (const next of made) pass(next, index + 1)
  }

  /** Takes a page through the rooms from an index on that only edit. */
  const edit = (page: SitePage, from: number): void => {
    const edits: Edit[] = []
    let index = from
    for (; builds[index]?.edit; index += 1) {
      const build = builds[index]!
      build.collect?.(page)
      edits.push(...progress.time(rooms[index]!.name, () => build.edit!(page)))
    }
    pass({ path: page.path, html: splice(page.html, edits) }, index)
  }

  const rendered = listPages(context.folder)
  for (const [index, path] of rendered.entries()) {
    pass({ path, html: readFileSync(join(context.folder, path), 'utf8') }, 0)
    progress.tell('pages', index + 1, rendered.length)
  }
  // What no room has passed on must be gone before a room looks at the finished folder.
  for (const path of rendered) if (!written.has(path)) rmSync(join(context.folder, path))
  for (const [index, build] of builds.entries()) {
    await progress.time(rooms[index]!.name, () => build.finish?.((page) => pass(page, index + 1)))
    progress.tell('rooms', index + 1, builds.length)
  }
  progress.end()
}
