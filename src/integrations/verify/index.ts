/** The check of what was built: every page is parsed, and every link in it followed, before the site is published. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../lib/diagnostics/diagnostic.ts'
import { byPlace } from '../../lib/diagnostics/diagnostic.ts'
import { count, report } from '../check/contract.ts'
import { listFiles, type Site } from '../site/files.ts'
import { refuseTarget, type Targets } from './links.ts'
import { readPage, type PageFacts } from './page-facts.ts'
import { toDiagnostics, showTag, type PageFinding } from './page-findings.ts'
import { addressesOfCss, addressesOf, refuseAttributes, refuseUrl, refusedElements } from './rules.ts'
import { Parser } from 'htmlparser2'

/** A drawing is a document of its own when it is opened: no scripts, handlers or foreign addresses in it either. */
function findInDrawing(svg: string, site: string | undefined): PageFinding[] {
  const findings: PageFinding[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const offset = parser.startIndex
        const script = name === 'script' ? ({ code: 'dist-script', message: 'a drawing runs no scripts' } as const) : undefined
        const refused = [script ?? refusedElements(name, attributes), ...refuseAttributes(name, attributes)]
        for (const address of addressesOf(name, attributes)) refused.push(refuseUrl({ ...address, use: 'load' }, site))
        for (const one of refused) if (one) findings.push({ ...one, offset })
      },
      onprocessinginstruction(name) {
        if (!/^(\?xml|!doctype)$/i.test(name))
          findings.push({ code: 'dist-foreign', offset: parser.startIndex, message: `<${name} …> loads other files` })
      },
    },
    { xmlMode: true },
  )
  parser.end(svg)
  return findings
}

function findInSheet(file: string, css: string, targets: Targets): PageFinding[] {
  return [...addressesOfCss(css)].flatMap(({ url, offset }) => {
    if (url.startsWith('data:image/') || url.startsWith('data:font/') || url.startsWith('#')) return []
    const refused = refuseUrl({ url, use: 'load' }, targets.site) ?? refuseTarget(file, url, targets)
    return refused ? [{ ...refused, offset }] : []
  })
}

function findInPage(page: string, { addresses, findings }: PageFacts, targets: Targets, read: () => string): PageFinding[] {
  const found = addresses.flatMap(({ offset, end, ...address }) => {
    const refused = refuseUrl(address, targets.site) ?? refuseTarget(page, address.url, targets)
    return refused ? [{ code: refused.code, offset, message: `${showTag(read(), offset, end)}: ${refused.message}` }] : []
  })
  return [...findings, ...found]
}

/**
 * Finds everything that is wrong with a site.
 * @param paths - its files
 * @param read - gives the text of one; called when it is needed
 * @param site - the base URL, if the site has one
 */
export function findInSite(paths: readonly string[], read: (path: string) => string, site?: string): Diagnostic[] {
  const pages = new Map(paths.filter((path) => path.endsWith('.html')).map((path) => [path, readPage(read(path))]))
  const targets: Targets = { files: new Set(paths), ids: new Map([...pages].map(([path, { ids }]) => [path, ids])), site }
  const diagnostics: Diagnostic[] = []
  for (const path of paths) {
    const page = pages.get(path)
    const findings = page
      ? findInPage(path, page, targets, () => read(path))
      : path.endsWith('.svg')
        ? findInDrawing(read(path), site)
        : path.endsWith('.css')
          ? findInSheet(path, read(path), targets)
          : []
    if (findings.length > 0) diagnostics.push(...toDiagnostics(path, read(path), findings))
  }
  return diagnostics.sort(byPlace)
}

/**
 * Verifies a finished site.
 * @throws one error that lists everything that is wrong
 */
export function verify({ folder, url }: Site): void {
  const diagnostics = findInSite(listFiles(folder), (path) => readFileSync(join(folder, path), 'utf8'), url)
  if (diagnostics.length > 0) throw new Error(`${count(diagnostics)}\n${report(diagnostics)}`)
}
