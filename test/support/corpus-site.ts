/** A plain site made from documents `{id, title, paragraphs}`, in the three Chinese editions, with the search of the built site. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { convertPage, createConverter, readDictionary } from '../../src/integrations/editions/contract.ts'
import { searchMetaName, type SearchMeta } from '../../src/integrations/search/contract.ts'

/** A document of a corpus. */
export interface CorpusDocument {
  id: string
  title: string
  paragraphs: string[]
}

/**
 * Reads a corpus.
 * @param file - JSON lines, gzipped or not
 * @param limit - how many documents to take
 */
export function readCorpus(file: string, limit = Infinity): CorpusDocument[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .trim()
    .split('\n')
    .slice(0, limit)
    .map((line) => JSON.parse(line) as CorpusDocument)
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

function documentPage({ title, paragraphs }: CorpusDocument): string {
  const meta: SearchMeta = { kind: 'article', pillar: [], aliases: [], pinyin: '' }
  const text = paragraphs.map((paragraph, i) => `<p id="text-${i + 1}">${escape(paragraph)}</p>`).join('\n')
  return `<!doctype html><html lang="zh-Hant-HK" data-root="../../"><head><meta charset="utf-8"><title>${escape(title)}</title><meta name="${searchMetaName}" content="${escape(JSON.stringify(meta))}"></head><body><main><h1 id="text">${escape(title)}</h1>\n${text}</main></body></html>\n`
}

/**
 * Writes the site and makes its index.
 * @param built - a site that is built already: home page, search page, scripts and styles are taken from it
 * @param index - makes the index of a folder
 * @returns what `index` returns
 */
export async function makeCorpusSite<Result>(
  folder: string,
  documents: readonly CorpusDocument[],
  built: string,
  index: (folder: string) => Promise<Result>,
): Promise<Result> {
  rmSync(folder, { recursive: true, force: true })
  const dictionary = readDictionary('content/dictionary')
  for (const part of ['scripts', 'assets']) cpSync(join(built, part), join(folder, part), { recursive: true })
  for (const edition of ['zh-hk', 'zh-tw', 'zh-cn'] as const) {
    mkdirSync(join(folder, edition, 'articles'), { recursive: true })
    for (const page of ['index.html', 'search.html']) cpSync(join(built, edition, page), join(folder, edition, page))
    const converter = edition === 'zh-hk' ? undefined : createConverter(dictionary, edition)
    for (const document of documents)
      writeFileSync(join(folder, edition, 'articles', `${document.id}.html`), convertPage(documentPage(document), edition, { converter }))
  }
  return index(folder)
}
