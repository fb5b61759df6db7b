import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Puts the finished site in the place of the previous one, which stays whole until this moment.
 * @param folder - where the site was made
 * @param target - where it goes
 * @throws if the site cannot be moved; the previous one is then back in its place
 */
export function publish(folder: string, target: string): void {
  const previous = `${folder}.previous`
  rmSync(previous, { recursive: true, force: true })
  mkdirSync(dirname(target), { recursive: true })
  const hadSite = existsSync(target)
  if (hadSite) renameSync(target, previous)
  try {
    renameSync(folder, target)
  } catch (error) {
    if (hadSite) renameSync(previous, target)
    throw error
  }
  rmSync(previous, { recursive: true, force: true })
}
