/** The way of the pages through the rooms. */
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listFiles, type Room, type RoomBuild } from '../../src/integrations/site/contract.ts'
import { findWrongOrder } from '../../src/integrations/site/order.ts'
import { publish, restorePrevious } from '../../src/integrations/site/publish.ts'
import { runRooms } from '../support/run-rooms.ts'

const room = (name: string, build: RoomBuild): Room => ({ name, build: () => build })

function folderOf(pages: Record<string, string>): { folder: string; read: () => Record<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), html)
  }
  const read = () => Object.fromEntries(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
  return { folder, read }
}

test('a page passes through the rooms in the order of the list', async () => {
  const { folder, read } = folderOf({ 'a.html': 'a' })
  const add = (letter: string) => room(letter, { transform: ({ path, html }) => [{ path, html: html + letter }] })
  await runRooms(folder, [add('1'), add('2'), { name: 'idle' }, add('3')])
  expect(read()).toEqual({ 'a.html': 'a123' })
})

test('a room makes several pages of one, and the rooms below see each of them', async () => {
  const { folder, read } = folderOf({ 'zh/a.html': 'x' })
  const seen: string[] = []
  await runRooms(folder, [
    room('editions', {
      transform: ({ path, html }) => ['zh', 'tw'].map((to) => ({ path: path.replace('zh', to), html: `${html}-${to}` })),
    }),
    room('reader', { collect: ({ path }) => void seen.push(path) }),
  ])
  expect(read()).toEqual({ 'tw/a.html': 'x-tw', 'zh/a.html': 'x-zh' })
  expect(seen.sort()).toEqual(['tw/a.html', 'zh/a.html'])
})

test('a room keeps a page back and hands it to the rooms below at the end', async () => {
  const { folder, read } = folderOf({ 'a.html': 'a', 'last.html': 'last' })
  const seen: string[] = []
  await runRooms(folder, [
    room('above', { collect: ({ path }) => void seen.push(`above ${path}`) }),
    room('keeper', {
      transform: (page) => (page.path === 'last.html' ? [] : [page]),
      finish: (emit) => emit({ path: 'last.html', html: 'finished' }),
    }),
    room('below', { collect: ({ path }) => void seen.push(`below ${path}`) }),
  ])
  expect(read()).toEqual({ 'a.html': 'a', 'last.html': 'finished' })
  expect(seen).toEqual(['above a.html', 'below a.html', 'above last.html', 'below last.html'])
})

test('rooms side by side that only edit see the same page; the room below sees what all of them wrote', async () => {
  const { folder, read } = folderOf({ 'a.html': 'abc' })
  const seen: string[] = []
  const editor = (name: string, start: number) =>
    room(name, {
      collect: ({ html }) => void seen.push(`${name} ${html}`),
      edit: ({ html }) => [{ start, end: start + 1, text: `[${name} ${html}]` }],
    })
  await runRooms(folder, [editor('one', 0), editor('two', 2), room('below', { collect: ({ html }) => void seen.push(html) })])
  expect(read()).toEqual({ 'a.html': '[one abc]b[two abc]' })
  expect(seen).toEqual(['one abc', 'two abc', '[one abc]b[two abc]'])
})

test('a rendered page that no room lets through is not in the site', async () => {
  const { folder, read } = folderOf({ 'a.html': 'a', 'b.html': 'b' })
  await runRooms(folder, [room('guard', { transform: (page) => (page.path === 'b.html' ? [] : [page]) })])
  expect(read()).toEqual({ 'a.html': 'a' })
})

test('rooms finish in the order of the list, one after the other', async () => {
  const { folder } = folderOf({})
  const order: string[] = []
  const slow = room('first', {
    async finish() {
      await Promise.resolve()
      order.push('first')
    },
  })
  await runRooms(folder, [slow, room('second', { finish: () => void order.push('second') })])
  expect(order).toEqual(['first', 'second'])
})

test.each([
  ['a, b', [{ name: 'a' }, { name: 'b', after: ['a'] }], undefined],
  ['b, a', [{ name: 'b', after: ['a'] }, { name: 'a' }], 'b() must stand below a() in the list of site() in astro.config.mjs.'],
  ['a, a', [{ name: 'a' }, { name: 'a' }], 'a() stands twice in the list of site() in astro.config.mjs: leave one out.'],
  ['b alone', [{ name: 'b', after: ['a'] }], undefined],
])('the order of rooms: %s', (_, rooms, message) => {
  expect(findWrongOrder(rooms)).toBe(message)
})

test('a site takes the place of the one before, also behind a link', () => {
  const { folder } = folderOf({ 'made/index.html': 'new', 'real/index.html': 'old' })
  symlinkSync(join(folder, 'real'), join(folder, 'dist'), 'junction')
  publish(join(folder, 'made'), join(folder, 'dist'))
  expect(readFileSync(join(folder, 'real/index.html'), 'utf8')).toBe('new')
  expect(lstatSync(join(folder, 'dist')).isSymbolicLink()).toBe(true)
  expect(['made', 'real.next', 'real.previous'].filter((name) => existsSync(join(folder, name)))).toEqual([])
})

test('a site that was put aside by a build that was stopped comes back', () => {
  const { folder } = folderOf({ 'dist/index.html': 'old' })
  renameSync(join(folder, 'dist'), join(folder, 'dist.previous'))
  restorePrevious(join(folder, 'dist'))
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('old')
})
