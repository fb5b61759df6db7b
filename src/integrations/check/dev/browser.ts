/// <reference types="vite/client" />
/** The script of all pages of the dev server: errors of the check cover the page, warnings are a list that opens on demand. */
import type { PageReport, ShownDiagnostic } from './page-report.ts'

const sheet = new CSSStyleSheet()
sheet.replaceSync(`
  :host { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; text-align: start }
  dialog, details { border: 1px solid; background: Canvas; color: CanvasText }
  dialog { inset: 0; box-sizing: border-box; inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none; padding: 2rem max(2rem, 50% - 30rem) }
  details { position: fixed; inset: auto 0.5rem 0.5rem auto; z-index: 9; max-inline-size: min(40rem, 90vw); padding: 0.25rem 0.75rem; font-size: 0.875rem }
  details ol { max-block-size: 50vh; overflow: auto }
  summary { cursor: pointer }
  h1 { font-size: 1.5rem; margin: 0 }
  li { margin-block: 1.25rem }
  a { font-family: ui-monospace, monospace }
  p { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap }
  .message { font-weight: bold }
  .more { opacity: 0.7; font-size: 0.875em }
`)

const OPEN_KEY = 'check-warnings-open'

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  content: string | readonly Node[],
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  made.className = className
  made.append(...(typeof content === 'string' ? [content] : content))
  return made
}

/** The place of a diagnostic; a click opens it in the editor. */
function placeOf({ place, open }: ShownDiagnostic): HTMLElement {
  const link = element('a', place)
  link.href = `/__open-in-editor?file=${encodeURIComponent(open)}`
  link.addEventListener('click', (event) => {
    event.preventDefault()
    void fetch(link.href)
  })
  return link
}

const list = (diagnostics: readonly ShownDiagnostic[]): HTMLElement =>
  element(
    'ol',
    diagnostics.map((diagnostic) =>
      element('li', [
        placeOf(diagnostic),
        element('p', diagnostic.message, 'message'),
        element('p', diagnostic.fix),
        ...diagnostic.notes.map((note) => element('p', note)),
        element('p', `${diagnostic.code} · ${diagnostic.more}`, 'more'),
      ]),
    ),
  )

function listOfWarnings({ summary, warnings }: PageReport): HTMLElement {
  const details = element('details', [element('summary', summary), list(warnings)])
  // The page is loaded again at every save: the list stays as it was.
  details.open = sessionStorage.getItem(OPEN_KEY) !== null
  details.addEventListener('toggle', () => {
    if (details.open) sessionStorage.setItem(OPEN_KEY, '')
    else sessionStorage.removeItem(OPEN_KEY)
  })
  return details
}

/** Shows what the check says in the place of what it said before. */
function show(report: PageReport): void {
  document.querySelector('check-report')?.remove()
  const host = document.createElement('check-report')
  // No rule of the page reaches inside.
  const inside = host.attachShadow({ mode: 'open' })
  inside.adoptedStyleSheets = [sheet]
  document.body.append(host)
  if (report.warnings.length > 0) inside.append(listOfWarnings(report))
  if (report.errors.length === 0) return
  const dialog = element('dialog', [element('h1', report.title), element('p', report.advice), list(report.errors)])
  inside.append(dialog)
  dialog.showModal()
}

import.meta.hot?.on('check:report', show)
import.meta.hot?.send('check:hello')
