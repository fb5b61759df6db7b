/** Files that must be refused, files that must pass, and that Astro's own compiler refuses and passes the same. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter'
import { mdxToJs } from 'satteri'
import { expect, test } from 'vitest'
import { createGuard } from '../../src/integrations/check/guard.ts'
import { markdownFeatures } from '../../src/lib/outline.ts'
import { png, diagnosticsOf, type Files } from './sample.ts'

interface Case {
  name: string
  mdx: string
  expect?: 'rejected' | 'inert'
  code?: string
  file?: string
  /** What the compiler does not see. */
  where?: 'data'
}
const read = (name: string): Case[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case)

const hostile = [...read('hostile.jsonl'), ...read('attacks.jsonl')]
const benign = read('benign.jsonl')
const all = [...hostile, ...benign]

const placeOf = (one: Case): string => one.file ?? `content/pages/case-${all.indexOf(one)}/zh-hk.mdx`
const image = (one: Case): Files => (one.mdx.includes('(./a.png') ? { [placeOf(one).replace('zh-hk.mdx', 'a.png')]: png } : {})

/** All cases are entries of one content: what each shows must not depend on being alone. */
const diagnostics = diagnosticsOf(Object.assign({}, ...all.map((one) => ({ [placeOf(one)]: one.mdx, ...image(one) }))))
const errorsOf = (one: Case) =>
  diagnostics.filter(({ severity, file }) => severity === 'error' && file.startsWith(placeOf(one).replace('zh-hk.mdx', '')))

/** Compiles as Astro does, with the guard in front. */
function compile(one: Case): unknown {
  const { mdx } = one
  const { content, frontmatter } = parseFrontmatter(mdx, { frontmatter: 'empty-with-spaces' })
  return mdxToJs(content, {
    mdastPlugins: [createGuard(process.cwd())],
    features: markdownFeatures,
    fileURL: pathToFileURL(placeOf(one)),
    data: { astro: { frontmatter, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() } },
  })
}

test.each(hostile.filter((one) => one.expect === 'rejected'))('refuses $name', (one) => {
  const errors = errorsOf(one)
  expect(errors.map(({ code }) => code)).toContain(one.code)
})

/** What the frontmatter or the files' comparison shows is not the compiler's to see. */
const notInTree =
  /^(frontmatter|yaml|key-|value|reference|link-unknown|link-edition|image-missing|anchor|heading|table|footnote|section|id-|file-size|file-encoding|line-length)/

/** Trying an expression takes a process each time: `npm test` tries a part of them. */
const sampled = hostile.filter((_, index) => process.env.FULL || index < 25 || index % 3 === 0)

test.each(sampled.filter((one) => one.expect === 'rejected' && !one.where && !notInTree.test(one.code ?? '')))(
  'the compiler refuses $name',
  (one) => {
    expect(() => compile(one)).toThrow()
  },
)

test.each([...hostile.filter((one) => one.expect === 'inert'), ...benign])('accepts $name, and so does the compiler', (one) => {
  expect(errorsOf(one)).toEqual([])
  expect(() => compile(one)).not.toThrow()
})
