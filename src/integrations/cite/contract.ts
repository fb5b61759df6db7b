/** What others may know of citing, and what its build and its browser half agree on. */
export { citePageKeys, citeWordKeys } from './strings.ts'

/** The file of an edition that is loaded when somebody first points at a passage: the texts and parts that scripts show. */
export const partsFile = (edition: string): string => `cite/${edition}.js`
/** The file of an edition that is loaded with the first citation: the sources, and which page rests on which. */
export const sourcesFile = (edition: string): string => `cite/${edition}-sources.js`

/** The page that the build makes those files of. It is not in the finished site. */
export const citePage = 'cite.html'

/** A piece of HTML, and the style sheets that it needs, from the site's folder. */
export interface CiteFile {
  html: string
  sheets: string[]
}

declare global {
  /** Every file of the room leaves here what it holds. */
  var apecCiteFile: CiteFile | undefined
  /** There once `scripts/cite.js` has run: answers what woke it, and everything of the kind from then on. */
  var apecCite: ((event: Event) => void) | undefined
}
