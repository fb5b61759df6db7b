/**
 * The copy of the site that a reader keeps in the browser. One cache holds one version, named after the archive's SHA-256
 * and the place of the site: other sites may stand on the same host. A last entry says that the copy is whole; without it
 * a cache counts for nothing.
 */

const cacheName = (scope: string, version: string): string => `apec-reader ${scope} ${version}`
const wholeMark = (scope: string): string => new URL('kept-whole', scope).href

/** The caches of a site, whole or not. */
async function cachesOf(scope: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cacheName(scope, '')))
}

/**
 * Finds what is kept.
 * @param scope - the address of the top of the site
 * @returns the version that is kept whole, and its cache
 */
export async function findKept(scope: string): Promise<{ version: string; cache: Cache } | undefined> {
  for (const name of await cachesOf(scope)) {
    const cache = await caches.open(name)
    if (await cache.match(wholeMark(scope))) return { version: name.slice(cacheName(scope, '').length), cache }
  }
  return undefined
}

/** Removes what is kept, or all but one version of it. */
export async function removeKept(scope: string, except?: string): Promise<void> {
  for (const name of await cachesOf(scope)) if (except === undefined || name !== cacheName(scope, except)) await caches.delete(name)
}

/**
 * Keeps a version; an older one is removed only when the new one is whole.
 * @param scope - the address of the top of the site
 * @param version - the archive's SHA-256
 * @param files - bytes and content type by path from the top of the site
 */
export async function keep(scope: string, version: string, files: ReadonlyMap<string, { bytes: Uint8Array; type: string }>): Promise<void> {
  const name = cacheName(scope, version)
  try {
    const cache = await caches.open(name)
    for (const [path, { bytes, type }] of files)
      await cache.put(new URL(path, scope).href, new Response(bytes as BodyInit, { headers: { 'content-type': type } }))
    await cache.put(wholeMark(scope), new Response(version))
  } catch (error) {
    await caches.delete(name)
    throw error
  }
  await removeKept(scope, version)
}

/**
 * The paths under which a page may be kept: hosts serve `x.html` as `x` as well.
 * @param pathname - of an address below the top of the site
 */
export function candidates(pathname: string): string[] {
  if (pathname.endsWith('/')) return [`${pathname}index.html`]
  return /\.[a-z0-9]+$/i.test(pathname) ? [pathname] : [pathname, `${pathname}.html`, `${pathname}/index.html`]
}
