/** The last step: the finished site takes the place of the previous one. */
import { cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** The folder itself, where the target is a link to it. */
const resolveTarget = (target: string): string => (existsSync(target) ? realpathSync(target) : target)

const previousOf = (target: string): string => `${target}.previous`

/** Moves a folder, to another disk too. */
function move(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(dirname(to), { recursive: true })
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    cpSync(from, to, { recursive: true })
    rmSync(from, { recursive: true })
  }
}

/**
 * Puts the finished site in the place of the previous one, which stays whole until this moment.
 * @param folder - where the site was made
 * @param target - where it goes
 * @throws if the site cannot be moved; the previous one is then back in its place
 */
export function publish(folder: string, target: string): void {
  const place = resolveTarget(target)
  const next = `${place}.next`
  move(folder, next)
  const hadSite = existsSync(place)
  if (hadSite) move(place, previousOf(place))
  try {
    renameSync(next, place)
  } catch (error) {
    if (hadSite) renameSync(previousOf(place), place)
    throw error
  }
  rmSync(previousOf(place), { recursive: true, force: true })
}

/** Brings the previous site back, where a build was stopped in the moment between the two. */
export function restorePrevious(target: string): void {
  if (!existsSync(target) && existsSync(previousOf(target))) renameSync(previousOf(target), target)
}
