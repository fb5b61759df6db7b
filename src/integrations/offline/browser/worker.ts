/**
 * The service worker for readers who pressed "keep for offline". The network always comes first; the kept copy answers only when
 * the network does not. The worker stores nothing: what is kept comes from the verified archive (see keep.ts).
 */
import { candidates, findKept } from './kept-copy.ts'

interface FetchEvent extends Event {
  request: Request
  respondWith(response: Promise<Response>): void
}

interface WorkerScope {
  registration: { scope: string }
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}

const worker = self as unknown as WorkerScope
const { scope } = worker.registration

async function fromCopy(address: string): Promise<Response | undefined> {
  const kept = await findKept(scope)
  const url = new URL(address)
  for (const path of candidates(url.pathname)) {
    const response = await kept?.cache.match(new URL(path, url).href)
    if (response) return response
  }
  return undefined
}

async function answer(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const response = await fromCopy(request.url)
    if (response) return response
    throw error
  }
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const ours = request.url.startsWith(scope) && !request.url.startsWith(`${scope}downloads/`)
  if (request.method === 'GET' && ours) event.respondWith(answer(request))
})
