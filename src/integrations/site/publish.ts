import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Puts the finished site in the place of the previous one, which stays whole until this moment.
 * @param folder - where the site was made
 * @param target - where it goes
 */
export function publish(folder: string, target: string): void {
  const previous = `${folder}.previous`
  rmSync(previous, { recursive: true, force: true })
  mkdirSync(dirname(target), { recursive: true })
  if (existsSync(target)) renameSync(target, previous)
  renameSync(folder, target)
  rmSync(previous, { recursive: true, force: true })
}
