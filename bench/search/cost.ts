/** What a step costs: CPU seconds and memory of this process and those it starts (Linux: read from /proc). */
import { readdirSync, readFileSync } from 'node:fs'

/** What a piece of work cost. */
export interface Cost {
  cpuSeconds: number
  peakMegabytes: number
  wallSeconds: number
}

const ticks = 100

/** CPU seconds and resident megabytes of the processes that this one started. */
function children(): { cpu: Map<string, number>; memory: number } {
  const cpu = new Map<string, number>()
  let memory = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      if (stat[1] !== String(process.pid)) continue
      cpu.set(pid, (Number(stat[11]) + Number(stat[12])) / ticks)
      memory += (Number(stat[21]) * 4096) / 1e6
    } catch {
      // It ended meanwhile.
    }
  }
  return { cpu, memory }
}

/** Measures what work costs, sampled every 50 ms; what a process does after its last sample is not counted. */
export async function cost(work: () => Promise<void>): Promise<Cost> {
  const seen = new Map<string, number>()
  let peak = 0
  const look = (): void => {
    const { cpu, memory } = children()
    for (const [pid, seconds] of cpu) seen.set(pid, seconds)
    peak = Math.max(peak, memory + process.memoryUsage.rss() / 1e6)
  }
  const timer = setInterval(look, 50)
  const before = process.cpuUsage()
  const start = performance.now()
  await work()
  clearInterval(timer)
  const { user, system } = process.cpuUsage(before)
  const own = (user + system) / 1e6
  const others = [...seen.values()].reduce((sum, seconds) => sum + seconds, 0)
  return { cpuSeconds: own + others, peakMegabytes: peak, wallSeconds: (performance.now() - start) / 1000 }
}
