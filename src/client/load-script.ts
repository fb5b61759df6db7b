/** How long, in milliseconds, a script may take. */
export const SCRIPT_TIMEOUT_MS = 8000

/**
 * Runs a script of the site. It is done when the script has run, failed or is late: what is missing then shows by itself.
 * @param path - from the site's folder
 */
export function loadScript(path: string): Promise<unknown> {
  const script = document.createElement('script')
  script.src = document.documentElement.dataset.root + path
  document.head.append(script)
  return new Promise((resolve) => {
    script.onload = script.onerror = resolve
    setTimeout(resolve, SCRIPT_TIMEOUT_MS)
  })
}
