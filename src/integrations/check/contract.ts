/** What other rooms may use of the check. */
export { count, report } from './report/report.ts'
