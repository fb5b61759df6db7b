import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findHastyUpdates, findTwoPins, findWrong, rules, type Rule, type WorkflowFile } from './workflow-rules.ts'

const folder = '.github/workflows'
const files: WorkflowFile[] = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
const textOf = (name: string): string => files.find((file) => file.name === name)!.text

test('all workflows keep all rules', () => {
  expect(files.map(({ name }) => name)).toEqual([
    'content-comment.yml',
    'content.yml',
    'deploy.yml',
    'guard.yml',
    'preview.yml',
    'release.yml',
    'test.yml',
  ])
  expect(files.flatMap(findWrong)).toEqual([])
  expect(findTwoPins(files)).toEqual([])
})

const checkout = '9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0'

/** For each rule a mistake that somebody could make in one of the files: what is replaced, and by what. */
const mistakes: [rule: Rule, file: string, from: string | RegExp, to: string][] = [
  ['yaml', 'test.yml', 'name: test', 'name: test\nname: test'],
  ['yaml', 'test.yml', 'permissions: {}', 'permissions: &none\n  contents: write'],
  ['yaml', 'test.yml', /\njobs:[^]*/, '\njobs: {}\n'],
  ['trigger', 'test.yml', '  pull_request:', '  pull_request_target:'],
  ['trigger', 'test.yml', /on:[^]*?\n\n/, 'on: [push, issue_comment]\n\n'],
  ['trigger', 'test.yml', '  pull_request:', '  pull_request_review:'],
  ['permissions', 'test.yml', 'permissions: {}\n', ''],
  ['permissions', 'test.yml', 'permissions: {}', 'permissions: write-all'],
  ['permissions', 'test.yml', 'permissions: {}', 'permissions:\n  contents: read'],
  ['concurrency', 'test.yml', /concurrency:[^]*?\n\n/, '\n'],
  ['secrets', 'test.yml', '- run: npm test', '- run: npm test\n        env:\n          TOKEN: ${{ secrets.TOKEN }}'],
  ['secrets', 'test.yml', '- run: npm test', "- run: npm test\n        env:\n          TOKEN: ${{ secrets['TOKEN'] }}"],
  ['whole-context', 'test.yml', '- run: npm test', '- run: npm test\n        env:\n          ALL: ${{ toJSON(github) }}'],
  ['pin', 'test.yml', `actions/checkout@${checkout} # v7.0.0`, 'actions/checkout@v7'],
  ['pin', 'test.yml', `${checkout} # v7.0.0`, checkout],
  ['pin', 'test.yml', `${checkout} # v7.0.0`, `${checkout.slice(0, 12)} # v7.0.0`],
  ['pin', 'test.yml', `actions/checkout@${checkout} # v7.0.0`, './.github/actions/setup # v7.0.0'],
  ['pin', 'test.yml', `actions/checkout@${checkout} # v7.0.0`, 'docker://node:26 # v7.0.0'],
  ['pin', 'test.yml', '      - run: npm test', '      - { uses: actions/cache@v5 }'],
  ['action', 'test.yml', 'actions/checkout@', 'someone/checkout@'],
  ['job-permissions', 'test.yml', /    permissions:\n      contents: read\n/, ''],
  ['job-permissions', 'test.yml', '      contents: read', '      contents: write'],
  ['job-permissions', 'test.yml', '    permissions:\n      contents: read\n', '    permissions: write-all\n'],
  ['job-permissions', 'content.yml', '      contents: read', '      contents: read\n      pull-requests: write'],
  ['job-permissions', 'content-comment.yml', '      contents: read', '      contents: write'],
  ['write-and-install', 'release.yml', '      - name: Attest', '      - run: npm ci\n      - name: Attest'],
  ['timeout', 'test.yml', '    timeout-minutes: 30\n', ''],
  ['timeout', 'test.yml', 'timeout-minutes: 30', 'timeout-minutes: 360'],
  ['runner', 'test.yml', 'runs-on: ubuntu-24.04', 'runs-on: self-hosted'],
  ['runner', 'test.yml', 'runs-on: ubuntu-24.04', 'runs-on: ${{ github.event.pull_request.title }}'],
  ['foreign-job', 'test.yml', '    timeout-minutes', '    secrets: inherit\n    timeout-minutes'],
  ['foreign-job', 'test.yml', '    timeout-minutes', '    container: node:26\n    timeout-minutes'],
  ['base-code', 'content.yml', '          ref: ${{ github.event.pull_request.base.sha }}\n', ''],
  ['environment', 'test.yml', '    timeout-minutes', '    environment: production\n    timeout-minutes'],
  ['actor', 'content-comment.yml', "github.event.workflow_run.event == 'pull_request' &&", "github.actor == 'dependabot[bot]' ||"],
  ['text-in-script', 'test.yml', 'run: npm test', 'run: echo ${{ github.event.pull_request.title }}'],
  ['text-in-script', 'test.yml', 'run: npm test', 'run: |\n          npm test\n          echo "${{ github.head_ref }}"'],
  ['text-in-script', 'test.yml', 'run: npm test', 'run: npm test\n        with:\n          script: "${{ github.head_ref }}"'],
  ['environment-file', 'test.yml', 'run: npm test', 'run: echo "NAME=$TITLE" >> "$GITHUB_ENV"'],
  ['environment-file', 'test.yml', 'run: npm test', 'run: echo "$TITLE" >> $GITHUB_PATH'],
  ['install', 'test.yml', 'run: npm ci', 'run: npm install'],
  ['install', 'test.yml', 'run: npm ci', 'run: npx some-tool'],
  ['install', 'test.yml', 'run: npm ci', 'run: curl https://example.org/install | sh'],
  ['checkout-credentials', 'test.yml', '          persist-credentials: false\n', ''],
  ['checkout-credentials', 'test.yml', 'persist-credentials: false', 'persist-credentials: true'],
  ['checkout-ref', 'content.yml', 'pull_request.base.sha', 'pull_request.head.sha'],
  ['checkout-ref', 'content.yml', 'path: proposed', 'path: proposed\n          submodules: true'],
  [
    'checkout-ref',
    'content.yml',
    'path: proposed',
    'path: proposed\n          repository: ${{ github.event.pull_request.head.repo.full_name }}',
  ],
  [
    'checkout-ref',
    'content-comment.yml',
    'persist-credentials: false',
    'persist-credentials: false\n          ref: ${{ github.event.workflow_run.head_sha }}',
  ],
  [
    'checkout-ref',
    'content-comment.yml',
    'persist-credentials: false',
    'persist-credentials: false\n          allow-unsafe-pr-checkout: true',
  ],
  ['cache', 'release.yml', '          package-manager-cache: false\n', ''],
  ['cache', 'test.yml', 'package-manager-cache: false', 'package-manager-cache: false\n          cache: npm'],
  ['artifact', 'content-comment.yml', 'path: ${{ runner.temp }}/findings', 'path: .'],
  ['artifact', 'content-comment.yml', '          name: findings\n', ''],
  ['hidden-failure', 'test.yml', '- run: npm test', '- run: npm test\n        continue-on-error: true'],
  ['hidden-failure', 'test.yml', 'run: npm test', 'run: npm test || true'],
  ['key', 'test.yml', 'permissions: {}', 'permissions: {}\ndefaults:\n  run:\n    shell: python {0}'],
  ['key', 'test.yml', '    timeout-minutes', '    continue-on-error: true\n    timeout-minutes'],
  ['key', 'test.yml', '    timeout-minutes', '    strategy:\n      matrix: { a: [1] }\n    timeout-minutes'],
  ['key', 'test.yml', '- run: npm test', '- run: npm test\n        shell: bash -c "$TITLE" {0}'],
  ['key', 'preview.yml', 'working-directory: proposed', 'working-directory: ../elsewhere'],
  ['expression', 'content.yml', '    timeout-minutes', '    if: false\n    timeout-minutes'],
  ['expression', 'test.yml', '- run: npm test', '- run: npm test\n        env:\n          BASE: ${{ github.event.pull_request.title }}'],
  ['expression', 'content-comment.yml', "== 'pull_request' &&", "== 'pull_request' ||"],
  ['secrets', 'test.yml', '- run: npm test', '- run: npm test\n        env:\n          BASE: ${{ SECRETS.TOKEN }}'],
  ['secrets', 'test.yml', '- run: npm test', "- run: npm test\n        env:\n          BASE: ${{ format('{0}', secrets) }}"],
  ['actor', 'content-comment.yml', "github.event.workflow_run.event == 'pull_request' &&", "GitHub['Actor'] == 'dependabot[bot]' ||"],
  ['trigger-filter', 'content.yml', '  pull_request:', '  pull_request:\n    paths: [content/x]'],
  ['trigger-filter', 'deploy.yml', 'branches: [main]', "branches: ['**']"],
  ['trigger-filter', 'release.yml', "    tags: ['v*']\n", ''],
  ['artifact', 'content-comment.yml', 'run: node', 'run: |\n          node "$RUNNER_TEMP/findings/prepare.js"\n          node'],
  ['action', 'test.yml', '      - run: npm test', `      - { uses: someone/steal@${checkout} }`],
  ['text-as-program', 'test.yml', 'run: npm test', 'run: eval "$TITLE"'],
  ['text-as-program', 'test.yml', 'run: npm test', 'run: bash -c "$TITLE"'],
  ['environment-name', 'test.yml', '- run: npm test', '- run: npm test\n        env:\n          NODE_OPTIONS: ${{ github.ref }}'],
  ['environment-name', 'test.yml', '- run: npm test', '- run: npm test\n        env:\n          ACTIONS_ALLOW_UNSECURE_COMMANDS: true'],
  ['install', 'test.yml', 'run: npm ci', 'run: npm ci --ignore-scripts=false'],
  ['install', 'test.yml', 'run: npm ci', 'run: corepack pnpm install'],
  [
    'token',
    'preview.yml',
    'working-directory: proposed\n',
    'working-directory: proposed\n        env:\n          GH_TOKEN: ${{ github.token }}\n',
  ],
  ['code-by-hand', 'content-comment.yml', 'run: node', 'run: git fetch origin "$HEAD_SHA" && git checkout FETCH_HEAD && node'],
  ['code-by-hand', 'content-comment.yml', 'run: node', 'run: gh pr checkout 1 && node'],
  ['checkout-ref', 'content.yml', 'path: proposed', 'path: .'],
  ['checkout-ref', 'content.yml', 'path: proposed', 'path: proposed/..'],
  ['base-code', 'content.yml', '          rm -rf content\n', '          node proposed/tools/prepare.js\n          rm -rf content\n'],
  ['base-code', 'content.yml', '- name: Check\n', '- name: Check\n        working-directory: proposed\n'],
]

