import { join } from 'node:path'
import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { checkFolder } from './src/integrations/check/check-folder.ts'
import { checkWhileServing } from './src/integrations/check/report/overlay.ts'
import { createGuard } from './src/integrations/check/guard.ts'
import { devEditions } from './src/integrations/editions/dev.ts'
import { contentPlugin } from './src/markdown/passages.ts'
import { markdownFeatures } from './src/lib/outline.ts'
import { readHistory } from './src/queries/git.ts'

/** The content check in the dev server. */
const devCheck = {
  name: 'check',
  hooks: {
    'astro:server:setup': ({ server, logger }) => {
      const content = join(import.meta.dirname, 'content')
      checkWhileServing(server, logger, content, () => checkFolder(content, readHistory(content)))
    },
  },
}

export default defineConfig({
  integrations: [mdx(), devEditions(), devCheck],
  markdown: {
    processor: satteri({ mdastPlugins: [createGuard(import.meta.dirname), contentPlugin], features: markdownFeatures }),
    syntaxHighlight: false,
  },
  // Pages are files with names, and links name the file: one build then works on any host and from a folder.
  build: { format: 'preserve', assets: 'assets', inlineStylesheets: 'never' },
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  // Two pages for one address are a mistake, not a warning.
  prerenderConflictBehavior: 'error',
  vite: {
    build: {
      rolldownOptions: {
        // Astro marks the modules of content entries with a directive of its own, which the bundler reports once per entry.
        onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
      },
    },
  },
})
