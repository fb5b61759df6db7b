/**
 * The integration that puts the site together from its rooms: `site([editions(), portable(), …])`. Astro renders into a folder
 * of its own; the pages then pass through the rooms in the order of the list; the finished folder takes the place of `dist` in
 * one move. When anything fails, `dist` stays as it was.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import { writtenEditions } from '../../lib/editions.ts'
import { readCommit, type Commit } from '../../queries/git.ts'
import { bundleScript } from './bundle.ts'
import { BuildError, slotNames, stopBuild, type Room, type Slot } from './contract.ts'
import { takeLock } from './lock.ts'
import { findWrongOrder } from './order.ts'
import { explainDiskError, findLackOfSpace, findObstacle, publish, restorePrevious } from './publish.ts'
import { run } from './run.ts'

/** What the site has without any room. */
const ownScripts = {
  'scripts/site.js': new URL('../../client/site.ts', import.meta.url),
  'scripts/glossary.js': new URL('../../client/glossary.ts', import.meta.url),
  'scripts/later.js': new URL('../../client/later.ts', import.meta.url),
  'scripts/chooser.js': new URL('../../client/chooser.ts', import.meta.url),
  'scripts/updates.js': new URL('../../client/updates.ts', import.meta.url),
  'scripts/narrow.js': new URL('../../client/narrow.ts', import.meta.url),
  'scripts/not-found.js': new URL('../../client/not-found.ts', import.meta.url),
}

/** Whether a folder is another one or holds it. */
const contains = (outer: string, inner: string): boolean => `${inner}${sep}`.startsWith(`${outer}${sep}`)

/** The scripts of the site by their path: for each the modules that it is made of. */
function scriptsOf(rooms: readonly Room[]): Map<string, string[]> {
  const scripts = Object.entries(Object.assign({}, ownScripts, ...rooms.map((room) => room.scripts)) as Record<string, URL>)
  const everyPage = rooms.flatMap((room) => room.everyPage ?? [])
  return new Map(
    scripts.map(([path, entry]) => [path, [entry, ...(path === 'scripts/site.js' ? everyPage : [])].map((url) => fileURLToPath(url))]),
  )
}

/** Takes the lock and looks at the place of the site before any work is done, and not when it is done. */
function prepare(workFolder: string, target: string): void {
  try {
    const held = takeLock(join(dirname(workFolder), 'lock'))
    if (held) stopBuild(held)
    restorePrevious(target)
    const obstacle = findObstacle(target)
    if (obstacle) stopBuild(`The site cannot go to ${target}: ${obstacle}`)
    const lack = findLackOfSpace(dirname(workFolder), target)
    if (lack) stopBuild(`The build cannot begin: ${lack}`)
  } catch (error) {
    const why = explainDiskError(error)
    if (why) stopBuild(`The build cannot begin: ${why}`)
    throw error
  }
}

/** `virtual:site` and `virtual:site/slots` tell the pages which rooms there are: src/virtual.d.ts says what they export. */
function virtualModules(rooms: readonly Room[], root: string): Plugin {
  const filesOf = (slot: Slot): string[] => rooms.flatMap((room) => room.slots?.[slot] ?? []).map((url) => fileURLToPath(url))
  const files = [...new Set(slotNames.flatMap(filesOf))]
  const components = (slot: Slot): string =>
    filesOf(slot)
      .map((file) => `Component${files.indexOf(file)}`)
      .join(', ')
  const modules: Record<string, string> = {
    'virtual:site': [
      `export const root = ${JSON.stringify(root.replace(/[\\/]$/, ''))}`,
      `export const editionIds = ${JSON.stringify([...writtenEditions, ...rooms.flatMap((room) => room.editions ?? [])])}`,
    ].join('\n'),
    // Apart, because the components import what the other module says.
    'virtual:site/slots': [
      ...files.map((file, index) => `import Component${index} from ${JSON.stringify(file)}`),
      `export const slots = { ${slotNames.map((slot) => `${slot}: [${components(slot)}]`).join(', ')} }`,
    ].join('\n'),
  }
  return {
    name: 'site-virtual-modules',
    resolveId: (source) => (Object.hasOwn(modules, source) ? `\0${source}` : undefined),
    load: (id) => (id.startsWith('\0') ? modules[id.slice(1)] : undefined),
  }
}

/** What scripts may know of this copy: the commit, with a mark if the files differ from it, and the kind of the repository's host. */
const factsOf = (commit: Commit | undefined, kind = ''): Record<string, string> => ({
  VERSION: JSON.stringify(commit ? commit.id.slice(0, 12) + (commit.changed ? '+' : '') : ''),
  REPOSITORY_KIND: JSON.stringify(kind),
})

/** Serves the scripts in the dev server, bundled anew at each request. */
const devScripts = (scripts: ReadonlyMap<string, string[]>, facts: Record<string, string>): Plugin => ({
  name: 'site-scripts',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const modules = scripts.get((request.url ?? '').replace(/^\/|\?.*$/g, ''))
      if (!modules) return next()
      bundleScript(modules, facts).then((script) => {
        response.setHeader('content-type', 'text/javascript; charset=utf-8')
        response.end(script)
      }, next)
    })
  },
})

/**
 * Puts the site together.
 * @param rooms - in the order in which the pages pass through them
 * @param options.url - base URL of the published site, with its path and a final slash
 * @param options.repositoryKind - which kind of host a report of an error goes to
 */
export function site(
  rooms: readonly Room[],
  { url, repositoryKind }: { url?: string | undefined; repositoryKind?: string | undefined } = {},
): AstroIntegration {
  const scripts = scriptsOf(rooms)
  let target = ''
  let root = ''
  return {
    name: 'site',
    hooks: {
      'astro:config:setup': async (options) => {
        const { command, config, updateConfig } = options
        const wrongOrder = findWrongOrder(rooms)
        if (wrongOrder) stopBuild(wrongOrder)
        root = fileURLToPath(config.root)
        target = fileURLToPath(config.outDir).replace(/[\\/]$/, '')
        const work = new URL('.build/site/', config.root)
        const workFolder = fileURLToPath(work).slice(0, -1)
        if (command === 'build') {
          const isTangled = contains(target, workFolder) || contains(workFolder, target)
          if (isTangled) stopBuild(`The site cannot go to ${target}: it is made in ${workFolder}.`)
          prepare(workFolder, target)
        }
        for (const room of rooms) await room.setup?.(options)
        updateConfig({
          vite: { plugins: [virtualModules(rooms, root), devScripts(scripts, factsOf(undefined, repositoryKind))] },
          ...(command === 'build' && { outDir: work }),
        })
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        try {
          const facts = factsOf(readCommit(root), repositoryKind)
          for (const [path, modules] of scripts) {
            mkdirSync(dirname(join(folder, path)), { recursive: true })
            writeFileSync(join(folder, path), await bundleScript(modules, facts))
          }
          await run(rooms, { folder, root, url, rooms: new Set(rooms.map(({ name }) => name)), logger })
          publish(folder.replace(/[\\/]$/, ''), target)
        } catch (error) {
          rmSync(folder, { recursive: true, force: true })
          if (error instanceof BuildError) stopBuild(error.message)
          const why = explainDiskError(error)
          if (why) stopBuild(`The site could not be written, and ${target} is as it was: ${why}`)
          throw error
        }
      },
    },
  }
}
