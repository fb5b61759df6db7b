/** What finds names in the texts of an edition, for pages: the same as the renderer's. */
import { fileURLToPath } from 'node:url'
import { root } from 'astro:config/server'
import type { NameFinder } from '../lib/names.ts'
import type { WrittenEdition } from '../lib/editions.ts'
import { nameFinder } from './from-disk.ts'

/** The finder of an edition. */
export const getNameFinder = (edition: WrittenEdition): NameFinder => nameFinder(fileURLToPath(root), edition)
