import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { accents, ink, paper, rule, soft } from '../../src/lib/colours.ts'

test.each(Object.entries({ paper, ink, soft, rule, ...accents }))('the style sheets have the same %s', (name, colour) => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8')
  expect(new RegExp(`--${name}: light-dark\\((\\S+),`).exec(tokens)?.[1]).toBe(colour)
})

test('the icon stands on ink', () => {
  expect(/<rect [^>]*fill="([^"]+)"/.exec(readFileSync('public/icon.svg', 'utf8'))?.[1]).toBe(ink)
})
