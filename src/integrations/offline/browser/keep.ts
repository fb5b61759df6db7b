/**
 * The button of the "read offline" page. It downloads the archive, compares it with the SHA-256 on the page, unpacks it into
 * a cache and only then registers the service worker. Removing it takes both away.
 */
import { unzipSync } from 'fflate'
import { contentTypes } from '../../../lib/content-types.ts'
import { findKept, keep, removeKept } from './kept-copy.ts'

type State = 'none' | 'working' | 'kept' | 'old' | 'failed'

const section = document.querySelector<HTMLElement>('[data-keep]')
const archive = document.querySelector<HTMLAnchorElement>('a[data-zip]')
const version = document.querySelector('[data-zip-sha256]')?.textContent ?? ''
const scope = new URL(document.documentElement.dataset.root ?? './', location.href).href

const supported = isSecureContext && location.protocol.startsWith('http') && 'serviceWorker' in navigator && 'caches' in window

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Downloads the archive.
 * @returns bytes and content type by path from the top of the site
 * @throws unless it is the very one that this page describes
 */
async function download(address: string): Promise<Map<string, { bytes: Uint8Array; type: string }>> {
  const response = await fetch(address, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`the archive: ${response.status}`)
  const bytes = await response.arrayBuffer()
  if ((await sha256(bytes)) !== version) throw new Error('the archive is not the one that this page describes')
  const typeOf = (path: string): string => contentTypes[/\.[^./]+$/.exec(path)?.[0] ?? ''] ?? 'application/octet-stream'
  // All of it lies in one folder, which the site has not.
  const files = Object.entries(unzipSync(new Uint8Array(bytes))).map(
    ([path, content]) => [path.slice(path.indexOf('/') + 1), content] as const,
  )
  return new Map(files.map(([path, content]) => [path, { bytes: content, type: typeOf(path) }]))
}

function setUp(page: HTMLElement, address: string): void {
  const status = page.querySelector('[data-keep-status]')!
  const button = (name: string): HTMLButtonElement => page.querySelector(`[data-keep-${name}]`)!
  const buttons = { do: button('do'), renew: button('renew'), remove: button('remove') }
  const registration = () => navigator.serviceWorker.getRegistration(scope)

  const stateNow = async (): Promise<State> => {
    const kept = await findKept(scope)
    if (!kept || (await registration())?.scope !== scope) return 'none'
    return kept.version === version ? 'kept' : 'old'
  }
  const show = async (state: State): Promise<void> => {
    const rest = state === 'failed' ? await stateNow() : state
    status.textContent = page.getAttribute(`data-text-${state}`)
    buttons.do.hidden = rest !== 'none'
    buttons.renew.hidden = rest !== 'old'
    buttons.remove.hidden = rest !== 'kept' && rest !== 'old'
  }
  /** The button that was pressed may be hidden now; the focus then moves to one that is shown. */
  const focus = (): void =>
    Object.values(buttons)
      .find((one) => !one.hidden)
      ?.focus()
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    await show('working')
    try {
      await work()
      await show(await stateNow())
    } catch (error) {
      console.warn(error)
      await show('failed')
    }
    focus()
  }
  const store = async (): Promise<void> => {
    await keep(scope, version, await download(address))
    try {
      await navigator.serviceWorker.register(new URL('offline-worker.js', scope), { scope, updateViaCache: 'none' })
    } catch (error) {
      await removeKept(scope)
      throw error
    }
    await navigator.serviceWorker.ready
  }
  const remove = async (): Promise<void> => {
    const registered = await registration()
    if (registered?.scope === scope) await registered.unregister()
    await removeKept(scope)
  }
  buttons.do.addEventListener('click', () => void run(store))
  buttons.renew.addEventListener('click', () => void run(store))
  buttons.remove.addEventListener('click', () => void run(remove))
  page.hidden = false
  void stateNow().then(show)
}

if (section && archive && version && supported) setUp(section, archive.href)
