/** The last step: the finished site takes the place of the previous one. */
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { listFiles } from './files.ts'

/** The folder itself, where the target is a link to it; also while there is nothing at the end of the link. */
function resolveTarget(target: string): string {
  if (existsSync(target)) return realpathSync(target)
  const isLink = lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()
  return isLink ? resolve(dirname(target), readlinkSync(target)) : target
}

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
  try {
    move(folder, next)
  } catch (error) {
    // Half a copy would keep a full disk full.
    rmSync(next, { recursive: true, force: true })
    throw error
  }
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
  const place = resolveTarget(target)
  if (!existsSync(place) && existsSync(previousOf(place))) renameSync(previousOf(place), place)
}

const reasons: Record<string, string> = {
  EACCES: 'there is no permission to write there',
  EPERM: 'there is no permission to write there',
  EROFS: 'that disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
  EBUSY: 'another program holds it, or a disk is mounted there',
}

/**
 * Says in plain words why something could not be written.
 * @returns `undefined` if the error is of another kind
 */
export function explainDiskError(error: unknown): string | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException
  return reasons[code] && `${path ? `${path}: ` : ''}${reasons[code]} (${code}).`
}

/**
 * Looks whether the finished site can take the place of the previous one, before any work is done. Nothing is changed.
 * @returns what is in the way; `undefined` if nothing is
 */
export function findObstacle(target: string): string | undefined {
  try {
    const place = resolveTarget(target)
    mkdirSync(`${place}.next`, { recursive: true })
    rmSync(`${place}.next`, { recursive: true })
    const current = statSync(place, { throwIfNoEntry: false })
    if (!current) return undefined
    if (!current.isDirectory()) return `${place} is a file.`
    if (current.dev !== statSync(dirname(place)).dev)
      return `${place} is a disk of its own, which cannot be moved. Build into a folder on it: --outDir ${place}/site`
    accessSync(place, constants.W_OK)
    return undefined
  } catch (error) {
    return explainDiskError(error) ?? String(error)
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/**
 * Looks whether a disk has room for a build: twice what the last site takes, as parts of it are written twice.
 * @param folder - a folder on the disk where the site is made
 * @returns what is missing; `undefined` if there is room, or if there is no last site
 */
export function findLackOfSpace(folder: string, target: string): string | undefined {
  if (!existsSync(target)) return undefined
  const needed = 2 * listFiles(target).reduce((sum, file) => sum + statSync(join(target, file)).size, 0)
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  return free < needed
    ? `the disk has ${megabytes(free)} left, and a build needs ${megabytes(needed)}, twice what the last site takes.`
    : undefined
}
