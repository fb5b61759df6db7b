/** The check in the dev server: errors cover the page until they are fixed, and are printed in the terminal. */
import { join, relative, sep } from 'node:path'
import type { AstroIntegrationLogger, HookParameters } from 'astro'
import { errorPage } from '../../../lib/diagnostics/codes.ts'
import type { Diagnostic } from '../../../lib/diagnostics/diagnostic.ts'
import { escapeText } from '../../../lib/html.ts'
import { languageOf, type Language } from './languages.ts'
import { count, report } from './report.ts'

/** The part of Vite's error message that Astro's overlay reads. */
export interface OverlayError {
  name: string
  message: string
  stack: string
  plugin: string
  loc: { file: string; line: number; column: number }
}

const errorsIn = (diagnostics: readonly Diagnostic[]): Diagnostic[] => diagnostics.filter(({ severity }) => severity === 'error')

/**
 * Creates the message for the overlay.
 * @param root - the project's root, as a path
 * @returns `undefined` if there is no error; warnings are left out
 */
export function createOverlayError(diagnostics: readonly Diagnostic[], root: string, language: Language = 'en'): OverlayError | undefined {
  const errors = errorsIn(diagnostics)
  const [first] = errors
  if (!first) return undefined
  const { file, line, column } = first
  return {
    name: language === 'zh' ? `內容有${count(errors, language)}` : `${count(errors)} in the content`,
    // Astro's overlay shows a message as HTML, and a message quotes the content.
    message: escapeText(report(errors, 'text', language)),
    stack: `${language === 'zh' ? 'docs/errors/的說明頁：' : 'The pages of docs/errors/ say more: '}${[...new Set(errors.map(({ code }) => errorPage(code)))].join(', ')}`,
    plugin: 'check',
    loc: { file: join(root, file), line, column },
  }
}

/** Vite's dev server, as Astro hands it to integrations. */
type DevServer = HookParameters<'astro:server:setup'>['server']

/**
 * Runs the check when the dev server starts and whenever a file of the content changes.
 * @param folder - of the content, as a path
 * @param check - runs the check on that folder
 */
export function checkWhileServing(server: DevServer, logger: AstroIntegrationLogger, folder: string, check: () => Diagnostic[]): void {
  const language = languageOf(process.env)
  let shown: OverlayError | undefined
  let waiting: NodeJS.Timeout | undefined
  const send = () => shown && server.ws.send({ type: 'error', err: shown })
  const run = () => {
    const diagnostics = check()
    const before = shown
    shown = createOverlayError(diagnostics, server.config.root, language)
    if (shown) logger.error(`\n${report(errorsIn(diagnostics), 'text', language)}`)
    if (shown) send()
    else if (before) server.ws.send({ type: 'full-reload' })
  }
  // A page that is opened later shows the errors as well, as soon as its script listens.
  server.ws.on('connection', () => setTimeout(send, 100))
  server.watcher.on('all', (_, path) => {
    if (relative(folder, path).split(sep)[0] === '..') return
    clearTimeout(waiting)
    waiting = setTimeout(run, 150)
  })
  run()
}
