/** Links to where readers can correct or report something: into the repository's web page, whose address each kind of host shapes in its own way, and by mail. */

/** The kinds of hosts whose addresses are known. Codeberg and Forgejo are of the kind `gitea`. */
export const repositoryKinds = ['github', 'gitlab', 'gitea'] as const

/** A kind of repository host. */
export type RepositoryKind = (typeof repositoryKinds)[number]

/** Where the project's files are kept and discussed. */
export interface Repository {
  /** The repository's web page, without a final slash. */
  url: string
  kind: RepositoryKind
  /** The branch that edit links open. */
  branch: string
}

const paths: Record<RepositoryKind, { edit: string; folder: string; newIssue: string }> = {
  github: { edit: 'edit', folder: 'tree', newIssue: 'issues/new?title=' },
  gitlab: { edit: '-/edit', folder: '-/tree', newIssue: '-/issues/new?issue%5Btitle%5D=' },
  gitea: { edit: '_edit', folder: 'src/branch', newIssue: 'issues/new?title=' },
}

const hosts: Record<string, RepositoryKind> = {
  'github.com': 'github',
  'gitlab.com': 'gitlab',
  'gitea.com': 'gitea',
  'codeberg.org': 'gitea',
}

/**
 * Guesses the kind of a repository from its host.
 * @param url - a valid web address
 * @returns `github` for a host that is not known: its addresses are the most common
 */
export const guessRepositoryKind = (url: string): RepositoryKind => hosts[new URL(url).hostname] ?? 'github'

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/**
 * The page on which a file can be edited, or on which the files of a folder are listed.
 * @param path - from the project's root; a folder's ends with a slash
 * @returns `undefined` while there is no repository
 */
export function editUrl(repository: Repository | undefined, path: string): string | undefined {
  if (!repository) return undefined
  const { edit, folder } = paths[repository.kind]
  const page = path.endsWith('/') ? folder : edit
  return `${repository.url}/${page}/${encodePath(repository.branch)}/${encodePath(path.replace(/\/$/, ''))}`
}

/**
 * The page on which an error can be reported. `fillReport` adds what a script can know.
 * @param page - from the site's root, with the edition: `zh-hk/articles/som1-opening.html`; it becomes the report's title
 * @returns `undefined` while there is no repository
 */
export const reportUrl = (repository: Repository | undefined, page: string): string | undefined =>
  repository && `${repository.url}/${paths[repository.kind].newIssue}${encodePath(page)}`

/**
 * A letter about a page. The body ends with the page's address, so that a script can add the passage.
 * @param mail - whom it goes to
 * @param page - from the site's root, with the edition: `zh-hk/articles/som1-opening.html`
 * @param site - base URL of the published site, where there is one
 * @returns `undefined` while there is nobody to write to
 */
export const mailUrl = (mail: string | undefined, page: string, site = ''): string | undefined =>
  mail && `mailto:${mail}?subject=${encodeURIComponent(`APEC 2026 Reader: ${page}`)}&body=${encodeURIComponent(site + page)}`
