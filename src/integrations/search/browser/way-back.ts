/** The way back to the results, on the page that one of them led to. */
import { backHash, dialogFile, type DialogFile } from '../contract.ts'
import { addSheet, element } from './dom.ts'
import { IndexFiles } from './loader.ts'
import { edition, fromEditionFolder, hrefTo } from './location.ts'
import { searchText } from './strings.ts'

/** The texts and the style of the quick search. Its own script may be at work meanwhile, so it gets its receiver back. */
async function loadDialogFile(): Promise<DialogFile> {
  const receiver = globalThis.apecSearchData
  try {
    return JSON.parse(await new IndexFiles().load(dialogFile(edition))) as DialogFile
  } finally {
    if (receiver) globalThis.apecSearchData = receiver
  }
}

/**
 * Shows it.
 * @param from - query and filter, as the search page has them in its address
 * @param section - the heading above the passage, where it is out of sight
 */
export async function showWayBack(from: string, section: string | undefined): Promise<void> {
  const steps = history.length
  const { html, sheets } = await loadDialogFile()
  await Promise.all(sheets.map((sheet) => addSheet(fromEditionFolder(sheet))))
  const template = element('template')
  template.innerHTML = html
  const text = (...[key, values]: Parameters<typeof searchText>): string => searchText(key, values, template.content)
  const query = new URLSearchParams(from).get('q') ?? ''
  const link = element('a', { href: hrefTo(`search.html?${from}${backHash}`) }, text('back', { query }))
  const close = element('button', { type: 'button', 'aria-label': text('backClose') }, '✕')
  const lines = element('div', {}, link, ...(section ? [element('span', {}, text('backSection', { section }))] : []))
  const way = element('aside', { class: 'search-back', 'data-search-back': '', 'data-pagefind-ignore': '' }, lines, close)
  close.addEventListener('click', () => way.remove())
  link.addEventListener('click', (event) => {
    // One step back is quicker: the browser may have kept the list. Whoever followed links on this page has more steps behind them.
    const isOneStep = history.length === steps && document.referrer.split('?')[0] === link.href.split('?')[0]
    if (event.ctrlKey || event.metaKey || event.shiftKey || !isOneStep) return
    event.preventDefault()
    history.back()
  })
  document.querySelector('.bar')?.after(way)
}
