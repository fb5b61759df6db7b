/** The edition that a reader chose last, kept in the browser. It is offered first; nobody is sent there. */
import { isEdition, type Edition } from '../lib/editions.ts'
import { likelyEdition } from '../lib/likely-edition.ts'
import { store, stored } from './storage.ts'

const key = 'apec-reader-edition'

/** Keeps a choice. */
export const keepEdition = (edition: Edition): void => void store(key, edition)

/** The edition that was chosen last. */
export function keptEdition(): Edition | undefined {
  const kept = stored(key) ?? ''
  return isEdition(kept) ? kept : undefined
}

/** The edition to offer first: the one that was chosen, else the one in the browser's language. */
export const firstEdition = (): Edition | undefined => keptEdition() ?? likelyEdition(navigator.languages)
