import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { report } from '../../src/integrations/check/report/report.ts'
import { comment, readArtifact, type Ask } from '../../tools/pull-requests/comment.ts'
import { byLine, type LineFindings, type Reported } from '../../tools/pull-requests/findings.ts'
import { linesAfter, readFindings, reviewOf, type Review } from '../../tools/pull-requests/review.ts'
import { outsideBlocks } from './outside-blocks.ts'

const file = 'content/articles/a/zh-hk.mdx'
const files = 'https://git.example.org/owner/name/blob/HEAD/'
const said = {
  severity: 'error',
  code: 'zh-form',
  message: '"为" is a Simplified character',
  fix: 'Write 為.',
  zh: { message: '「为」是簡化字', fix: '請寫為。' },
} as const
const row: LineFindings = { file, line: 2, text: '因为如此', suggestion: '因為如此', findings: [said] }
const changed = [{ filename: file, patch: '@@ -1,2 +1,3 @@\n 第一行\n-舊的\n+因为如此\n+第三行' }]

const review = (rows: unknown, before: { path?: string; body: string }[] = []): Review | undefined =>
  reviewOf(readFindings(JSON.stringify(rows)), changed, before, files)

test('a line is commented with the message in both languages, its page and the certain fix', () => {
  expect(review([row])).toEqual({
    event: 'COMMENT',
    body: '檢查有1個錯誤、0個提醒。錯誤要改正才能收進讀本；有建議的，按一下便可採用。\n\nThe check has 1 error and 0 warnings. Errors must be put right; a suggestion can be taken with a click.',
    comments: [
      {
        path: file,
        line: 2,
        side: 'RIGHT',
        body: [
          `**錯誤 error** [\`zh-form\`](${files}docs/errors/zh-form.md)`,
          '',
          '```text',
          '「为」是簡化字',
          '請寫為。',
          '"为" is a Simplified character',
          'Write 為.',
          '```',
          '',
          '```suggestion',
          '因為如此',
          '```',
        ].join('\n'),
      },
    ],
  })
})

test('nothing is said twice, and nothing where there is nothing to say', () => {
  const first = review([row])!
  expect(review([row], [{ path: file, body: first.comments[0]!.body }])).toBeUndefined()
  expect(review([])).toBeUndefined()
  const away = review([{ ...row, line: 40 }])!
  expect(review([{ ...row, line: 40 }], [{ body: away.body }])).toBeUndefined()
})

test('an error on a line that did not change is listed; a warning there is not', () => {
  const away = review([{ ...row, line: 40 }])!
  expect(away.comments).toEqual([])
  expect(away.body).toContain(`\`\`\`text\n${file}:40 zh-form\n\`\`\``)
  expect(review([{ ...row, line: 40, findings: [{ ...said, severity: 'warning' }] }])).toBeUndefined()
})

/** Values that whoever sends a pull request could put into the findings. */
const hostile = [
  '@everyone @owner/team look: https://evil.example [click](https://evil.example) ![](https://evil.example/pixel.png)',
  '<img src=x onerror=alert(1)><script>alert(1)</script><!-- <details open>',
  '```\nout of the block\n```suggestion\nrm -rf /\n```',
  '`````````````` ``` ~~~~~ \r\n\u2028```\n# heading\n/close\n#1 GH-1 fixes #1',
  '\u202e\u200b\u0000\u0007 turned around',
  '::error file=x::y\n##[add-path]/tmp\n::stop-commands::x',
  '$(touch /tmp/x) `id` ${{ github.token }} %0A::set-output name=x::y',
  'x'.repeat(1_000_000),
]

