import { defineCollection, reference } from 'astro:content'
import { file, glob, type Loader } from 'astro/loaders'
import { article } from './schemas/article.ts'
import { translation, type Reference } from './schemas/common.ts'
import { correction } from './schemas/correction.ts'
import { event } from './schemas/event.ts'
import { figure } from './schemas/figure.ts'
import { framework } from './schemas/framework.ts'
import { glossary } from './schemas/glossary.ts'
import { page } from './schemas/page.ts'
import { redirect } from './schemas/redirect.ts'
import { source } from './schemas/source.ts'

// Astro's own type knows only its collections; the schemas are written for the check as well.
const ref = reference as unknown as Reference

/** Only the dev server watches files. A mistake must not end it: the check shows the mistake, and has all read again once it is mended. */
const lenient = (loader: Loader): Loader => ({
  ...loader,
  load: (context) =>
    loader.load(context).catch((error: unknown) => {
      if (!context.watcher) throw error
    }),
})

/** An entry is a folder with a file for each edition; the folder's name is the entry's id. */
const entries = (folder: string) =>
  lenient(glob({ base: `content/${folder}`, pattern: '*/zh-hk.mdx', generateId: ({ entry }) => entry.split('/')[0]!, retainBody: false }))

/** The translations of all collections in one; their ids have the collection's name: `articles/som1-opening`. */
const english = lenient(
  glob({ base: 'content', pattern: '*/*/en.mdx', generateId: ({ entry }) => entry.split('/').slice(0, 2).join('/'), retainBody: false }),
)

/** What Astro reads from `content/`. The check uses the same schemas. */
export const collections = {
  articles: defineCollection({ loader: entries('articles'), schema: article(ref) }),
  framework: defineCollection({ loader: entries('framework'), schema: framework(ref) }),
  events: defineCollection({ loader: entries('events'), schema: event(ref) }),
  glossary: defineCollection({ loader: entries('glossary'), schema: glossary(ref) }),
  pages: defineCollection({ loader: entries('pages'), schema: page(ref) }),
  english: defineCollection({ loader: english, schema: translation }),
  sources: defineCollection({ loader: lenient(file('content/sources.yml')), schema: source }),
  corrections: defineCollection({ loader: lenient(file('content/corrections.yml')), schema: correction }),
  redirects: defineCollection({ loader: lenient(file('content/redirects.yml')), schema: redirect }),
  figures: defineCollection({ loader: lenient(file('content/figures.yml')), schema: figure(ref) }),
}
