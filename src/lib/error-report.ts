/** What a report of an error in a page carries, so that nobody has to ask for it. */

import type { RepositoryKind } from './repository-links.ts'

/** The facts. The issue forms in `.github/ISSUE_TEMPLATE/` have fields of these names. */
export const reportFields = ['address', 'edition', 'passage', 'version'] as const

/** A value for each of them; empty where nothing is known. */
export type ErrorReport = Record<(typeof reportFields)[number], string>

/** The form for a language, as the file is called. */
export const reportForm = (isEnglish: boolean): string => (isEnglish ? 'en.yml' : 'zh.yml')

/**
 * Fills what is known into the link that begins a report. A host with forms gets fields, another one a text.
 * @param link - from `reportUrl`
 */
export function fillReport(link: string, kind: RepositoryKind, report: ErrorReport, isEnglish: boolean): string {
  const url = new URL(link)
  const query = url.searchParams
  const known = reportFields.filter((name) => report[name])
  const text = known.map((name) => `${name}: ${report[name]}\n`).join('')
  if (kind === 'gitlab') query.set('issue[description]', text)
  else if (kind === 'gitea') query.set('body', text)
  else {
    query.set('template', reportForm(isEnglish))
    for (const name of known) query.set(name, report[name])
  }
  return url.href
}
