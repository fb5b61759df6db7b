/** The same texts as articles of this project and as pages of Starlight. */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CorpusDocument } from '../../test/support/corpus-site.ts'

/** Escapes what Markdown and MDX would read as markup. */
const plain = (text: string): string =>
  text
    .replace(/[\s\p{Co}]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~&!]|^(?=[-+\d=:])/g, (mark) => (mark ? `\\${mark}` : ''))
    .trim()

const put = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** The check takes no longer entry; the longest texts of a corpus are cut. */
const MAX_CHARACTERS = 60_000

function body(paragraphs: readonly string[]): string {
  let length = 0
  const kept = paragraphs.filter((paragraph) => (length += paragraph.length) < MAX_CHARACTERS)
  return kept.map(plain).filter(Boolean).join('\n\n')
}

/**
 * Copies this project with the documents as further articles.
 * @param root - the project
 */
export function makeOurs(root: string, folder: string, documents: readonly CorpusDocument[]): void {
  mkdirSync(folder, { recursive: true })
  for (const part of ['content', 'public', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [index, { id, title, paragraphs }] of documents.entries()) {
    const keys = {
      title,
      standfirst: `${title}的全文。`,
      date: '2026-02-10',
      published: '2026-11-23',
      asOf: '2026-02-11',
      place: '廣州',
      pinyin: `law ${index}`,
      people: [],
      framework: [],
      events: [],
      figures: [],
      sources: ['hkwwp-som1'],
    }
    const frontmatter = Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    put(
      join(folder, 'content/articles', id, 'zh-hk.mdx'),
      `---\n${frontmatter.join('\n')}\n---\n\n## 全文 [#text]\n\n${body(paragraphs)}\n`,
    )
  }
}

/** Makes a Starlight site of the documents, as its documentation tells; its packages are installed from the npm registry. */
export function makePeer(root: string, folder: string, documents: readonly CorpusDocument[]): void {
  cpSync(join(root, 'bench/peer/package.json'), join(folder, 'package.json'))
  put(
    join(folder, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
export default defineConfig({
  integrations: [starlight({ title: 'Peer', locales: { root: { label: '繁體中文', lang: 'zh-TW' } }, sidebar: [{ label: '法規', items: [{ autogenerate: { directory: 'laws' } }] }] })],
})
`,
  )
  put(
    join(folder, 'src/content.config.ts'),
    `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
  )
  put(join(folder, 'src/content/docs/index.md'), '---\ntitle: Peer\n---\n\nThe laws.\n')
  for (const { id, title, paragraphs } of documents)
    put(join(folder, 'src/content/docs/laws', `${id}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n\n## 全文\n\n${body(paragraphs)}\n`)
}
