/** What a step costs: CPU seconds and memory of this process and those it starts (Linux: read from /proc). */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** What a piece of work cost. */
export interface Cost {
  cpuSeconds: number
  peakMegabytes: number
  wallSeconds: number
}

/** The numbers of a process behind its name, from the state on: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function stat(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return [] // It ended meanwhile.
  }
}

/** The processes that this one started. */
const children = (): string[][] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(stat)
    .filter(([, parent]) => parent === String(process.pid))

/** CPU seconds of this process and of the children that have ended. */
function cpu(): number {
  const [user = 0, system = 0, theirUser = 0, theirSystem = 0] = stat('self').slice(11, 15).map(Number)
  return (user + system + theirUser + theirSystem) / 100
}

/** Measures what work costs; memory is looked at five times a second. */
export async function cost(work: () => Promise<void>): Promise<Cost> {
  let peak = 0
  const look = (): void => {
    const theirs = children().reduce((sum, child) => sum + Number(child[21]) * 4096, 0)
    peak = Math.max(peak, (theirs + process.memoryUsage.rss()) / 1e6)
  }
  const timer = setInterval(look, 200)
  const before = cpu()
  const start = performance.now()
  await work()
  const wallSeconds = (performance.now() - start) / 1000
  clearInterval(timer)
  // What a child took is known when it has ended.
  while (children().length > 0) await setTimeout(50)
  return { cpuSeconds: cpu() - before, peakMegabytes: peak, wallSeconds }
}
