import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Site } from './files.ts'

/** Puts the finished site in the place of the previous one, which stays whole until this moment. */
export function publish({ folder, target }: Site): void {
  const previous = `${folder}.previous`
  rmSync(previous, { recursive: true, force: true })
  mkdirSync(dirname(target), { recursive: true })
  if (existsSync(target)) renameSync(target, previous)
  renameSync(folder, target)
  rmSync(previous, { recursive: true, force: true })
}
