/** What the scripts of other rooms may use of search: the texts of the index, and how it is read. */
export { countParts } from './contract.ts'
export { element } from './browser/dom.ts'
export { EditionData } from './browser/edition-data.ts'
export { IndexFiles } from './browser/loader.ts'
export type { SearchPassage } from './match/passage.ts'
