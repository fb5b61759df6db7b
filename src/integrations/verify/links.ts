/** Follows the addresses of finished pages inside the site. */
import { posix } from 'node:path'
import { nearest, show } from '../../lib/diagnostics/messages.ts'
import type { Violation } from './page-findings.ts'

/** What there is to link to. */
export interface Targets {
  files: ReadonlySet<string>
  /** Ids by page. */
  ids: ReadonlyMap<string, ReadonlySet<string>>
  /** Base URL of the published site. */
  site: string | undefined
  /** Whether links may begin at the root of the host. */
  rooted: boolean
}

/** The file of the site that an address names, from its root; `undefined` for an address elsewhere. */
function fileOf(page: string, url: string, site: string | undefined): { path: string; hash: string } | undefined {
  const own = site && url.startsWith(site) ? `/${url.slice(site.length)}` : url
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(own)) return undefined
  const [, raw = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(own) ?? []
  const base = site ? new URL(site).pathname : '/'
  let path: string
  if (own !== url) path = raw.slice(1)
  else if (raw.startsWith('/')) path = raw.startsWith(base) ? raw.slice(base.length) : `\0${raw}`
  else path = raw === '' ? page : posix.join(posix.dirname(page), raw)
  return { path: decode(path), hash: decode(hash) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Root-absolute links are right on `404.html` only, which hosts serve at any depth. */
const isRooted = (page: string, url: string): boolean => page !== '404.html' && /^\/(?!\/)/.test(url)

/**
 * Checks that an address in a page leads somewhere.
 * @param page - from the site's root
 * @returns what is wrong; `undefined` if there is such a file and id, or the address is of another site
 */
export function validateTarget(page: string, url: string, targets: Targets): Violation | undefined {
  if (!targets.rooted && isRooted(page, url))
    return { code: 'dist-link', message: `${show(url)} begins at the root of the host and fails in a folder` }
  const target = fileOf(page, url, targets.site)
  if (!target) return undefined
  const { path, hash } = target
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  const external = targets.site !== undefined && url.startsWith(targets.site)
  if (file !== path && !external && page !== '404.html' && url !== '')
    return { code: 'dist-link', message: `${show(url)} names a folder: from a folder on disk no page opens` }
  if (!targets.files.has(file)) {
    const best = nearest(file, targets.files)
    return {
      code: 'dist-link',
      message: `${show(url)}: there is no file ${show(file.replace('\0', ''))}${best ? `; there is ${show(best)}` : ''}`,
    }
  }
  const ids = targets.ids.get(file)
  if (!hash || !ids || ids.has(hash) || hash === 'top') return undefined
  const best = nearest(hash, ids)
  return { code: 'dist-anchor', message: `${show(url)}: ${show(file)} has no id ${show(hash)}${best ? `; there is ${show(best)}` : ''}` }
}
