/** The whole check, warnings and all, in a process of its own: it takes too long to be waited for at every save. */
import { fork, type ChildProcess } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../../../lib/diagnostics/diagnostic.ts'

const program = fileURLToPath(new URL('./full-check-process.ts', import.meta.url))

/** How long nothing is saved before it begins. */
const QUIET_MILLISECONDS = 500

/** The whole check, to be asked for. */
export interface FullCheck {
  /** Asks for it. Who asks again before it is done gets one answer. */
  ask(): void
  /** Ends what is going on. */
  stop(): void
}

/**
 * Prepares the whole check of a folder. Its process goes on, because a second check takes a quarter of the time of a first.
 * @param onFound - is given what was found
 */
export function createFullCheck(folder: string, onFound: (diagnostics: Diagnostic[]) => void): FullCheck {
  let timer: NodeJS.Timeout | undefined
  let child: ChildProcess | undefined
  let [isBusy, isOld] = [false, false]

  function start(): ChildProcess {
    const started = fork(program, [folder], { cwd: dirname(folder), execArgv: [], stdio: 'ignore' })
    started.on('message', (found) => {
      isBusy = false
      // Something was saved meanwhile: what was found is no longer true.
      if (isOld) ask()
      else onFound(found as Diagnostic[])
    })
    // Ended from outside, by a folder that is gone, or never begun: the next one who asks starts another.
    for (const end of ['exit', 'error'])
      started.on(end, () => {
        if (child === started) [child, isBusy] = [undefined, false]
      })
    return started
  }
  function run(): void {
    if (isBusy) return
    ;[isBusy, isOld] = [true, false]
    child ??= start()
    child.send('check')
  }
  function ask(): void {
    isOld = true
    clearTimeout(timer)
    timer = setTimeout(run, QUIET_MILLISECONDS)
  }
  function stop(): void {
    clearTimeout(timer)
    child?.kill()
  }
  return { ask, stop }
}
