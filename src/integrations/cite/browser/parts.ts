/** Loads what the build has made for citing. */
import { loadScript } from '../../../client/load-script.ts'
import { allEditions, type Edition } from '../../../lib/editions.ts'
import { partsFile, sourcesFile, type CiteFile } from '../contract.ts'
import type { CitedSource } from '../formats/citation.ts'
import { citeWordKeys, type CiteWordKey } from '../strings.ts'

/** The reader's edition. */
export const edition: Edition = allEditions.find(({ lang }) => lang === document.documentElement.lang)?.id ?? 'zh-hk'

/** What the script shows, in the page. */
export interface Parts {
  tools: HTMLElement
  dialog: HTMLDialogElement
  words: Record<CiteWordKey, string>
}

/** One file after the other: each leaves what it holds under the same name. */
async function load(path: string): Promise<CiteFile> {
  await loadScript(path)
  const file = globalThis.apecCiteFile
  globalThis.apecCiteFile = undefined
  if (!file) throw new Error(`${path} could not be loaded`)
  return file
}

function addSheet(path: string): Promise<unknown> {
  const sheet = document.createElement('link')
  sheet.rel = 'stylesheet'
  sheet.href = document.documentElement.dataset.root + path
  document.head.append(sheet)
  return new Promise((resolve) => (sheet.onload = sheet.onerror = resolve))
}

function fragment(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

/** Adds the parts to the page, once their style is there. */
export async function loadParts(): Promise<Parts> {
  const { html, sheets } = await load(partsFile(edition))
  await Promise.all(sheets.map(addSheet))
  const parts = fragment(html)
  const found = [...parts.querySelector<HTMLTemplateElement>('[data-cite-words]')!.content.children] as HTMLElement[]
  const texts = new Map(found.map(({ dataset, textContent }) => [dataset.key, textContent]))
  const words = Object.fromEntries(citeWordKeys.map((key) => [key, texts.get(key) ?? ''])) as Record<CiteWordKey, string>
  const tools = parts.querySelector<HTMLElement>('[data-cite-tools]')!
  tools.remove()
  const dialog = parts.querySelector('dialog')!
  document.body.append(parts.querySelector('[data-cite-said]')!, dialog)
  return { tools, dialog, words }
}

/** The sources, and the ids of those that each page rests on. */
export interface Sources {
  byId: ReadonlyMap<string, CitedSource>
  /** By the page's place in its edition. */
  ofPage: ReadonlyMap<string, readonly string[]>
}

const textsOf = (within: Element, name: string): string[] => [...within.querySelectorAll(`:scope > ${name}`)].map((one) => one.textContent)

function readSource(item: HTMLElement): CitedSource {
  const { source, kind, published, url, number } = item.dataset
  const one = (name: string): string | undefined => textsOf(item, name)[0]
  return {
    id: source!,
    kind: kind as CitedSource['kind'],
    title: one('b')!,
    original: one('i'),
    publication: one('cite')!,
    relays: one('q'),
    reporters: textsOf(item, 's'),
    number,
    published,
    url,
  }
}

/** Loads them. */
export async function loadSources(): Promise<Sources> {
  const items = [...fragment((await load(sourcesFile(edition))).html).querySelectorAll('li')]
  return {
    byId: new Map(items.flatMap((item) => (item.dataset.source ? [[item.dataset.source, readSource(item)] as const] : []))),
    ofPage: new Map(items.flatMap(({ dataset }) => (dataset.page ? [[dataset.page, dataset.restsOn!.split(' ')] as const] : []))),
  }
}
