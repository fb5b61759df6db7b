import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { check, createGuard } from './src/integrations/check/index.ts'
import { cite } from './src/integrations/cite/index.ts'
import { compare } from './src/integrations/compare/index.ts'
import { editions } from './src/integrations/editions/index.ts'
import { feeds } from './src/integrations/feeds/index.ts'
import { hosts } from './src/integrations/hosts/index.ts'
import { lines } from './src/integrations/lines/index.ts'
import { offline } from './src/integrations/offline/index.ts'
import { orders } from './src/integrations/orders/index.ts'
import { portable } from './src/integrations/portable/index.ts'
import { redirects } from './src/integrations/redirects/index.ts'
import { search } from './src/integrations/search/index.ts'
import { share } from './src/integrations/share/index.ts'
import { site } from './src/integrations/site/index.ts'
import { verify } from './src/integrations/verify/index.ts'
import { markdownFeatures } from './src/lib/outline.ts'
import { inlinePlugin } from './src/markdown/inline.ts'
import { anchorPlugin } from './src/markdown/anchors.ts'
import { footnotePlugin, headingPlugin, tablePlugin } from './src/markdown/notes-and-tables.ts'
import { contentPlugin, namesPlugin } from './src/markdown/passages.ts'
import { oldestBrowsers } from './src/lib/browsers.ts'
import { repository, siteUrl } from './src/site.config.ts'
import { sheets } from './src/styles/sheets.ts'

// The steps of the build, in order.
export default defineConfig({
  integrations: [
    check(), //        the content holds together and is harmless
    mdx(), //          Astro renders what people write: zh-hk and en
    site(
      [
        editions(), // zh-hk → zh-tw, zh-cn
        orders(), //   the index by strokes and by 注音
        cite(), //     links to passages, citations
        lines(), //    headlines break between Chinese words
        portable(), // links that hold at any address and in a folder
        feeds(), //    a feed for each edition, the sitemap
        search(), //   the index
        compare(), //  which words the Chinese editions have of their own
        offline(), //  the archive and the single files
        share(), //    pictures for shared addresses
        redirects(), // what stood at addresses that are gone
        hosts(), //    headers, for hosts that send them
        verify(), //   every link, id and reference of the finished pages holds
      ],
      { url: siteUrl, repositoryKind: repository?.kind },
    ), //              the finished folder takes the place of dist in one move
  ],
  markdown: {
    processor: satteri({
      mdastPlugins: [inlinePlugin, createGuard(import.meta.dirname), namesPlugin, contentPlugin, footnotePlugin],
      hastPlugins: [tablePlugin, anchorPlugin, headingPlugin],
      features: markdownFeatures,
    }),
    syntaxHighlight: false,
  },
  // Not in node_modules, which may belong to somebody else, and which two copies of the project may share.
  cacheDir: '.build/cache/astro',
  // Pages are files with names, and links name the file: one build then works on any host and from a folder.
  build: { format: 'preserve', assets: 'assets', inlineStylesheets: 'never' },
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  // Editors complete the keys of entries.
  experimental: { contentIntellisense: true },
  // Two pages for one address are a mistake, not a warning.
  prerenderConflictBehavior: 'error',
  vite: {
    cacheDir: '.build/cache/vite',
    build: {
      cssTarget: oldestBrowsers,
      rolldownOptions: {
        // Astro marks the modules of content entries with a directive of its own, which the bundler reports once per entry.
        onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
        // Which style sheets are published together, and under which names. Entries are rendered from one module instead of one each; of
        // several, one may need another before that is there.
        output: { codeSplitting: { groups: [...sheets, { name: 'entries', test: /content[\\/].*\.mdx/ }] } },
      },
    },
  },
})
