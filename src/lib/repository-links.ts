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

const paths: Record<RepositoryKind, { edit: string; newIssue: string }> = {
  github: { edit: 'edit', newIssue: 'issues/new?title=' },
  gitlab: { edit: '-/edit', newIssue: '-/issues/new?issue%5Btitle%5D=' },
  gitea: { edit: '_edit', newIssue: 'issues/new?title=' },
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
 * The page on which a file can be edited.
 * @param file - its path from the project's root
 * @returns `undefined` while there is no repository
 */
export const editUrl = (repository: Repository | undefined, file: string): string | undefined =>
  repository && `${repository.url}/${paths[repository.kind].edit}/${encodePath(repository.branch)}/${encodePath(file)}`

/**
 * The page on which an error can be reported.
 * @param title - what the report's title begins with
 * @returns `undefined` while there is no repository
 */
export const reportUrl = (repository: Repository | undefined, title: string): string | undefined =>
  repository && `${repository.url}/${paths[repository.kind].newIssue}${encodeURIComponent(title)}`

/**
 * A letter about a page. The body ends with the page's address, so that a script can add the passage.
 * @param mail - whom it goes to
 * @param page - from the site's root, with the edition: `zh-hk/articles/som1-opening.html`
 * @param site - base URL of the published site, where there is one
 * @returns `undefined` while there is nobody to write to
 */
export const mailUrl = (mail: string | undefined, page: string, site = ''): string | undefined =>
  mail && `mailto:${mail}?subject=${encodeURIComponent(`APEC 2026 Reader: ${page}`)}&body=${encodeURIComponent(site + page)}`
