/**
 * What the publisher of a copy of this site may set: here in `settings`, or in environment variables of the same names, which win.
 * The settings stand in this file and not in a JSON file because editors complete and check them here, and because the build and the
 * pages read one module wherever they run.
 */
import { z } from 'astro/zod'
import { guessRepositoryKind, repositoryKinds, type Repository } from './lib/repository-links.ts'

/** A web address without spaces, user, query or fragment. `URL` alone would accept `https:example.org`. */
function isPlainAddress(value: string): boolean {
  if (!/^https?:\/\/[^/\s@?#]+(\/[^\s?#]*)?$/.test(value)) return false
  return URL.canParse(value)
}

/** The text of each `error` ends the sentence "write …" and has an example. */
const text = (error: string) => z.string({ error })

const base = 'the base URL with its path, without query or fragment, such as https://example.org/apec/'
const repositoryPage = "the address of the repository's web page, such as https://codeberg.org/owner/name"
const kind = `${repositoryKinds.slice(0, -1).join(', ')} or ${repositoryKinds.at(-1)}, such as github`
const branchName = 'the name of a branch, such as main'
const commit = 'a commit or a name of it, such as origin/main'
const mail = 'a mail address, such as editor@example.org'

/** All there is to set, each setting optional. */
export const settingsSchema = z.strictObject({
  /**
   * Base URL of the published site with its path. It gives canonical addresses, alternates, the sitemap, the feeds and the links of
   * `404.html`. Without it, what needs an origin is left out.
   */
  SITE_URL: text(base)
    .refine(isPlainAddress, base)
    .transform((url) => new URL(url).href.replace(/\/*$/, '/'))
    .optional(),
  /** The repository's web page. It gives the links "edit this page" and "report an error". */
  REPOSITORY_URL: text(repositoryPage)
    .refine((url) => isPlainAddress(url) && new URL(url).pathname.length > 1, repositoryPage)
    .transform((url) => new URL(url).href.replace(/(\.git)?\/*$/, ''))
    .optional(),
  /** Decides the shape of these links. It is guessed from a well-known host; for any other host it is `github` unless set. */
  REPOSITORY_KIND: z.enum(repositoryKinds, { error: kind }).optional(),
  /** The branch that "edit this page" opens. */
  REPOSITORY_BRANCH: text(branchName)
    .regex(/^[^\s~^:?*[\\]+$/, branchName)
    .default('main'),
  /**
   * The commit with which the check compares the content, to see whether the address of an entry is gone. In a pull request it is the
   * commit that the request is made against.
   */
  BASE_COMMIT: text(commit)
    .regex(/^[\w][\w./-]*$/, commit)
    .default('HEAD'),
  /** Where readers without an account at the repository's host can write to. */
  CONTACT_EMAIL: z.email({ error: mail }).optional(),
})

/** Settings as they are written. */
export type Settings = z.input<typeof settingsSchema>

/** The settings as the site uses them. */
export interface SiteConfig {
  /** Base URL of the published site with its path and a final slash; `undefined` while it is not published. */
  siteUrl: string | undefined
  /** `undefined` while there is none: edit and report links are then left out. */
  repository: Repository | undefined
  contactEmail: string | undefined
  /** The commit that was published last, as far as the check knows. */
  baseCommit: string
}

/**
 * Reads the settings. An empty environment variable counts as not set.
 * @param env - environment variables; those that are no settings are ignored
 * @param file - the settings written in this file
 * @throws an error whose message names every wrong setting, what it holds and what to write instead
 */
export function readSiteConfig(env: Record<string, string | undefined>, file: Settings = {}): SiteConfig {
  const set = Object.keys(settingsSchema.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : []))
  const values: Record<string, unknown> = { ...file, ...Object.fromEntries(set) }
  const { data, error } = settingsSchema.safeParse(values)
  if (error) {
    const wrong = error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `  ${key} is no setting; the settings are ${Object.keys(settingsSchema.shape).join(', ')}`)
        : [`  ${issue.path.join('.')} is ${JSON.stringify(values[String(issue.path[0])])}; write ${issue.message}`],
    )
    const message = ['Settings of the site are wrong (src/site.config.ts says what each is for):', ...wrong].join('\n')
    // Astro shows the stack below the message, and here it helps nobody.
    throw Object.assign(new Error(message), { stack: '' })
  }
  const { SITE_URL, REPOSITORY_URL: url, REPOSITORY_KIND, REPOSITORY_BRANCH: branch, CONTACT_EMAIL, BASE_COMMIT } = data
  return {
    siteUrl: SITE_URL,
    repository: url ? { url, kind: REPOSITORY_KIND ?? guessRepositoryKind(url), branch } : undefined,
    contactEmail: CONTACT_EMAIL,
    baseCommit: BASE_COMMIT,
  }
}

/** The settings of this copy. */
const settings: Settings = {
  // SITE_URL: 'https://example.org/apec/',
}

export const { siteUrl, repository, contactEmail, baseCommit } = readSiteConfig(process.env, settings)
