/** What is wrong with finished pages, told where it can be mended: in the content, as far as it is known what it comes from. */
import { contentFileOf } from '../../lib/addresses.ts'
import type { Code } from '../../lib/diagnostics/codes.ts'
import { createDiagnostic, createPositionLookup, FILE_START, type Diagnostic, type Position } from '../../lib/diagnostics/diagnostic.ts'
import { show } from '../../lib/diagnostics/messages.ts'

/** The codes of a finished page. */
export type DistCode = Extract<Code, `dist-${string}`>

/** A broken rule, before it is known where. */
export interface Violation {
  code: DistCode
  message: string
}

/** A broken rule with its place in the page, before the file's name is known. */
export interface PageFinding extends Violation {
  offset: number
  /** The start tag, shortened. */
  tag?: string
  /** What the content may say where this comes from: an address, an id, a host. The first that is found counts. */
  about?: readonly string[]
}

/** The content that the pages are made from. */
export interface Content {
  /** From the project's root. */
  paths: readonly string[]
  read(path: string): string
}

const fixes: Partial<Record<DistCode, string>> = {
  'dist-link': 'Mend the link, or add the page it leads to.',
  'dist-anchor': 'Mend the part behind #, or give the passage that id.',
  'dist-id': 'Give it an id of its own.',
  'dist-text': 'Let the text say what the page is, or show the true address.',
}

/** What the content may say of an address of a page: the address itself, or the way to the entry's file. */
export function aboutAddress(url: string): string[] {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return [url]
  const [, slug, anchor = ''] = /([^/#?]*?)(?:\.html)?(?:\?[^#]*)?(#.*)?$/.exec(url) ?? []
  return [...(slug && anchor ? [`/${slug}/zh-hk.mdx${anchor}`, `/${slug}/en.mdx${anchor}`] : []), anchor, slug ? `/${slug}/` : '']
}

/** Where in the content a finding comes from; `undefined` if that is not known. */
function sourceOf(page: string, { about = [] }: PageFinding, { paths, read }: Content): (Position & { file: string }) | undefined {
  const path = contentFileOf(page)
  const own = path !== undefined && paths.includes(path) ? path : undefined
  for (const words of about.filter(Boolean)) {
    const placeIn = (file: string): number => read(file).toLowerCase().indexOf(words.toLowerCase())
    const files = own && placeIn(own) >= 0 ? [own] : paths.filter((file) => placeIn(file) >= 0)
    const [file, another] = files
    if (file !== undefined && another === undefined) return { file, ...createPositionLookup(read(file))(placeIn(file)) }
  }
  return own === undefined ? undefined : { file: own, ...FILE_START }
}

/**
 * Makes a function from what was found in a page to diagnostics, each at its place in the content.
 * @returns the page and the place in it where the content is not known; what several pages have from one place is told once
 */
export function createReport(content: Content): {
  add(page: string, html: string, findings: readonly PageFinding[]): void
  diagnostics(): Diagnostic[]
} {
  const texts = new Map<string, string>()
  const read = (path: string): string => texts.get(path) ?? texts.set(path, content.read(path)).get(path)!
  const found = new Map<string, PageFinding & { at: Position; file: string; isKnown: boolean; pages: Set<string> }>()
  return {
    add(page, html, findings) {
      const placeAt = createPositionLookup(html)
      for (const finding of findings) {
        const source = sourceOf(page, finding, { ...content, read })
        const { file, ...at } = source ?? { file: page, ...placeAt(finding.offset) }
        // What the editions have from one place is one mistake.
        const key = [file, at.line, at.column, finding.code, finding.message.replace(/\b(?:zh-\w\w|en)\//g, '')].join('\0')
        const known = found.get(key) ?? { ...finding, at, file, isKnown: source !== undefined, pages: new Set() }
        known.pages.add(page)
        found.set(key, known)
      }
    },
    diagnostics: () =>
      [...found.values()].map(({ code, message, tag, at, file, isKnown, pages }) => {
        const [first = ''] = pages
        const where = pages.size > 1 ? `on ${pages.size} pages, the first is ${first}` : `on the page ${first}`
        const fix = fixes[code] ?? 'The page must not be published like this.'
        return createDiagnostic(file, {
          code,
          message: isKnown ? `${where}: ${message}` : tag ? `${message}: ${tag}` : message,
          fix: isKnown ? fix : `${fix} No content file is known for it: tell the maintainers.`,
          at,
        })
      }),
  }
}

/** A start tag as it may stand behind a message. */
export const showTag = (html: string, from: number, to: number): string => show(html.slice(from, to).replace(/\s+/g, ' ')).slice(1, -1)
