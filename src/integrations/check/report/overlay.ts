/** The check in `npm run dev`: its errors stand in the browser's overlay until they are mended, and in the terminal. */
import { join, relative, sep } from 'node:path'
import type { AstroIntegration } from 'astro'
import { escapeText } from '../../../lib/html.ts'
import { checkFolder } from '../cli.ts'
import { pageOf } from '../../../lib/diagnostics/codes.ts'
import type { Diagnostic } from '../../../lib/diagnostics/diagnostic.ts'
import { count, report } from './report.ts'

/** What the browser's overlay shows: the part of Vite's error message that Astro's overlay reads. */
export interface Shown {
  name: string
  message: string
  stack: string
  plugin: string
  loc: { file: string; line: number; column: number }
}

/**
 * Makes what the overlay shows.
 * @param diagnostics - warnings among them are left out
 * @returns `undefined` if there is no error
 */
export function overlay(diagnostics: readonly Diagnostic[]): Shown | undefined {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (!first) return undefined
  const { file, line, column } = first
  return {
    name: `${count(errors)} in the content`,
    // Astro's overlay takes a message for HTML, and a message quotes the content.
    message: escapeText(report(errors)),
    stack: `The pages of docs/errors/ say more: ${[...new Set(errors.map(({ code }) => pageOf(code)))].join(', ')}`,
    plugin: 'check',
    loc: { file: join(process.cwd(), file), line, column },
  }
}

/** Runs the check when the dev server starts and whenever a file of the content changes. */
export const devCheck = (): AstroIntegration => ({
  name: 'dev-check',
  hooks: {
    'astro:server:setup': ({ server, logger }) => {
      let shown: Shown | undefined
      let waiting: NodeJS.Timeout | undefined
      const send = () => shown && server.ws.send({ type: 'error', err: shown })
      const run = () => {
        const diagnostics = checkFolder()
        const before = shown
        shown = overlay(diagnostics)
        if (shown) logger.error(`\n${report(diagnostics.filter(({ severity }) => severity === 'error'))}`)
        if (shown) send()
        else if (before) server.ws.send({ type: 'full-reload' })
      }
      // A page that is opened later must see what was found before.
      server.ws.on('connection', () => setTimeout(send, 100))
      server.watcher.on('all', (_, path) => {
        const [folder] = relative(process.cwd(), path).split(sep)
        if (folder !== 'content') return
        clearTimeout(waiting)
        waiting = setTimeout(run, 150)
      })
      run()
    },
  },
})
