/** What machines do to a build: locks that were left behind, places that cannot be written, programs that are missing. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../src/integrations/site/lock.ts'
import { explainDiskError, findLackOfSpace, findObstacle, publish, restorePrevious } from '../../src/integrations/site/publish.ts'

const makeFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'faults-')))

test('a lock is held until its process ends', () => {
  const lock = join(makeFolder(), 'new/lock')
  expect(takeLock(lock)).toBeUndefined()
  expect(takeLock(lock)).toContain(`process ${process.pid}, since`)
  expect(takeLock(lock)).toContain(`delete ${lock}`)
  expect(readdirSync(join(lock, '..'))).toEqual(['lock'])
})

test.each([
  ['a process that is gone', { pid: spawnSync(process.execPath, ['--version']).pid, started: '1', since: 'then' }],
  ['another process that has got its number', { pid: process.pid, started: '1', since: 'then' }],
  ['nobody that can be read', 'half a li'],
  ['nobody', ''],
])('a lock of %s is taken over', (_, holder) => {
  const lock = join(makeFolder(), 'lock')
  writeFileSync(lock, typeof holder === 'string' ? holder : JSON.stringify(holder))
  expect(takeLock(lock)).toBeUndefined()
  expect(readFileSync(lock, 'utf8')).toContain(`"pid":${process.pid},`)
  expect(readdirSync(join(lock, '..'))).toEqual(['lock'])
})

test('a place for the site is looked at before the work, and nothing is changed there', () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'file'), '')
  mkdirSync(join(folder, 'dist'))
  expect(findObstacle(join(folder, 'dist'))).toBeUndefined()
  expect(findObstacle(join(folder, 'new'))).toBeUndefined()
  expect(findObstacle(join(folder, 'file'))).toBe(`${join(folder, 'file')} is a file.`)
  expect(findObstacle(join(folder, 'file/dist'))).toContain('a file is in the way (ENOTDIR).')
  expect(readdirSync(folder).sort()).toEqual(['dist', 'file'])
})

test('a disk without room for twice the last site is told of', () => {
  const folder = makeFolder()
  expect(findLackOfSpace(folder, join(folder, 'dist'))).toBeUndefined()
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist/a'), 'a')
  expect(findLackOfSpace(folder, join(folder, 'dist'))).toBeUndefined()
  // A file with a hole in it takes no room, but has a size.
  truncateSync(join(folder, 'dist/a'), 2 ** 42)
  expect(findLackOfSpace(folder, join(folder, 'dist'))).toMatch(/^the disk has \d+\.\d MB left, and a build needs 8796093.0 MB,/)
})

test('a folder that may not be written is told of, with its name', () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'parent/dist'), { recursive: true })
  chmodSync(join(folder, 'parent'), 0o555)
  chmodSync(folder, 0o755)
  // The superuser may write anywhere, so that somebody else has to ask.
  const isRoot = process.getuid?.() === 0
  const program = `import { findObstacle } from ${JSON.stringify(join(process.cwd(), 'src/integrations/site/publish.ts'))}
console.log(findObstacle(${JSON.stringify(join(folder, 'parent/dist'))}))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module-typescript', '-'], {
    input: program,
    encoding: 'utf8',
    ...(isRoot && { uid: 65_534 }),
  })
  expect(stdout).toBe(`${join(folder, 'parent/dist.next')}: there is no permission to write there (EACCES).\n`)
})

test('the reasons of a disk are in plain words, and those of a program stay as they are', () => {
  expect(explainDiskError(Object.assign(new Error(), { code: 'ENOSPC' }))).toBe('the disk is full (ENOSPC).')
  expect(explainDiskError(new TypeError('a mistake'))).toBeUndefined()
})

test('a site that cannot be moved leaves the last one and no half of itself', () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist/index.html'), 'the last one')
  expect(() => publish(join(folder, 'missing'), join(folder, 'dist'))).toThrow('ENOENT')
  expect(readdirSync(folder)).toEqual(['dist'])
  expect(readdirSync(join(folder, 'dist'))).toEqual(['index.html'])
})

test('a site that was on its way when a build was killed comes back, also behind a link', () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'elsewhere/site'), { recursive: true })
  writeFileSync(join(folder, 'elsewhere/site/index.html'), 'the last one')
  symlinkSync('elsewhere/site', join(folder, 'dist'))
  renameSync(join(folder, 'elsewhere/site'), join(folder, 'elsewhere/site.previous'))
  restorePrevious(join(folder, 'dist'))
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the last one')
})

/** A project that has the program before all others, and nothing else. */
function makeProject(engines: string): { folder: string; run: (env?: NodeJS.ProcessEnv) => ReturnType<typeof spawnSync> } {
  const folder = makeFolder()
  mkdirSync(join(folder, 'tools'))
  cpSync('tools/ready.js', join(folder, 'tools/ready.js'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', engines: { node: engines } }))
  writeFileSync(join(folder, 'telemetry.js'), 'console.log(process.env.ASTRO_TELEMETRY_DISABLED)')
  const plain = { ...process.env }
  delete plain.ASTRO_TELEMETRY_DISABLED
  const run = (env = {}) =>
    spawnSync(process.execPath, ['--import', './tools/ready.js', 'telemetry.js'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...plain, ...env },
    })
  return { folder, run }
}
function addPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules/astro'), { recursive: true })
  writeFileSync(join(folder, 'node_modules/astro/package.json'), '{}')
}

test('without packages the npm scripts say what to do', () => {
  const { run } = makeProject('>=22.18')
  expect(run()).toMatchObject({ status: 1, stdout: '', stderr: 'The packages are not there. Run: npm ci\n' })
})

test.each(['>=999.0', `>=${process.versions.node.split('.')[0]}.999`])('a Node older than %s is told of', (engines) => {
  const { folder, run } = makeProject(engines)
  addPackages(folder)
  const { status, stderr } = run()
  expect(status).toBe(1)
  expect(stderr).toContain(`Node ${process.versions.node} is too old: ${engines.slice(2)} is needed. Run: npm ci`)
})

test('the npm scripts send nothing to the makers of Astro, unless somebody wants it', () => {
  const { folder, run } = makeProject('>=22.18')
  addPackages(folder)
  expect(run().stdout).toBe('1\n')
  expect(run({ ASTRO_TELEMETRY_DISABLED: '0' }).stdout).toBe('0\n')
})

test('every npm script that runs a program of ours begins with that', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const needsPackages = Object.entries(scripts).filter(
    ([name, script]) => !['lock', 'start', 'lint', 'spelling'].includes(name) && !script.includes('npm run --silent static'),
  )
  expect(needsPackages.length).toBeGreaterThan(8)
  for (const [name, script] of needsPackages) expect(script, name).toMatch(/^node (?:--import )?\.?\/?tools\/ready\.js\b/)
  expect(existsSync('tools/ready.js')).toBe(true)
})
