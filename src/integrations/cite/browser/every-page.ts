/** Citing on every page: loads the script when somebody first points at a passage, comes to one by the keyboard, or asks to cite. */
import { loadScript } from '../../../client/load-script.ts'
import '../contract.ts'

let loading: Promise<unknown> | undefined

async function hand(event: Event): Promise<void> {
  const near = (event.target as Element).closest<HTMLAnchorElement>('[data-cite],main [id]')
  if (!near && !loading) return
  const isAsked = event.type === 'click' && near?.matches('[data-cite]')
  if (isAsked) event.preventDefault()
  await (loading ??= loadScript('scripts/cite.js'))
  if (globalThis.apecCite) globalThis.apecCite(event)
  else if (near && isAsked) location.assign(near.href)
}

for (const kind of ['mouseover', 'focusin', 'click']) addEventListener(kind, hand)
