/** One build at a time: two would write the same folder. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who holds a lock. `started` tells a process from a later one that got the same number. */
interface Holder {
  pid: number
  started: string
  since: string
}

/** When a process began, as Linux knows it; empty elsewhere, and for a process that is gone. */
function startOf(pid: number): string {
  try {
    // The name in brackets may hold spaces. The 20th value behind it is the start, in ticks since the machine was switched on.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').split(' ')[20] ?? ''
  } catch {
    return ''
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process is there, but may not be asked.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return startOf(pid) === started
}

function readHolder(text: string): Holder | undefined {
  try {
    const { pid, started, since } = JSON.parse(text) as Partial<Holder>
    return typeof pid === 'number' && typeof started === 'string' && typeof since === 'string' ? { pid, started, since } : undefined
  } catch {
    return undefined
  }
}

/** Creates a file with its content in one step, so that nobody reads half of it. Some disks know no second name of a file: in two steps there. */
function create(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST'
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (isTaken(error)) return false
  } finally {
    rmSync(draft, { force: true })
  }
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Takes a dead holder's lock away, unless somebody else was faster and it is a new one by now. */
function removeDead(file: string, dead: string): void {
  const aside = `${file}.dead.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const taken = readIfThere(aside)
  if (taken !== undefined && taken !== dead) create(file, taken)
  rmSync(aside, { force: true })
}

/**
 * Takes a lock until this process ends. The lock of a process that is gone is taken over.
 * @returns what is to be told if somebody else holds it; `undefined` if it is taken
 * @throws if the file cannot be written
 */
export function takeLock(file: string): string | undefined {
  mkdirSync(dirname(file), { recursive: true })
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid), since: new Date().toISOString() })
  for (let tries = 0; tries < 3; tries += 1) {
    if (create(file, mine)) {
      process.once('exit', () => readIfThere(file) === mine && rmSync(file, { force: true }))
      return undefined
    }
    const text = readIfThere(file)
    if (text === undefined) continue
    const holder = readHolder(text)
    if (holder && isAlive(holder))
      return `Another build of this folder is running (process ${holder.pid}, since ${holder.since}). Wait until it has ended, or end it. If there is none, delete ${file}.`
    removeDead(file, text)
  }
  return 'Several builds of this folder began at once. Start one again.'
}
