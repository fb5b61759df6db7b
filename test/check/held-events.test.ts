/** What the watcher says is held back until it is let through, and then said in the shortest way. */
import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ViteDevServer } from 'vite'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { holdEvents, type HeldEvents } from '../../src/integrations/check/dev/held-events.ts'

let folder = ''
let watcher = new EventEmitter()
let held: HeldEvents
let heard: string[] = []
let times = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'events-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  watcher = new EventEmitter()
  heard = []
  times = 0
  for (const event of ['add', 'addDir', 'change', 'unlink', 'unlinkDir'])
    watcher.on(event, (path: string) => heard.push(`${event} ${path.replace(join(folder, '/'), '')}`))
  held = holdEvents(
    watcher as ViteDevServer['watcher'],
    (path) => path.startsWith(folder),
    () => (times += 1),
  )
})

/** Says something as the watcher does: by its name, and for those who hear all. */
const say = (event: string, name: string): void => {
  watcher.emit(event, join(folder, name))
  watcher.emit('all', event, join(folder, name))
}

test('nothing is heard before it is let through, and other folders are not held', async () => {
  const all: string[] = []
  watcher.on('all', (event: string) => all.push(event))
  writeFileSync(join(folder, 'a'), '')
  say('change', 'a')
  watcher.emit('change', '/elsewhere')
  expect([heard, all, times]).toEqual([['change /elsewhere'], [], 1])
  expect(held.changed()).toEqual([join(folder, 'a')])
  await held.letThrough()
  expect([heard, all]).toEqual([['change /elsewhere', 'change a'], ['change']])
  await held.letThrough()
  expect(heard).toHaveLength(2)
})

test('what came and went again is not heard of; what went and came is a change', async () => {
  writeFileSync(join(folder, 'back'), '')
  writeFileSync(join(folder, 'new'), '')
  mkdirSync(join(folder, 'place'))
  for (const [event, name] of [
    ['add', 'passing'],
    ['unlink', 'passing'],
    ['unlink', 'back'],
    ['add', 'back'],
    ['addDir', 'place'],
    ['add', 'new'],
    ['change', 'new'],
    ['change', 'gone'],
    ['unlink', 'gone'],
    ['unlinkDir', 'gone too'],
  ] as const)
    say(event, name)
  expect(held.changed()).toBeUndefined()
  await held.letThrough()
  expect(heard).toEqual(['change back', 'addDir place', 'add new', 'unlink gone', 'unlinkDir gone too'])
})

test('who lets through waits for those who read', async () => {
  let read = false
  watcher.on('change', async () => {
    await new Promise(setImmediate)
    read = true
  })
  writeFileSync(join(folder, 'a'), '')
  say('change', 'a')
  await held.letThrough()
  expect(read).toBe(true)
})
