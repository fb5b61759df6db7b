/** The linter refuses what it is there to refuse. */
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const eslint = new ESLint({ cwd: process.cwd() })

/** The rules that a text breaks, were it that file. */
async function brokenRules(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath, warnIgnored: true })
  return [...new Set(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message)))]
}

const path = 'import-x/no-restricted-paths'

test.each([
  ['a page that enters a room past its door', path, 'src/pages/x.astro', "---\nimport '../integrations/search/match/units.ts'\n---\n"],
  ['a room that enters another past its door', path, 'src/integrations/feeds/x.ts', "import '../search/match/units.ts'"],
  ['so in a folder of a room', path, 'src/integrations/offline/build/x.ts', "import '../../search/match/units.ts'"],
  ['so for a type', path, 'src/layouts/x.ts', "export type { Unit } from '../integrations/search/match/units.ts'"],
  ['so for a style sheet', path, 'src/layouts/x.ts', "import '../integrations/search/components/search.css'"],
  ['the configuration that enters a room past its door', path, 'astro.config.mjs', "import './src/integrations/search/match/units.ts'"],
  ['lib that imports a query', path, 'src/lib/x.ts', "import '../queries/content.ts'"],
  ['lib that imports even the contract of a room', path, 'src/lib/x.ts', "import '../integrations/offline/contract.ts'"],
  ['a schema that imports a query', path, 'src/schemas/x.ts', "import '../queries/content.ts'"],
  ['a query that imports a component', path, 'src/queries/x.ts', "import '../components/Facts.astro'"],
  ['the script of every page that imports a query', path, 'src/client/x.ts', "import '../queries/content.ts'"],
  ['a component that imports a page', path, 'src/components/x.ts', "import '../pages/404.astro'"],
  ['a step of a room that imports a layout', path, 'src/integrations/feeds/x.ts', "import '../../layouts/Page.astro'"],
  ['a step of a room that queries', path, 'src/integrations/search/build/x.ts', "import '../../../queries/content.ts'"],
  ['the site that imports a test', path, 'src/lib/x.ts', "import '../../test/support/random.ts'"],
  ['a tool that imports a test', path, 'tools/x.ts', "import '../test/check/sample.ts'"],
  ['a test that imports a measurement', path, 'test/lib/x.test.ts', "import '../../bench/check.ts'"],
  ['a package that is not listed', 'import-x/no-extraneous-dependencies', 'src/lib/x.ts', "import 'hast-util-to-html'"],
  ['a package of the tests in the site', 'import-x/no-extraneous-dependencies', 'src/lib/x.ts', "import 'vitest'"],
  ['one module imported twice', 'import-x/no-duplicates', 'tools/x.ts', "import 'yaml'\nimport 'yaml'"],
  [
    'a type imported as a value',
    '@typescript-eslint/consistent-type-imports',
    'src/lib/x.ts',
    "import { A } from './y.ts'\nexport const a = (b: A) => b",
  ],
  ['an unused variable', '@typescript-eslint/no-unused-vars', 'src/lib/x.ts', 'const a = 1'],
  ['an unused variable in a component', '@typescript-eslint/no-unused-vars', 'src/components/x.astro', '---\nconst a = 1\n---\n<p></p>\n'],
  ['any', '@typescript-eslint/no-explicit-any', 'src/lib/x.ts', 'export const a = (b: any) => b'],
  ['a loose comparison', 'eqeqeq', 'src/lib/x.ts', 'export const a = (b: unknown) => b == 1'],
  ['let for what does not change', 'prefer-const', 'src/lib/x.ts', 'let a = 1\nexport const b = a'],
  ['a forgotten console.log', 'no-console', 'src/client/x.ts', 'console.log(1)'],
  ['brackets for a plain name', 'dot-notation', 'src/lib/x.ts', "export const a = (b: Record<string, string>) => b['lang']"],
  ['a test that sleeps', 'no-restricted-syntax', 'test/x.test.ts', 'await new Promise((resolve) => setTimeout(resolve, 500))'],
  ['a test that asserts a time', 'no-restricted-syntax', 'test/x.test.ts', 'expect(performance.now()).toBe(1)'],
  ['a style that browsers of 2022 do not know', 'css/use-baseline', 'src/styles/x.css', 'a { view-transition-name: x; }'],
  ['a style that no browser knows', 'css/no-invalid-properties', 'src/styles/x.css', 'a { colour: red; }'],
  ['an exception that is not needed', 'Unused eslint-disable', 'src/lib/x.ts', '// eslint-disable-next-line eqeqeq\nexport const a = 1'],
])('refuses %s', async (_, rule, file, code) => {
  expect(await brokenRules(file, code)).toEqual([expect.stringContaining(rule)])
})

test.each([
  ['a room entered by its contract', 'src/pages/x.astro', "---\nimport '../integrations/offline/contract.ts'\n---\n"],
  ['a room entered by its index', 'astro.config.mjs', "import './src/integrations/editions/index.ts'"],
  ['a file of the same room', 'src/integrations/search/build/x.ts', "import '../match/units.ts'"],
  ['a component of a room that queries', 'src/integrations/search/components/x.astro', "---\nimport '../../../queries/ui.ts'\n---\n"],
  ['a page of a room that uses a layout', 'src/integrations/search/pages/x.astro', "---\nimport '../../../layouts/Page.astro'\n---\n"],
  ['a test of the inside of a room', 'test/search/x.test.ts', "import '../../src/integrations/search/match/units.ts'"],
  ["Node's own modules", 'src/lib/x.ts', "import 'node:fs'"],
  ['what comes from Astro', 'src/queries/x.ts', "import 'astro:content'"],
])('accepts %s', async (_, file, code) => {
  expect(await brokenRules(file, code)).toEqual([])
})
