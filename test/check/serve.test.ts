/** What the dev server does with pages that are asked for, and with errors of others, while something is saved. */
import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { checkWhileServing } from '../../src/integrations/check/dev/serve.ts'
import { entry, frontmatter, sample } from './sample.ts'

type Answer = EventEmitter & { statusCode: number; writableFinished: boolean }

let root = ''
const about = 'content/pages/about/zh-hk.mdx'
const good = sample[about] as string
const bad = entry(frontmatter.page, '## 這是甚麼 [#what]\n\n見[甲](../none/zh-hk.mdx)。\n')
const write = (path: string, text: string | Uint8Array = ''): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'serve-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [path, text] of Object.entries(sample)) write(path, text)
})

/** A page in a browser. */
function createPage() {
  const heard: string[] = []
  return { heard, send: (first: string | { type: string }) => heard.push(typeof first === 'string' ? first : first.type) }
}

/** The parts of a dev server that the check sees. */
function start() {
  const [watcher, httpServer] = [new EventEmitter(), new EventEmitter()]
  const ws = Object.assign(new EventEmitter(), { clients: new Set<ReturnType<typeof createPage>>() })
  /** What pages hear of others. */
  const passed: string[] = []
  const hot = { send: ({ type }: { type: string }) => void passed.push(type) }
  let middleware: (request: object, response: Answer, next: () => void) => unknown = () => undefined
  const server = {
    config: { root },
    environments: { client: { hot, moduleGraph: { idToModuleMap: new Map() } } },
    middlewares: { use: (given: typeof middleware) => (middleware = given) },
    watcher,
    httpServer,
    ws,
  }
  const logged: string[] = []
  const logger = { error: (text: string) => logged.push(text), warn: (text: string) => logged.push(text) }
  checkWhileServing({ server, logger, refreshContent: () => Promise.resolve() } as never, join(root, 'content'))
  onTestFinished(() => void httpServer.emit('close'))

  const save = (text: string) => {
    write(about, text)
    watcher.emit('change', join(root, about))
  }
  /** Asks for a page: `made` if nobody answers in its place. */
  const ask = () =>
    new Promise<{ text: string; answer: Answer }>((resolve) => {
      const answer: Answer = Object.assign(new EventEmitter(), {
        statusCode: 200,
        writableFinished: false,
        setHeader: () => undefined,
        end: (text: string) => resolve({ text, answer }),
      })
      void middleware({ headers: { accept: 'text/html' } }, answer, () => resolve({ text: 'made', answer }))
    })
  const connect = () => {
    const page = createPage()
    ws.clients.add(page)
    ws.emit('connection', { send: (text: string) => page.send(JSON.parse(text) as { type: string }) })
    return page
  }
  return { save, ask, connect, hot, ws, passed, logged }
}

test('a page that is asked for when something was saved waits for the check', async () => {
  const { save, ask, logged } = start()
  save(bad)
  const { text, answer } = await ask()
  expect(text).toContain(`${about}:8:2 error link-unknown`)
  expect(answer.statusCode).toBe(500)
  expect(logged).toEqual([expect.stringContaining('link-unknown')])
  save(good)
  expect((await ask()).text).toBe('made')
})

test('pages with the script are told of errors, others are loaded again; nobody else speaks of them', async () => {
  const { save, ask, connect, hot, ws, passed } = start()
  const [ours, theirs] = [connect(), connect()]
  ws.emit('check:hello', undefined, ours)
  save(bad)
  await ask()
  hot.send({ type: 'error' })
  expect([ours.heard, theirs.heard, passed]).toEqual([['check:report', 'check:report'], ['full-reload'], []])
  save(good)
  await ask()
  hot.send({ type: 'error' })
  expect([ours.heard.at(-1), theirs.heard.at(-1), passed]).toEqual(['full-reload', 'full-reload', ['error']])
})

test('a page that was made while something was saved is loaded again, and its error is not shown', async () => {
  const { save, ask, connect, hot, passed } = start()
  const { answer } = await ask()
  const untouched = await ask()
  untouched.answer.emit('close')
  save(bad)
  save(good)
  await ask()
  Object.assign(answer, { statusCode: 500, writableFinished: true })
  answer.emit('close')
  hot.send({ type: 'error' })
  expect([connect().heard, connect().heard, passed]).toEqual([['full-reload'], [], []])
  hot.send({ type: 'error' })
  expect(passed).toEqual(['error'])
})