test.each(hostile.map((text, index) => [index, text] as const))(
  'hostile text %i stands in a block of code, and nowhere else',
  (_, text) => {
    const findings = [{ ...said, message: text, fix: text, zh: { message: text, fix: text } }]
    const { comments, body } = review([
      { ...row, findings, suggestion: text },
      { ...row, file: `content/${text.replaceAll('/', '')}/x.mdx`, line: 9 },
    ])!
    const honest = review([{ ...row, suggestion: undefined }])!
    expect(comments).toHaveLength(1)
    expect(outsideBlocks(comments[0]!.body).trim()).toBe(outsideBlocks(honest.comments[0]!.body).trim())
    expect(outsideBlocks(body)).not.toMatch(/evil|@|<|::|heading|\$\(/)
    expect(comments[0]!.body.length).toBeLessThan(20_000)
    expect(body.length).toBeLessThan(20_000)
  },
)

test('a suggestion that has hidden letters or several lines is none', () => {
  for (const suggestion of ['因\u202e為', '因為\n如此', '因為\u200b', 5, null, { toString: 'x' }, 'x'.repeat(10_001)])
    expect(review([{ ...row, suggestion }])!.comments[0]!.body).not.toContain('suggestion')
})

test.each([
  ['a path outside content/', { file: '.github/workflows/test.yml' }],
  ['a way out of content/', { file: 'content/../package.json' }],
  ['an absolute path', { file: '/etc/passwd' }],
  ['a path that is no text', { file: ['content/a'] }],
  ['a line that is no number', { line: '2' }],
  ['a line below one', { line: 0 }],
  ['a line beyond all files', { line: 1e12 }],
  ['a part of a line', { line: 2.5 }],
  ['no text', { text: undefined }],
  ['findings that are no list', { findings: { length: 3 } }],
  ['no finding', { findings: [] }],
  ['a code that there is not', { findings: [{ ...said, code: 'constructor' }] }],
  ['a code that is markup', { findings: [{ ...said, code: '](https://evil.example)' }] }],
  ['a severity that there is not', { findings: [{ ...said, severity: '**' }] }],
  ['a message that is no text', { findings: [{ ...said, message: { toString: 'x' } }] }],
  ['no Chinese', { findings: [{ ...said, zh: undefined }] }],
])('%s is passed over', (_, change) => {
  expect(review([{ ...row, ...change }])).toBeUndefined()
})

test.each([
  ['another text than the line has', { text: '另一行' }],
  ['a file that the pull request does not change', { file: 'content/articles/b/zh-hk.mdx' }],
  ['a line that the pull request does not show', { line: 4 }],
])('no comment on %s', (_, change) => {
  expect(review([{ ...row, ...change }])!.comments).toEqual([])
})

test('a list without end is refused, and a long one is cut', () => {
  expect(() => readFindings(JSON.stringify(Array.from({ length: 5001 }, () => row)))).toThrow('longer')
  expect(() => readFindings('{"length":1}')).toThrow('no list')
  expect(() => readFindings('[')).toThrow()
  expect(() => readFindings(' '.repeat(8_000_001))).toThrow('larger')
  const patch = `@@ -0,0 +1,100 @@\n${Array.from({ length: 100 }, (_, n) => `+行${n + 1}`).join('\n')}`
  const rows = Array.from({ length: 100 }, (_, n) => ({
    ...row,
    line: n + 1,
    text: `行${n + 1}`,
    findings: Array.from({ length: 50 }, () => ({ ...said, severity: n === 99 ? 'error' : 'warning' })),
  }))
  const many = reviewOf(readFindings(JSON.stringify(rows)), [{ filename: file, patch }], [], files)!
  expect(many.comments).toHaveLength(30)
  // The error is shown first.
  expect(many.comments[0]!.line).toBe(100)
  expect(many.comments[0]!.body.match(/錯誤 error/g)).toHaveLength(5)
  expect(many.body).toContain('70 more lines')
})

test('the lines of a patch have the numbers of the file after the change', () => {
  const patch = '@@ -1,3 +1,2 @@ 節\n 一\n-二\n-@@ -9,9 +9,9 @@\n+三\r\n@@ -10 +9,2 @@\n+@@ -1 +50 @@\n 十\n\\ No newline at end of file'
  expect([...linesAfter(patch)]).toEqual([
    [1, '一'],
    [2, '三'],
    [9, '@@ -1 +50 @@'],
    [10, '十'],
  ])
})

const text = '---\ntitle: 甲\n---\n因为如此，这样。\n6 月\n'
const diagnostic = (line: number, column: number, edits?: Reported['edits']): Reported => ({ ...said, file, line, column, edits })
const at = (letters: string): number => text.indexOf(letters)

test('what the check finds is put together by line, with the line as it should be', () => {
  const found = byLine(
    [
      diagnostic(4, 2, [{ start: at('为'), end: at('为') + 1, text: '為' }]),
      diagnostic(4, 6, [{ start: at('这'), end: at('这') + 1, text: '這' }]),
      diagnostic(5, 2, [{ start: at('样'), end: at('月'), text: '' }]),
      diagnostic(2, 1),
    ],
    () => `\ufeff${text}`,
  )
  expect(found.map(({ line, text, suggestion, findings }) => [line, text, suggestion, findings.length])).toEqual([
    [4, '因为如此，这样。', '因為如此，這样。', 2],
    // It reaches into another line.
    [5, '6 月', undefined, 1],
    [2, 'title: 甲', undefined, 1],
  ])
  expect(byLine([diagnostic(1, 1)], () => undefined)).toMatchObject([{ line: 1, text: '' }])
})

test('the check’s own report is read', () => {
  const json = report([{ ...said, file, line: 4, column: 2, edits: [{ start: at('为'), end: at('为') + 1, text: '為' }] }], 'json')
  const [found] = readFindings(JSON.stringify(byLine(JSON.parse(json) as Reported[], () => text)))
  expect(found).toMatchObject({ file, line: 4, text: '因为如此，这样。', suggestion: '因為如此，这样。', findings: [{ code: 'zh-form' }] })
})

/** A pull request as GitHub tells of it; keeps what is sent. */
function host(pulls: unknown[], comments: unknown[] = []): { ask: Ask; sent: unknown[]; asked: string[] } {
  const sent: unknown[] = []
  const asked: string[] = []
  return {
    sent,
    asked,
    ask: async (path, body) => {
      asked.push(path)
      if (body !== undefined) return sent.push(body)
      if (path.startsWith('/pulls?')) return pulls
      if (path.includes('/files?')) return changed
      if (path.includes('/comments?')) return comments
      return []
    },
  }
}

test('the review goes to the open pull request that ends with the commit, and to no other', async () => {
  const head = { owner: 'somebody', branch: 'a&b=c ../x', sha: 'abc' }
  const json = JSON.stringify([row])
  const { ask, sent, asked } = host([
    { number: 6, head: { sha: 'other' } },
    { number: 7, head: { sha: 'abc' } },
  ])
  expect(await comment(json, head, ask, files)).toBe('1 comments were made.')
  expect(asked[0]).toBe('/pulls?state=open&head=somebody%3Aa%26b%3Dc%20..%2Fx')
  expect(asked.slice(1).every((path) => path.startsWith('/pulls/7/'))).toBe(true)
  expect(sent).toMatchObject([{ event: 'COMMENT', commit_id: 'abc', comments: [{ path: file, line: 2 }] }])
  const none = host([{ number: 6, head: { sha: 'other' } }])
  expect(await comment(json, head, none.ask, files)).toBe('No open pull request ends with this commit.')
  expect(none.sent).toEqual([])
})

test('what was said on a line that is gone may be said again', async () => {
  const head = { owner: 'somebody', branch: 'b', sha: 'abc' }
  const { body } = review([row])!.comments[0]!
  for (const [line, made] of [
    [2, 0],
    [null, 1],
  ] as const) {
    const { ask, sent } = host([{ number: 7, head: { sha: 'abc' } }], [{ path: file, body, line }])
    await comment(JSON.stringify([row]), head, ask, files)
    expect(sent).toHaveLength(made)
  }
})

test('an artifact is a plain file of some size, and nothing is read through a link', () => {
  const folder = mkdtempSync(join(tmpdir(), 'artifact-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'findings.json')
  const again = (make: () => void) => {
    rmSync(file, { recursive: true, force: true })
    make()
  }
  again(() => writeFileSync(file, '[]'))
  expect(readArtifact(file)).toBe('[]')
  again(() => symlinkSync('/etc/passwd', file))
  expect(() => readArtifact(file)).toThrow('no file')
  again(() => symlinkSync('/dev/zero', file))
  expect(() => readArtifact(file)).toThrow('no file')
  again(() => mkdirSync(file))
  expect(() => readArtifact(file)).toThrow('no file')
  again(() => writeFileSync(file, ''))
  truncateSync(file, 10_000_001)
  expect(() => readArtifact(file)).toThrow('larger')
})

test('a hundred thousand findings make no comment', async () => {
  const { ask, sent } = host([{ number: 7, head: { sha: 'abc' } }])
  const json = JSON.stringify(Array.from({ length: 100_000 }, () => ({ file, line: 2, text: '', findings: [] })))
  await expect(comment(json, { owner: 'somebody', branch: 'b', sha: 'abc' }, ask, files)).rejects.toThrow('longer')
  expect(sent).toEqual([])
})