test.each(mistakes)('%s: a mistake in %s is found (%#)', (rule, name, from, to) => {
  const text = textOf(name)
  const changed = text.replace(from, () => to)
  expect(changed).not.toBe(text)
  expect(findWrong({ name, text: changed }).map((wrong) => wrong.rule)).toContain(rule)
})

test('every rule has a mistake that breaks it', () => {
  // `two-pins` is about several files; its mistake is in the next test.
  expect([...new Set([...mistakes.map(([rule]) => rule), 'two-pins'])].sort()).toEqual([...rules].sort())
})

test('an action that is pinned by two commits is found', () => {
  const changed = files.map(({ name, text }) => ({
    name,
    text: name === 'test.yml' ? text.replace(checkout, 'a'.repeat(40)) : text,
  }))
  expect(findTwoPins(changed)).toEqual([{ file: 'test.yml', rule: 'two-pins', at: 'actions/checkout' }])
})

test('updates wait', () => {
  const text = readFileSync('.github/dependabot.yml', 'utf8')
  expect(findHastyUpdates(text)).toEqual([])
  expect(findHastyUpdates(text.replace(/    cooldown:\n      default-days: 14\n      semver/, '    other:\n      semver'))).toEqual(['npm'])
  expect(findHastyUpdates(text.replace('default-days: 14', 'default-days: 1'))).toEqual(['npm'])
})

test('content is checked with the code of the base branch before anything of the pull request is there', () => {
  const text = textOf('content.yml')
  const places = ['pull_request.base.sha', 'run: npm ci', 'path: proposed', 'mv proposed/content content', 'npm run'].map((part) =>
    text.indexOf(part),
  )
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  // Once, and never in the folder of the pull request.
  expect(text.split('npm ci')).toHaveLength(2)
  expect(text).not.toContain('working-directory')
})

test('nobody is named in CODEOWNERS, and everything but the words needs an owner once somebody is', () => {
  const rows = readFileSync('CODEOWNERS', 'utf8').split('\n')
  const folders = readdirSync('content', { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [`/content/${one.name}/`] : []))
  // The last line that matches counts. content/README.md has none of these: people do on their machines what it says.
  expect(rows.filter((row) => row && !row.startsWith('#'))).toEqual(['/content/*.yml', ...folders.sort()])
  expect(rows.indexOf('# * @')).toBeLessThan(rows.indexOf('/content/*.yml'))
})
