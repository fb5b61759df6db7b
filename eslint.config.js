/** What is linted and what is not: docs/decisions/lint.md. test/lint.test.ts shows that each rule fires. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import css from '@eslint/css'
import { defineConfig } from 'eslint/config'
import astro from 'eslint-plugin-astro'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

const root = import.meta.dirname

/** A room is entered by its door only; tests, measurements and tools may enter anywhere. */
const doors = readdirSync(join(root, 'src/integrations')).map((room) => ({
  target: ['./*.mjs', './src/*.ts', './src/!(integrations)/**', `./src/integrations/!(${room})/**`],
  from: `./src/integrations/${room}`,
  except: ['./index.ts', './contract.ts', './browser.ts'],
  message: `Only index.ts, contract.ts and browser.ts of the room "${room}" are imported from outside.`,
}))

/** What a folder may import of a tree, itself included. */
const only = (folder, tree, allowed) => ({
  target: `./${folder}`,
  from: `./${tree}`,
  except: allowed.map((name) => `./${name}`),
  message: `${folder} imports nothing of ${tree}/ but ${allowed.join(', ')}.`,
})

const zones = [
  ...doors,
  only('src/lib', 'src', ['lib']),
  only('src/schemas', 'src', [
    'lib',
    'schemas',
    'integrations/cite/contract.ts',
    'integrations/compare/contract.ts',
    'integrations/offline/contract.ts',
    'integrations/redirects/contract.ts',
    'integrations/search/contract.ts',
  ]),
  only('src/queries', 'src', ['lib', 'schemas', 'queries', 'site.config.ts']),
  only('src/client', 'src', ['lib', 'client']),
  { target: ['./src/components', './src/layouts'], from: './src/pages', message: 'Components and layouts know no pages.' },
  { target: './src/integrations/**/*.ts', from: ['./src/pages', './src/layouts'], message: 'Only .astro files of a room use a layout.' },
  {
    target: ['./src/integrations/*/*.ts', './src/integrations/*/!(pages|components)/**'],
    from: './src/queries',
    except: ['./git.ts'],
    message: 'Only pages and components of a room query the content.',
  },
  { target: './src', from: ['./test', './bench', './tools'], message: 'The site needs no test, measurement or tool.' },
  only('tools', 'test', ['support']),
  only('bench', 'test', ['support']),
  only('test/support', 'test', ['support']),
  { target: './test', from: './bench', message: 'What tests and measurements share stands in test/support/.' },
]

const sleeps = [
  {
    selector:
      'CallExpression[callee.property.name="waitForTimeout"], NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
    message: 'Wait for what should happen, not for a time.',
  },
  {
    selector: 'MemberExpression[object.name=/^(performance|Date)$/][property.name="now"], MemberExpression[property.name="memoryUsage"]',
    message: 'Time and memory are measured in bench/.',
  },
]

/**
 * What style sheets may use. Every browser in docs/browsers.md has what all engines had by the end of 2022. The rest is named here: what
 * they have all the same, what the build writes in their way, and what nobody misses who has not seen it.
 */
const baseline = {
  available: 2022,
  allowAtRules: ['page'],
  allowSelectors: [
    'nesting', // the build
    'has', // wider cells in the map
    'details-content', // what is folded on paper; print.ts unfolds it
  ],
  allowFunctions: [
    'color-mix', // the ground below a pointer, paler underlines
  ],
  allowProperties: [
    // They have it.
    ...['accent-color', 'forced-color-adjust', 'orphans', 'outline', 'overscroll-behavior', 'paint-order', 'widows'],
    // The build writes it with prefixes.
    ...['hyphens', 'print-color-adjust', 'text-size-adjust', 'user-select'],
    // See details-content.
    'content-visibility',
    // Lines break a little less well.
    ...['hanging-punctuation', 'text-autospace', 'text-spacing-trim', 'text-wrap'],
    // A tip beside its term; prose.css has another place for it.
    ...['position-area', 'position-try-fallbacks'],
  ],
  allowPropertyValues: { 'break-after': ['avoid'] },
}

export default defineConfig(
  { ignores: ['dist', '.astro', '.build', 'public', 'content'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,js,mjs,astro}'],
    extends: [tseslint.configs.recommended, astro.configs['flat/recommended']],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.mjs'] })],
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'dot-notation': 'error',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-useless-escape': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'import-x/no-extraneous-dependencies': [
        'error',
        { devDependencies: ['{test,bench,tools}/**', '*.config.{js,ts}'], includeTypes: true, packageDir: root },
      ],
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
    },
  },
  {
    files: ['src/**/*.css'],
    language: 'css/css',
    plugins: { css },
    extends: ['css/recommended'],
    rules: {
      'css/no-important': 'off',
      'css/no-invalid-properties': ['error', { allowUnknownVariables: true }],
      'css/use-baseline': ['error', baseline],
    },
  },
  {
    // What talks to whoever started it.
    files: [
      'src/integrations/check/{cli,fix,move,new,reference,translated}.ts',
      'src/integrations/editions/convert-cli.ts',
      'bench/**',
      'tools/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // A declaration of a module cannot begin with imports.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  { files: ['test/**/*.test.ts'], rules: { 'no-restricted-syntax': ['error', ...sleeps] } },
)
