import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ink, paper } from '../../src/lib/colours.ts'

test('the style sheets have the same paper and ink', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8')
  expect(/--paper: light-dark\((\S+),/.exec(tokens)?.[1]).toBe(paper)
  expect(/--ink: light-dark\((\S+),/.exec(tokens)?.[1]).toBe(ink)
})

test('the icon stands on ink', () => {
  expect(/<rect [^>]*fill="([^"]+)"/.exec(readFileSync('public/icon.svg', 'utf8'))?.[1]).toBe(ink)
})
