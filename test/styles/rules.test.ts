/** The rules that all style sheets keep, read from their sources. */
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { sheets } from '../../src/styles/sheets.ts'

const files = globSync('src/**/*.css').sort()
const texts = files.map((file) => ({ file, css: readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\//gs, '') }))

/** Every match of a pattern in the sheets, with the file it is in. */
const matches = (pattern: RegExp, css = texts) =>
  css.flatMap(({ file, css }) => (css.match(pattern) ?? []).map((text) => `${file}: ${text}`))

test('one file declares the layers', () => {
  expect(matches(/@layer[^{;]*;/g)).toEqual(['src/styles/layers.css: @layer tokens, base, layout, components, search, print;'])
})

test('every size of type is a role, the size of the text, or relative to it', () => {
  const sizes = matches(/font(?:-size)?:[^;{}]*?[\d.]+(?:rem|px|vw)[^;]*/g)
  expect(sizes.filter((size) => !/var\(--|: 1rem$/.test(size.replace(/var\(--(serif|sans|latin)\)/, '')))).toEqual([])
})

test('three widths change the layout', () => {
  const widths = matches(/@media[^{]*/g).flatMap((query) => query.match(/[\d.]+(?:rem|px|em)/g) ?? [])
  expect([...new Set(widths)].sort()).toEqual(['44rem', '62rem', '72rem'])
})

test('rules beside a component bear its name, and the component imports them', () => {
  for (const file of globSync('src/components/*.css')) {
    const component = readFileSync(file.replace(/\.css$/, '.astro'), 'utf8')
    expect(component).toContain(`import './${basename(file)}'`)
  }
})

test('every group of rules that are published together names files that exist', () => {
  for (const { name, test } of sheets)
    expect(
      files.some((file) => test.test(`/${file}`)),
      name,
    ).toBe(true)
})
