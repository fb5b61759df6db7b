import { spawn } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { plainEnvironment } from './project.ts'

/**
 * Starts the dev server of a copy of the project, for as long as the test takes.
 * @returns its address, when it tells it
 */
export async function startDev(cwd: string, port: number): Promise<string> {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    cwd,
    env: plainEnvironment({ ASTRO_TELEMETRY_DISABLED: '1' }),
  })
  onTestFinished(() => void child.kill())
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (data) => {
      output += data
      const address = /http:\/\/localhost:\d+\//.exec(output)?.[0]
      if (address) resolve(address)
    })
    child.on('exit', () => reject(new Error(output)))
  })
}
