/** Writes a file in one move: whoever reads meanwhile sees the old text or the new one, never a half. */
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Replaces what is in a file and keeps its mode.
 * @throws if the file is not there or cannot be written; it is then as it was
 */
export function replaceFile(path: string, text: string | Uint8Array): void {
  const { mode } = statSync(path)
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(draft, text, { mode, flag: 'wx' })
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
