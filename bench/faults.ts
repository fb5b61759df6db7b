/**
 * Builds the project where machines are not as they should be:
 *
 *     node bench/faults.ts [expression for names]
 *
 * Each case is a copy of the last commit. What must succeed has to write a whole site; what must fail has to say why in a plain line without a
 * stack, and leave the last site as it was. Linux; as the superuser, because other users and a full disk are among the cases.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainEnvironment } from '../test/support/project.ts'
import { makeSmallSite } from '../test/support/small-site.ts'

const root = join(import.meta.dirname, '..')
const only = new RegExp(process.argv[2] ?? '')
const nobody = 65_534

/** How a command is run. */
interface Run {
  cwd: string
  env?: Record<string, string>
  uid?: number
}
const npm = (script: string, { cwd, env = {}, uid }: Run) =>
  spawnSync('npm', ['run', '--silent', script], {
    cwd,
    encoding: 'utf8',
    env: plainEnvironment(env),
    maxBuffer: 1 << 28,
    ...(uid && { uid, gid: uid }),
  })
const makeFolder = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'faults-')))
  chmodSync(folder, 0o777)
  return folder
}
const addPackages = (folder: string): void => symlinkSync(realpathSync(join(root, 'node_modules')), join(folder, 'node_modules'))

/** The last commit without its history, as a host offers it for download. */
function sourceZip(): string {
  const folder = makeFolder()
  execFileSync('sh', ['-c', `git -C '${root}' archive HEAD | tar -x -C '${folder}'`])
  return folder
}
/** The folder of a PATH with what npm needs, but without git. */
function pathWithoutGit(): string {
  const folder = makeFolder()
  for (const name of ['sh', 'npm', 'node', 'env'])
    symlinkSync(execFileSync('sh', ['-c', `readlink -f "$(command -v ${name})"`], { encoding: 'utf8' }).trim(), join(folder, name))
  return folder
}

type Outcome = { status: number | null; stdout: string; stderr: string }
const isWhole = (folder: string): boolean =>
  ['index.html', '404.html', 'zh-cn/search.html', 'downloads/apec-2026-reader.zip'].every((file) => existsSync(join(folder, 'dist', file)))
const succeeds = (folder: string, { status, stderr }: Outcome): string =>
  status === 0 && isWhole(folder) ? '' : `status ${status}: ${stderr.slice(-600)}`
function fails({ status, stdout, stderr }: Outcome, says: RegExp): string {
  const printed = `${stdout}\n${stderr}`
  if (status !== 1) return `status ${status}`
  if (!says.test(printed)) return `it says: ${printed.slice(-600)}`
  return /\n\s+at .*:\d+/.test(printed) ? `a stack: ${printed.slice(-600)}` : ''
}

/** Each case gives what is wrong; nothing if all is as it should be. */
const cases: Record<string, () => string | Promise<string>> = {
  'a source zip, without git on the machine'() {
    const folder = sourceZip()
    addPackages(folder)
    return succeeds(folder, npm('build', { cwd: folder, env: { PATH: pathWithoutGit() } }))
  },
  'a shallow clone'() {
    const folder = join(makeFolder(), 'clone')
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, folder])
    addPackages(folder)
    return succeeds(folder, npm('build', { cwd: folder }))
  },
  'a path through a symbolic link'() {
    const folder = sourceZip()
    addPackages(folder)
    const link = join(makeFolder(), '讀本 link')
    symlinkSync(folder, link)
    return succeeds(folder, npm('build', { cwd: link, env: { PWD: link } }))
  },
  'a home folder that cannot be written, and packages that belong to somebody else'() {
    const folder = sourceZip()
    addPackages(folder)
    execFileSync('chown', ['-R', String(nobody), folder])
    return succeeds(folder, npm('build', { cwd: folder, env: { HOME: '/nonexistent' }, uid: nobody }))
  },
  'packages that were not installed'() {
    const folder = sourceZip()
    return (
      ['build', 'dev', 'check', 'start', 'test']
        .map((script) => fails(npm(script, { cwd: folder }), /^The packages are not there\. Run: npm ci$/m))
        .find(Boolean) ?? ''
    )
  },
  'a folder that cannot be written'() {
    const folder = sourceZip()
    addPackages(folder)
    chmodSync(folder, 0o755)
    return fails(npm('build', { cwd: folder, uid: nobody }), /there is no permission to write there \(EACCES\)/)
  },
  async 'a last site that cannot be replaced'() {
    const { root: folder, writePage, build } = makeSmallSite()
    chmodSync(folder, 0o755)
    writePage('/index.html#top')
    await build().ended
    const before = readFileSync(join(folder, 'dist/index.html'), 'utf8')
    mkdirSync(join(folder, '.build'), { recursive: true })
    for (const part of ['.build', '.astro-cache', '.vite'])
      execFileSync('sh', ['-c', `mkdir -p '${part}' && chown -R ${nobody} '${part}'`], { cwd: folder })
    const outcome = await build({ uid: nobody, gid: nobody }).ended
    return readFileSync(join(folder, 'dist/index.html'), 'utf8') === before
      ? fails(outcome, /The site cannot go to .*no permission/)
      : 'the last site has changed'
  },
  async 'a disk that is full, at any moment'() {
    const wrong: string[] = []
    for (const spare of [0, 8, 40, 80, 120, 160, 200, 300, 400]) {
      const disk = makeFolder()
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk])
      try {
        const { root: folder, writePage, build } = makeSmallSite(disk)
        writePage('/index.html#top')
        const first = await build().ended
        if (first.status !== 0) throw new Error(first.stderr)
        const before = readFileSync(join(folder, 'dist/index.html'), 'utf8')
        writePage('/index.html#top', 'new '.repeat(20_000))
        const filler = join(disk, 'filler')
        spawnSync('sh', ['-c', `cat /dev/zero > '${filler}'`])
        execFileSync('truncate', ['-s', `-${spare}K`, filler])
        const { status, stdout, stderr } = await build().ended
        const printed = stdout + stderr
        const after = existsSync(join(folder, 'dist/index.html')) ? readFileSync(join(folder, 'dist/index.html'), 'utf8') : ''
        console.log(
          `    ${spare} kB left: status ${status}${status === 0 ? '' : `, ${/.*(?:disk is full|disk has|No space left).*/.exec(printed)?.[0] ?? printed.slice(-300)}`}`,
        )
        if (status === 0 ? !after.includes('new new') : after !== before) wrong.push(`${spare} kB: the site is not whole`)
        if (status !== 0 && !/disk is full|disk has|No space left/.test(printed)) wrong.push(`${spare} kB: it does not say why`)
        rmSync(filler)
        if ((await build().ended).status !== 0) wrong.push(`${spare} kB: the next build fails`)
      } finally {
        execFileSync('umount', [disk])
      }
    }
    return wrong.join('; ')
  },
}

let failed = 0
for (const [name, run] of Object.entries(cases)) {
  if (!only.test(name)) continue
  let wrong: string
  try {
    wrong = await run()
  } catch (error) {
    wrong = String(error)
  }
  console.log(`${wrong ? 'WRONG' : 'right'}  ${name}${wrong ? `\n${wrong}` : ''}`)
  if (wrong) failed += 1
}
process.exitCode = failed > 0 ? 1 : 0
