/** What pages of the dev server are told. */
import { join } from 'node:path'
import { errorPage } from '../../../lib/diagnostics/codes.ts'
import type { Diagnostic } from '../../../lib/diagnostics/diagnostic.ts'
import { plural } from '../../../lib/diagnostics/messages.ts'
import { visible } from '../../../lib/hidden-characters.ts'
import { escapeText } from '../../../lib/html.ts'
import { translate, type Language } from '../report/languages.ts'
import { report } from '../report/report.ts'

/** A diagnostic on a page. */
export interface ShownDiagnostic {
  /** `content/…/zh-hk.mdx:12:5` */
  place: string
  /** The same for the editor. */
  open: string
  code: string
  message: string
  fix: string
  notes: string[]
  /** Where there is more to read. */
  more: string
}

/** What a page shows of the check. */
export interface PageReport {
  /** Above the errors. */
  title: string
  /** What to do about them. */
  advice: string
  errors: ShownDiagnostic[]
  /** Above the warnings. */
  summary: string
  warnings: ShownDiagnostic[]
}

const texts = {
  en: {
    title: (errors: number) => `${plural(errors, 'error')} in the content`,
    advice: 'Mend the first, and save: the page comes back by itself.',
    summary: (warnings: number) => plural(warnings, 'warning'),
  },
  zh: {
    title: (errors: number) => `內容有${errors}個錯誤`,
    advice: '改好第一個，存檔，這一頁就會自己回來。',
    summary: (warnings: number) => `${warnings}個警告`,
  },
} as const satisfies Record<Language, unknown>

/**
 * Creates what pages are told.
 * @param root - the project's root, as a path
 */
export function createPageReport(
  { errors, warnings }: Record<'errors' | 'warnings', readonly Diagnostic[]>,
  root: string,
  language: Language,
): PageReport {
  const shown = (diagnostic: Diagnostic): ShownDiagnostic => {
    const { file, line, column, code, message, fix, notes = [] } = translate(diagnostic, language)
    return {
      place: `${visible(file)}:${line}:${column}`,
      open: `${join(root, file)}:${line}:${column}`,
      code,
      message: visible(message),
      fix: visible(fix),
      notes,
      more: errorPage(diagnostic.code),
    }
  }
  const { title, advice, summary } = texts[language]
  return {
    title: title(errors.length),
    advice,
    errors: errors.map(shown),
    summary: summary(warnings.length),
    warnings: warnings.map(shown),
  }
}

/**
 * Creates the page that stands in the place of every other while there are errors. Its script shows them as on any page.
 * @param script - the address of the script of all pages
 */
export function createErrorPage(errors: readonly Diagnostic[], script: string, language: Language): string {
  const title = texts[language].title(errors.length)
  return [
    `<!doctype html><html lang="${language === 'zh' ? 'zh-Hant-HK' : 'en'}"><meta charset="utf-8">`,
    `<title>${escapeText(title)}</title><script type="module" src="${script}"></script>`,
    `<pre>${escapeText(report(errors, 'text', language))}</pre></html>`,
  ].join('\n')
}
