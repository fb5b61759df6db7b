/** Asking on the terminal. Where nobody can answer, nothing is asked, so that no program waits for ever. */
import { createInterface } from 'node:readline'

/** Whether somebody can answer. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stdout.isTTY

/** Asks on the terminal. No answer (Ctrl-C, Ctrl-D) is an empty one. */
export async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await new Promise<string>((resolve) => {
    terminal.once('close', () => resolve(''))
    terminal.question(question, resolve)
  })
  terminal.close()
  return answer.trim()
}
