/** Runs the commands of `commands.ts`, each as if it were alone: its arguments, folder and environment, and what it prints. */
import { format } from 'node:util'
import type { Asked, Ran } from './commands.ts'

const own = { ...process.env }
let count = 0

process.on('message', async ({ program, args, cwd, env }: Asked) => {
  const ran: Ran = { status: 0, stdout: '', stderr: '' }
  Object.assign(console, {
    log: (...words: unknown[]) => void (ran.stdout += `${format(...words)}\n`),
    error: (...words: unknown[]) => void (ran.stderr += `${format(...words)}\n`),
  })
  process.chdir(cwd)
  process.argv.splice(2, Infinity, ...args)
  for (const name of Object.keys(process.env)) if (!(name in own)) delete process.env[name]
  Object.assign(process.env, own, env)
  // Another address each time, so that the program runs again; what it imports is loaded once.
  count += 1
  try {
    await import(`${program}?${count}`)
    ran.status = Number(process.exitCode ?? 0)
  } catch (error) {
    ran.status = 1
    ran.stderr += `${error instanceof Error ? error.stack : String(error)}\n`
  }
  process.exitCode = 0
  process.send!(ran)
})
