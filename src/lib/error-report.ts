/** What a report of an error in a page carries, so that nobody has to ask for it. */

/** The facts. The issue forms in `.github/ISSUE_TEMPLATE/` have fields of these names. */
export const reportFields = ['address', 'edition', 'passage', 'version'] as const

/** A value for each of them; empty where nothing is known. */
export type ErrorReport = Record<(typeof reportFields)[number], string>

/** The form for a language, as the file is called. */
export const reportForm = (isEnglish: boolean): string => (isEnglish ? 'en.yml' : 'zh.yml')

/**
 * Fills what is known into the link that begins a report. A host with forms gets fields, another one a text.
 * @param link - from `reportUrl`; whether it has a text to fill says which host it is
 */
export function fillReport(link: string, report: ErrorReport, isEnglish: boolean): string {
  const url = new URL(link)
  const known = reportFields.filter((name) => report[name])
  const text = known.map((name) => `${name}: ${report[name]}\n`).join('')
  const query = url.searchParams
  if (query.has('issue[title]')) query.set('issue[description]', text)
  else if (query.has('body')) query.set('body', text)
  else {
    query.set('template', reportForm(isEnglish))
    for (const name of known) query.set(name, report[name])
  }
  return url.href
}
