import { expect } from 'vitest'

/** Takes blocks of code out of a comment, as CommonMark reads them. */
export function outsideBlocks(body: string): string {
  const outside: string[] = []
  let fence: string | undefined
  for (const line of body.split(/\r\n|\r|\n/)) {
    const mark = /^ {0,3}(`{3,})([^`]*)$/.exec(line)
    if (fence === undefined && mark) fence = mark[1]
    else if (fence === undefined) outside.push(line)
    else if (mark && mark[1]!.length >= fence.length && mark[2]!.trim() === '') fence = undefined
  }
  expect(fence).toBeUndefined()
  return outside.join('\n')
}
