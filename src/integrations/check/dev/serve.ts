/**
 * The check in the dev server. A file that was saved is checked before anybody else hears of it: while there are errors nothing is
 * compiled, and nobody but the check speaks of them. What is right is let through, and the pages are asked for again.
 */
import { relative, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { HookParameters } from 'astro'
import { isRunnableDevEnvironment, normalizePath, type EnvironmentModuleNode, type ViteDevServer } from 'vite'
import type { Diagnostic } from '../../../lib/diagnostics/diagnostic.ts'
import { languageOf } from '../report/languages.ts'
import { report } from '../report/report.ts'
import { createFullCheck } from './full-check.ts'
import { holdEvents } from './held-events.ts'
import { createErrorPage, createPageReport } from './page-report.ts'
import { createQuickCheck } from './quick-check.ts'

/** The script of all pages of the dev server, as a path. */
export const browserScript = fileURLToPath(new URL('./browser.ts', import.meta.url))

/** Programs write a file in several steps; what happens so soon after another is one change. */
const STEP_MILLISECONDS = 20

/** No loader has this name, so none loads again: Astro only stores what its loaders have read, which it would do half a second later. */
const NO_LOADER = { loaders: ['none'] }

/** Has all texts compiled anew: each holds names, titles and definitions of other entries. */
function forgetTexts({ environments }: ViteDevServer, folder: string): void {
  for (const environment of Object.values(environments)) {
    const forgotten = new Set<EnvironmentModuleNode>()
    for (const module of environment.moduleGraph.idToModuleMap.values())
      if (module.file?.startsWith(`${normalizePath(folder)}/`))
        environment.moduleGraph.invalidateModule(module, forgotten, Date.now(), true)
    if (!isRunnableDevEnvironment(environment)) continue
    const { evaluatedModules } = environment.runner
    for (const { id } of forgotten) {
      const evaluated = id === null ? undefined : evaluatedModules.getModuleById(id)
      if (evaluated) evaluatedModules.invalidateModule(evaluated)
    }
  }
}

/**
 * Runs the check when the dev server starts and whenever something in the content is saved.
 * @param folder - of the content, as a path
 */
export function checkWhileServing({ server, logger, refreshContent }: HookParameters<'astro:server:setup'>, folder: string): void {
  const language = languageOf(process.env)
  const { root } = server.config
  const { hot } = server.environments.client
  const check = createQuickCheck(folder)
  let errors = check()
  let warnings: Diagnostic[] = []
  /** Astro could not read everything when it started. */
  let isIncomplete = errors.length > 0
  let isReading = false
  /** Is called when Astro has stored what it has read. */
  let onStored = (): void => undefined
  /** How often something was heard of the content. */
  let saves = 0
  let settling: Promise<void> | undefined
  /** Pages that were made while something was saved: they may be half old, or have failed because of it. */
  const doubtful = { pages: 0, errors: 0 }
  /** The pages that have the check's script. */
  const listening = new WeakSet<object>()

  const tell = (page: { send: ViteDevServer['ws']['send'] }) =>
    page.send('check:report', createPageReport({ errors, warnings }, root, language))
  /** Tells all pages. One without the script is somebody else's page about an error. */
  const tellAll = () => {
    for (const page of server.ws.clients)
      if (listening.has(page)) tell(page)
      else if (errors.length > 0) page.send({ type: 'full-reload' })
  }
  const reloadAll = () => {
    for (const page of server.ws.clients) page.send({ type: 'full-reload' })
  }
  const print = () => errors.length > 0 && logger.error(`\n${report(errors, 'text', language)}`)
  const fullCheck = createFullCheck(folder, (found) => {
    warnings = found.filter(({ severity }) => severity === 'warning')
    tellAll()
  })

  async function letThrough() {
    isReading = true
    try {
      await held.letThrough()
      forgetTexts(server, folder)
      const stored = new Promise<void>((resolve) => (onStored = resolve))
      // Astro ends half a second after it has stored everything.
      const done = refreshContent?.(isIncomplete ? {} : NO_LOADER)
      await (isIncomplete ? done : Promise.race([stored, done]))
      isIncomplete = false
    } finally {
      isReading = false
    }
    reloadAll()
    fullCheck.ask()
  }

  async function look() {
    const before = report(errors)
    errors = check(held.changed())
    if (report(errors) !== before) print()
    if (errors.length > 0) tellAll()
    else await letThrough()
  }

  async function settle() {
    for (let seen = -1; seen !== saves;) {
      seen = saves
      await pause(STEP_MILLISECONDS)
      // What goes wrong here is a file that came or went while it was read: the next event follows.
      if (seen === saves) await look().catch((error: unknown) => logger.warn(String(error)))
    }
    settling = undefined
  }

  const held = holdEvents(
    server.watcher,
    (path) => !relative(folder, path).startsWith('..'),
    () => {
      saves += 1
      settling ??= settle()
    },
  )

  /** Whether pages may hear of something: they are told once that all has been read, and not of errors that a save has overtaken. */
  const isNews = (message: unknown): boolean => {
    const { type, path, triggeredBy } = (message ?? {}) as { type?: string; path?: string; triggeredBy?: string }
    if (type === 'full-reload' && isReading && path === '*' && !triggeredBy) onStored()
    if (type === 'full-reload') return !isReading
    if (type !== 'error') return true
    if (errors.length > 0) return false
    if (doubtful.errors === 0) return true
    doubtful.errors -= 1
    return false
  }
  const send = hot.send.bind(hot) as (...message: unknown[]) => void
  hot.send = (...message: unknown[]) => {
    if (isNews(message[0])) send(...message)
  }

  server.middlewares.use(async (request, response, next) => {
    if (!request.headers.accept?.includes('text/html')) return next()
    while (settling) await settling
    if (errors.length > 0) {
      response.statusCode = 500
      response.setHeader('content-type', 'text/html; charset=utf-8')
      return response.end(createErrorPage(errors, `/${relative(root, browserScript).split(sep).join('/')}`, language))
    }
    const before = saves
    response.on('close', () => {
      if (saves === before) return
      if (response.writableFinished) doubtful.pages += 1
      if (response.statusCode === 500) doubtful.errors += 1
    })
    next()
  })
  server.ws.on('connection', (socket) => {
    if (doubtful.pages === 0) return
    doubtful.pages -= 1
    socket.send(JSON.stringify({ type: 'full-reload' }))
  })
  server.ws.on('check:hello', (_, page) => {
    listening.add(page)
    tell(page)
  })

  print()
  if (errors.length === 0) fullCheck.ask()
  server.httpServer?.once('close', () => fullCheck.stop())
}
