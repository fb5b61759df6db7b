/** Makes a plain site from a corpus of JSON lines `{id, title, paragraphs}`, in the three Chinese editions, and indexes it. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { bundleScript } from '../../src/integrations/site/bundle.ts'
import { convertPage, createConverter, readDictionary } from '../../src/integrations/editions/contract.ts'
import { editionsOf, isConverted } from '../../src/lib/editions.ts'
import { opener, shell } from './corpus-shell.ts'

/** The scripts that searching needs, by the name that pages load them under. */
const scripts = {
  site: 'src/client/site.ts',
  search: 'src/integrations/search/browser/search.ts',
  mark: 'src/integrations/search/browser/mark.ts',
}

/** A document of a corpus. */
export interface Document {
  id: string
  title: string
  paragraphs: string[]
}

/**
 * Reads a corpus.
 * @param file - JSON lines, gzipped or not
 * @param most - how many documents to take
 */
export async function readCorpus(file: string, most = Infinity): Promise<Document[]> {
  const bytes = await readFile(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .trim()
    .split('\n')
    .slice(0, most)
    .map((line) => JSON.parse(line) as Document)
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

const head = (title: string, root: string, meta: string): string =>
  `<!doctype html><html lang="zh-Hant-HK" data-root="${root}" data-edition-id="zh-hk"><head><meta charset="utf-8"><title>${escape(title)}</title>${meta}</head><body>`

function page({ title, paragraphs }: Document): string {
  const told = JSON.stringify({ kind: 'article', pillar: [], aliases: [], pinyin: '' })
  const words = paragraphs.map((text, i) => `<p id="text-${i + 1}">${escape(text)}</p>`).join('\n')
  return `${head(title, '../../', `<meta name="x-search" content="${escape(told)}">`)}<main><h1 id="text">${escape(title)}</h1>\n${words}</main></body></html>\n`
}

/** The place of a document's page inside an edition. */
const placeOf = (id: string): string => `articles/${id}.html`

/**
 * Writes the site and makes its index.
 * @param index - the index step
 * @returns what the index step gives
 */
export async function makeSite<Made>(
  folder: string,
  documents: readonly Document[],
  index: (folder: string) => Promise<Made>,
): Promise<Made> {
  await rm(folder, { recursive: true, force: true })
  const dictionary = readDictionary('content/dictionary')
  for (const edition of editionsOf('zh-hk')) {
    const converter = isConverted(edition) ? createConverter(dictionary, edition) : undefined
    const write = async (place: string, html: string): Promise<void> =>
      writeFile(
        join(folder, edition, place),
        convertPage(html, edition, { converter }).replaceAll('data-edition-id="zh-hk"', `data-edition-id="${edition}"`),
      )
    await mkdir(join(folder, edition, 'articles'), { recursive: true })
    for (const document of documents) await write(placeOf(document.id), page(document))
    await write('index.html', opener)
    await write('search.html', shell)
  }
  const made = await index(folder)
  await bundleClient(folder)
  return made
}

async function bundleClient(folder: string): Promise<void> {
  await mkdir(join(folder, 'scripts'))
  for (const [name, entry] of Object.entries(scripts))
    await writeFile(join(folder, 'scripts', `${name}.js`), await bundleScript([resolve(entry)]))
}
