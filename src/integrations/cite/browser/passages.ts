/** The passages of a page, and what a citation says of them. Everything is read from the page itself. */
import { headingAbove } from '../../../client/heading-above.ts'
import type { CitedPage, CitedSource } from '../formats/citation.ts'
import { edition, type Sources } from './parts.ts'

const headings = 'h2, h3'
const passages = 'main :is(h2, h3, p, li, blockquote)[id], main .pair[id]'

/** Whether something is a heading. */
export const isHeading = (element: Element): boolean => element.matches(headings)

/** The passage that an element belongs to. */
export function passageOf(target: Element): HTMLElement | undefined {
  const passage = target.closest<HTMLElement>(passages)
  return passage && !passage.closest('nav, dialog, .term-notes, .related, .sources') ? passage : undefined
}

/** All passages of the page, in order. */
export const allPassages = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(passages)].filter((one) => passageOf(one) === one)

/** The text of an element without the tools that stand in it. */
export function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  copy.querySelector('[data-cite-tools]')?.remove()
  return copy.textContent.replace(/\s+/g, ' ').trim()
}

/** The heading that a passage stands below, itself if it is one. */
export const headingOf = (passage: Element): Element | undefined => headingAbove(passage, 'h2[id], h3[id]')

const hash = (passage: Element | undefined): string => (passage ? `#${passage.id}` : '')
const bare = (address: string): string => address.replace(/[?#].*/, '')
/** The published address of the page; `undefined` where the site has none. */
const published = (): string | undefined => document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href
const placeInSite = (): string => bare(location.href).slice(new URL(document.documentElement.dataset.root!, location.href).href.length)

/** The address to take along: the published one, also in a copy for reading offline. */
export const addressOf = (passage: Element | undefined): string => (published() ?? bare(location.href)) + hash(passage)
/** Whether other people can open that address. */
export const isPublished = (): boolean => published() !== undefined

/** What a citation says of the page and of the passage on it. */
export function citedPage(passage: Element | undefined): CitedPage {
  const { content: site } = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')!
  const heading = passage && headingOf(passage)
  const number = passage && /-(\d+)$/.exec(passage.id)
  const isNumbered =
    number && passage !== heading && (number[0] === passage.id.slice(heading?.id.length) || passage.id.startsWith('intro-'))
  const now = new Date()
  return {
    title: textOf(document.querySelector('main h1')!),
    site,
    edition,
    editionName: document.querySelector('.editions [aria-current]')?.textContent ?? '',
    changed: document.querySelector<HTMLTimeElement>('.about-page time')?.dateTime,
    url: published() && addressOf(passage),
    path: placeInSite() + hash(passage),
    section: heading && !passage.id.startsWith('intro-') ? textOf(heading) : undefined,
    paragraph: isNumbered ? Number(number[1]) : undefined,
    accessed: [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-'),
  }
}

/** What a passage rests on: the sources named beside it, as background and events name theirs, else those of the page. */
export function sourcesOf(passage: Element | undefined, { byId, ofPage }: Sources): CitedSource[] {
  const links = passage?.closest('.background, .timeline > li')?.querySelectorAll<HTMLAnchorElement>('a[href*="sources.html#"]')
  const beside = [...(links ?? [])].map(({ hash }) => hash.slice(1))
  const ids = beside.length > 0 ? beside : (ofPage.get(placeInSite().replace(/^[^/]+\//, '')) ?? [])
  return ids.flatMap((id) => byId.get(id) ?? [])
}
