/**
 * Runs a command behind everything else on the machine, for work that nobody waits for alone: `node tools/behind.js COMMAND [WORD …]`.
 * Ends as the command ends.
 */
import { spawnSync } from 'node:child_process'
import { setPriority } from 'node:os'

try {
  setPriority(10)
} catch {
  // Where the system refuses it, the command runs beside the others.
}
const [command = '', ...words] = process.argv.slice(2)
process.exit(spawnSync([command, ...words].join(' '), { shell: true, stdio: 'inherit' }).status ?? 1)
