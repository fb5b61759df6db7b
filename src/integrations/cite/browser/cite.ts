/** The address of a passage, and citing: loaded when somebody first points at a passage or asks to cite. */
import { fillPlaceholders } from '../../../lib/placeholders.ts'
import { copy, say } from './copy.ts'
import { setUpDialog } from './dialog.ts'
import { loadParts, loadSources, type Parts } from './parts.ts'
import { addressOf, isPublished } from './passages.ts'
import { setUpTools } from './tools.ts'

const linkSelector = 'a[data-cite]'

/** Where a file is missing, the link leads where it leads without a script. */
function follow(): void {
  const link = document.querySelector<HTMLAnchorElement>(linkSelector)
  if (link) location.assign(link.href)
}

function setUp(parts: Parts): (event: Event) => void {
  let opening: Promise<ReturnType<typeof setUpDialog>> | undefined
  const open = (passage: Element | undefined): void => {
    opening ??= loadSources().then((sources) => setUpDialog(parts, sources))
    opening.then((show) => show(passage), follow)
  }
  const copyLink = async (passage: Element | undefined): Promise<void> => {
    const what = addressOf(passage)
    const { copied, copiedHere, copyFailed } = parts.words
    const said = !(await copy(what, document.body)) ? copyFailed : isPublished() ? copied : copiedHere
    say(fillPlaceholders(said, { what }), document.body)
  }
  const answer = setUpTools(parts.tools, { open, copyLink })
  return (event) => {
    if (event.type === 'click' && (event.target as Element).closest(linkSelector)) open(undefined)
    else answer(event)
  }
}

let ready: Promise<(event: Event) => void> | undefined
globalThis.apecCite = (event) => {
  ready ??= loadParts().then(setUp)
  ready.then(
    (answer) => answer(event),
    () => event.type === 'click' && (event.target as Element).closest(linkSelector) && follow(),
  )
}
