import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const documents = ['.', 'docs', 'docs/decisions', '.github'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)
const contributing = readFileSync('CONTRIBUTING.md', 'utf8')

/** GitHub's ids of headings: lower case, hyphens for blanks, no marks. */
const idsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )

test.each(documents)('each link of %s leads to a file that is there, and to a heading that it has', (document) => {
  const text = readFileSync(document, 'utf8').replace(/^```[^]*?^```|`[^`\n]*`/gm, '')
  for (const [, link] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(link!)) continue
    const [path = '', anchor] = link!.split('#')
    const file = path === '' ? document : join(dirname(document), path)
    expect(existsSync(file), link).toBe(true)
    if (anchor && file.endsWith('.md')) expect(idsOf(readFileSync(file, 'utf8')), link).toContain(anchor)
  }
})

test('CONTRIBUTING.md tells of each workflow, and names the checks as they are called', () => {
  const files = readdirSync('.github/workflows').map((name) => name.replace('.yml', ''))
  const rows = contributing
    .split('| workflow |')[1]!
    .split('\n')
    .filter((row) => row.startsWith('| `'))
  expect(rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([\w-]+)`/g)].map(([, name]) => name)).sort()).toEqual(files.sort())
  const jobs = files.flatMap((name) =>
    Object.keys((parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as { jobs: Record<string, unknown> }).jobs),
  )
  const asked = /require (`.*`) to pass/.exec(contributing)![1]!
  for (const [, name] of asked.matchAll(/`([\w-]+)`/g)) expect(jobs).toContain(name)
})

test('workflows and documents name the heading of CONTRIBUTING.md as it stands', () => {
  for (const file of ['CODEOWNERS', '.github/workflows/guard.yml']) {
    const [, heading] = /CONTRIBUTING\.md,? "([^"]+)"/.exec(readFileSync(file, 'utf8'))!
    expect(contributing, file).toContain(`\n## ${heading}\n`)
  }
})
