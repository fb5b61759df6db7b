/** The check of what was built: every page is parsed, and every link in it followed, before the site is published. */
import { posix } from 'node:path'
import { Parser } from 'htmlparser2'
import { byPlace, type Diagnostic } from '../../lib/diagnostics/diagnostic.ts'
import { show } from '../../lib/diagnostics/messages.ts'
import { downloadsFolder } from '../offline/contract.ts'
import { findInBytes } from './bytes.ts'
import { validateTarget, type Targets } from './links.ts'
import { readPageFacts, type PageFacts, type PageKind } from './page-facts.ts'
import { aboutAddress, createReport, showTag, type Content, type PageFinding, type Violation } from './page-findings.ts'
import { addressesOf, addressesOfCss, findInAttributes, validateAddress, validateElement, type Address } from './rules.ts'

/** A drawing is a document of its own when it is opened: no scripts, handlers or foreign addresses in it either. */
function findInDrawing(svg: string, site: string | undefined): PageFinding[] {
  const findings: PageFinding[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const offset = parser.startIndex
        const isScript = name === 'script'
        const violations = [
          isScript ? ({ code: 'dist-script', message: 'a drawing runs no scripts' } as const) : validateElement(name, attributes),
          ...findInAttributes(name, attributes),
          ...addressesOf(name, attributes).map((address) => validateAddress({ ...address, use: 'load' }, site)),
        ]
        for (const violation of violations) if (violation) findings.push({ ...violation, offset })
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
    const violation = validateAddress({ url, use: 'load' }, targets.site) ?? validateTarget(file, url, targets)
    return violation ? [{ ...violation, offset }] : []
  })
}

/** A single file stands alone: no address in it leads to a file beside it. */
const validateOwn = (page: string, { url }: Address): Violation | undefined =>
  page.startsWith(`${downloadsFolder}/`) && !/^(?:#|[a-z][a-z0-9+.-]*:)/i.test(url)
    ? { code: 'dist-link', message: `${show(url)} leads to another file, and a single file has none beside it` }
    : undefined

function findInPage(
  page: string,
  { addresses, findings }: PageFacts,
  targets: Targets,
  read: () => string,
  sound: Set<string>,
): PageFinding[] {
  const found: PageFinding[] = []
  for (const { offset, end, ...address } of addresses) {
    // Most addresses of a page stand on the pages beside it too, and mean the same there, but for those of the page itself.
    const key = /^[#?]|^$/.test(address.url) ? undefined : `${address.use} ${address.url}`
    if (key !== undefined && sound.has(key)) continue
    const violation = validateAddress(address, targets.site) ?? validateOwn(page, address) ?? validateTarget(page, address.url, targets)
    if (violation) found.push({ ...violation, offset, about: aboutAddress(address.url), tag: showTag(read(), offset, end) })
    else if (key !== undefined) sound.add(key)
  }
  return [...findings, ...found]
}

/** What is known of a site besides its files. */
export interface FindOptions {
  /** What is known of pages already; the others are read. */
  facts?: ReadonlyMap<string, PageFacts>
  /** Whether links may begin at the root of the host. */
  rooted?: boolean
  /** What the pages are made from; without it everything is told of the pages. */
  content?: Content
  /** Gives the bytes of a file; without it nobody looks whether they fit the file's name. */
  bytes?: (path: string) => Uint8Array
}

/**
 * Finds everything that is wrong with a site.
 * @param paths - its files
 * @param read - gives the text of one; called when it is needed
 * @param site - the base URL, if the site has one
 */
export function findInSite(
  paths: readonly string[],
  read: (path: string) => string,
  site?: string,
  { facts = new Map(), rooted = false, content = { paths: [], read: () => '' }, bytes }: FindOptions = {},
): Diagnostic[] {
  const kindOf = (path: string): PageKind => (path.startsWith(`${downloadsFolder}/`) ? 'single file' : 'page')
  const pages = new Map(
    paths.filter((path) => path.endsWith('.html')).map((path) => [path, facts.get(path) ?? readPageFacts(read(path), kindOf(path), site)]),
  )
  const targets: Targets = { files: new Set(paths), ids: new Map([...pages].map(([path, { ids }]) => [path, ids])), site, rooted }
  /** The addresses that hold, by the folder of the page; `404.html` has rules of its own. */
  const sound = new Map<string, Set<string>>()
  const soundBeside = (page: string): Set<string> => {
    const folder = page === '404.html' ? page : posix.dirname(page)
    return sound.get(folder) ?? sound.set(folder, new Set()).get(folder)!
  }
  const findIn = (path: string): PageFinding[] => {
    const page = pages.get(path)
    // One text at a time stays in memory, and a page with many findings is read once.
    let html: string | undefined
    if (page) return findInPage(path, page, targets, () => (html ??= read(path)), soundBeside(path))
    const inBytes = bytes ? findInBytes(path, () => bytes(path)) : undefined
    if (inBytes) return [inBytes]
    if (path.endsWith('.svg')) return findInDrawing(read(path), site)
    return path.endsWith('.css') ? findInSheet(path, read(path), targets) : []
  }
  const report = createReport(content)
  for (const path of paths) {
    const findings = findIn(path)
    if (findings.length > 0) report.add(path, read(path), findings)
  }
  return report.diagnostics().sort(byPlace)
}
