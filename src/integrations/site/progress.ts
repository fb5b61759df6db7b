/** Says how far a long build is, and where its time went. */
import type { AstroIntegrationLogger } from 'astro'

/** A build that takes less says nothing, in milliseconds. */
const QUIET = 5000
/** Between two lines on the way, in milliseconds. */
const INTERVAL = 3000

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

/** Measures steps. Of two steps, one inside the other, time counts for the inner one only. */
export interface Progress {
  /** Does the work of a step. */
  time<Result>(step: string, work: () => Result): Result
  /** Tells what share is done, now and then; a log of a server does without. */
  tell(step: string, done: number, of: number): void
  /** Tells the time of each step. */
  end(): void
}

/**
 * Starts to measure.
 * @param lively - whether somebody looks at the messages as they come
 * @param now - the time in milliseconds
 */
export function measure(
  logger: Pick<AstroIntegrationLogger, 'info'>,
  lively: boolean = process.stdout.isTTY && !process.env.CI,
  now: () => number = () => performance.now(),
): Progress {
  const start = now()
  const spent = new Map<string, number>()
  let step = ''
  let since = start
  let told = start + QUIET - INTERVAL
  const goTo = (next: string): void => {
    const time = now()
    spent.set(step, (spent.get(step) ?? 0) + time - since)
    step = next
    since = time
  }
  return {
    time(name, work) {
      const outer = step
      goTo(name)
      const result = work()
      if (!(result instanceof Promise)) {
        goTo(outer)
        return result
      }
      return result.finally(() => goTo(outer)) as typeof result
    },
    tell(name, done, of) {
      if (!lively || now() - told < INTERVAL) return
      told = now()
      logger.info(`${name}: ${done} of ${of} (${Math.floor((100 * done) / of)} %)`)
    },
    end() {
      goTo('')
      spent.delete('')
      const all = now() - start
      if (all < QUIET) return
      const longest = [...spent].filter(([, time]) => time >= 100).sort(([, one], [, other]) => other - one)
      logger.info(`${seconds(all)}: ${longest.map(([name, time]) => `${name} ${seconds(time)}`).join(', ')}`)
    },
  }
}
