/** The history of this project, for pages. A build reads it once; the dev server reads it for every page, so a new commit shows. */
import { fileURLToPath } from 'node:url'
import { root } from 'astro:config/server'
import type { History } from '../lib/last-change.ts'
import { once } from './content.ts'
import { readCommit, readHistory, type Commit } from './git.ts'

const folder = (): string => fileURLToPath(root)

/** The last change of every file, by path from the project's root. */
export const getHistory = (): Promise<History> => once('history', async () => readHistory(folder()))

/** The day on which a file last changed; `undefined` where git does not know it. */
export const lastChanged = async (file: string): Promise<string | undefined> => (await getHistory())?.get(file)?.day

/** The commit that the site is made from; `undefined` where git does not know it. */
export const getCommit = (): Promise<Commit | undefined> => once('commit', async () => readCommit(folder()))
