/**
 * What whoever publishes a copy of the site may set, from the environment.
 */
const env = process.env

/**
 * Base URL of the published site with its path and a final slash, e.g. `https://example.org/apec/`; `undefined` while it is not
 * published.
 */
export const siteUrl: string | undefined = env.SITE_URL ? env.SITE_URL.replace(/\/*$/, '/') : undefined

/** Address of the repository's web page, without a final slash, e.g. `https://github.com/owner/name`; edit and report links need it. */
export const repositoryUrl: string | undefined = env.REPOSITORY_URL ? env.REPOSITORY_URL.replace(/\/*$/, '') : undefined

/** The branch that edit links open. */
export const branch = 'main'
