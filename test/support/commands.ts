/** The project's commands as tests run them: in one process, one after the other, because each start of Node costs half a second. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** What is asked of the process. `program` is the address of a module that sets the exit code. */
export interface Asked {
  program: string
  args: readonly string[]
  cwd: string
  env: Record<string, string>
}

/** How a command has ended. */
export interface Ran {
  status: number
  stdout: string
  stderr: string
}

let running: ChildProcess | undefined

/**
 * Runs a command of the check (`cli`, `fix`, `new` …) with nobody at the terminal.
 * @param env - what it finds in its environment besides the test's own
 */
export async function runCommand(name: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Ran> {
  running ??= fork(new URL('./command-process.ts', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const program = new URL(`../../src/integrations/check/${name}.ts`, import.meta.url).href
  running.send({ program, args, cwd, env } satisfies Asked)
  const [ran] = (await once(running, 'message')) as [Ran]
  return ran
}
