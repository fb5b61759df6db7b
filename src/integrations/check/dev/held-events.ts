/** Changes of files that are held back: nobody hears of them before they are let through. */
import { existsSync } from 'node:fs'
import type { ViteDevServer } from 'vite'

type Watcher = ViteDevServer['watcher']
type Event = 'add' | 'addDir' | 'change' | 'unlink' | 'unlinkDir'

/**
 * What has happened to a path in all, by the first thing that was heard of it.
 * @returns `undefined` if all is as it was
 */
function meaning(first: Event, isThere: boolean): Event | undefined {
  const wasThere = !first.startsWith('add')
  const isFolder = first.endsWith('Dir')
  if (wasThere === isThere) return wasThere && !isFolder ? 'change' : undefined
  return `${isThere ? 'add' : 'unlink'}${isFolder ? 'Dir' : ''}`
}

/** What is held back. */
export interface HeldEvents {
  /** The files of which something is held; `undefined` if some of them came or went. */
  changed(): string[] | undefined
  /** Lets all through, and waits until everybody who heard of it has read what there is to read. */
  letThrough(): Promise<void>
}

/**
 * Holds back what a watcher says.
 * @param isHeld - whether the events of a path are held
 * @param onEvent - hears of each of them
 */
export function holdEvents(watcher: Watcher, isHeld: (path: string) => boolean, onEvent: () => void): HeldEvents {
  let held = new Map<string, Event>()
  const emit = watcher.emit.bind(watcher) as (...all: unknown[]) => boolean
  watcher.emit = ((event: string, ...rest: unknown[]) => {
    const isAll = event === 'all'
    const [name, path] = isAll ? rest : [event, rest[0]]
    if (typeof path !== 'string' || !/^(?:add|change|unlink)/.test(String(name)) || !isHeld(path)) return emit(event, ...rest)
    if (isAll) return true
    if (!held.has(path)) held.set(path, name as Event)
    onEvent()
    return true
  }) as Watcher['emit']

  const call = (event: string, ...rest: string[]) =>
    Promise.all(watcher.listeners(event).map((listener): unknown => listener.call(watcher, ...rest)))

  return {
    changed: () => ([...held.values()].every((event) => event === 'change') ? [...held.keys()] : undefined),
    async letThrough() {
      const through = held
      held = new Map()
      for (const [path, first] of through) {
        const event = meaning(first, existsSync(path))
        if (!event) continue
        await call(event, path)
        await call('all', event, path)
      }
    },
  }
}
