/** The whole check, warnings and all, in a process of its own: it takes too long to be waited for at every save. */
import { execFile, type ChildProcess } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../../../lib/diagnostics/diagnostic.ts'

const command = fileURLToPath(new URL('../cli.ts', import.meta.url))

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
 * Prepares the whole check of a folder.
 * @param onFound - is given what was found
 */
export function createFullCheck(folder: string, onFound: (diagnostics: Diagnostic[]) => void): FullCheck {
  let timer: NodeJS.Timeout | undefined
  let running: ChildProcess | undefined
  const stop = () => {
    clearTimeout(timer)
    running?.kill()
    running = undefined
  }
  const run = () => {
    const args = [command, '--format', 'json', basename(folder)]
    const child = execFile(process.execPath, args, { cwd: dirname(folder), maxBuffer: 1 << 28 }, (_error, stdout) => {
      // A process that was stopped has not said everything.
      if (running === child && stdout) onFound(JSON.parse(stdout) as Diagnostic[])
    })
    running = child
  }
  const ask = () => {
    stop()
    timer = setTimeout(run, QUIET_MILLISECONDS)
  }
  return { ask, stop }
}
