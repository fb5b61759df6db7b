/** What a long build says of itself. */
import { expect, test } from 'vitest'
import { measure } from '../../src/integrations/site/progress.ts'

function clock(lively: boolean) {
  const lines: string[] = []
  const time = { now: 0 }
  const progress = measure({ info: (line) => void lines.push(line) }, lively, () => time.now)
  return { lines, progress, pass: (milliseconds: number) => void (time.now += milliseconds) }
}

test('time counts for the innermost step, also of work that waits', async () => {
  const { lines, progress, pass } = clock(false)
  progress.time('outer', () => {
    pass(2000)
    progress.time('inner', () => pass(3000))
    pass(1000)
  })
  await progress.time('search', async () => {
    await Promise.resolve()
    pass(4500)
  })
  progress.end()
  expect(lines).toEqual(['10.5 s: search 4.5 s, outer 3.0 s, inner 3.0 s'])
})

test('a step that fails does not keep the time of the next one', async () => {
  const { lines, progress, pass } = clock(false)
  await expect(progress.time('broken', () => Promise.reject(new Error('x')))).rejects.toThrow('x')
  progress.time('next', () => pass(6000))
  progress.end()
  expect(lines).toEqual(['6.0 s: next 6.0 s'])
})

test.each([
  [true, 'pages: 4 of 8 (50 %)'],
  [false, undefined],
])('the share is told now and then, after a while, to somebody who looks: %s', (lively, line) => {
  const { lines, progress, pass } = clock(lively)
  for (const done of [1, 2, 3, 4, 5]) {
    pass(done === 4 ? 3000 : 700)
    progress.tell('pages', done, 8)
  }
  expect(lines).toEqual(line ? [line] : [])
})

test('a short build says nothing', () => {
  const { lines, progress, pass } = clock(true)
  progress.time('a', () => pass(4000))
  progress.tell('pages', 1, 2)
  progress.end()
  expect(lines).toEqual([])
})
