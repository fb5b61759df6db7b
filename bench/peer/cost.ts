/** What a command takes, its children included. Linux only: it reads /proc. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Of one run. */
export interface Cost {
  /** Seconds of all processors, with child processes. */
  cpu: number
  /** Seconds that passed. */
  wall: number
  /** The most memory that its processes had together, in MB. */
  memory: number
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process has ended meanwhile.
    return ''
  }
}

/** The memory of a process and its children, in MB. */
export function memoryOf(root: number): number {
  const parents = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    // The name of a program may hold spaces and brackets.
    const parent = Number(read(`/proc/${name}/stat`).replace(/^.*\)/s, '').trim().split(' ')[1])
    parents.set(parent, [...(parents.get(parent) ?? []), Number(name)])
  }
  const all = [root]
  for (const one of all) all.push(...(parents.get(one) ?? []))
  return all.reduce((sum, one) => sum + Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${one}/status`))?.[1] ?? 0) / 1024, 0)
}

/**
 * Runs a command and measures it.
 * @throws with what it said, if it fails
 */
export async function measureCost(command: string, args: readonly string[], cwd: string): Promise<Cost> {
  const timed = ['-c', 'TIMEFORMAT="cost %R %U %S"; time "$0" "$@"', command, ...args]
  const child = spawn('bash', timed, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CI: '1' },
  })
  let said = ''
  let memory = 0
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  const timer = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid!))), 200)
  const status = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  const [, wall, user, system] = /cost ([\d.]+) ([\d.]+) ([\d.]+)/.exec(said) ?? []
  if (status !== 0 || !wall) throw new Error(`${command} ${args.join(' ')}: ${said.slice(0, 3000)}`)
  return { cpu: Math.round(10 * (Number(user) + Number(system))) / 10, wall: Number(wall), memory: Math.round(memory) }
}

/** How many files a folder has, and how many MB; some folders at its top may be left out. */
export function sizeOf(folder: string, without: readonly string[] = []): { files: number; megabytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !without.some((one) => file.startsWith(join(folder, one))))
  return { files: files.length, megabytes: Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6) }
}
