/** Where a passage leads: the links of the page, on to the passage. */

/** The addresses of a passage, or of the page, beside the other language and for a letter about it; empty where the page has no such link. */
export function waysFrom(passage: Element | undefined): { parallel: string; mail: string } {
  const hash = passage ? `#${passage.id}` : ''
  const find = (selector: string): string => document.querySelector<HTMLAnchorElement>(selector)?.href ?? ''
  const [parallel, mail] = [find('.page-tools a[href*="parallel/"]'), find('.about-page a[href^="mailto:"]')]
  return { parallel: parallel && parallel + hash, mail: mail && mail.replace(/(%23.*)?$/, encodeURIComponent(hash)) }
}
