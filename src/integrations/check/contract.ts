/** What other rooms may use of the check. */
export { languageOf } from './report/languages.ts'
export { applyEdits, fixesOf } from './fix/edits.ts'
export { count, report } from './report/report.ts'
