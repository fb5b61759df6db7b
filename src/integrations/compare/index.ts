/** The room for comparing the editions of a page, word by word. */
import type { Room } from '../site/contract.ts'

const file = (path: string): URL => new URL(path, import.meta.url)

/** Adds the page that compares, and a way to it at the foot of every Chinese page. The texts are those of the search index. */
export const compare = (): Room => ({
  name: 'compare',
  after: ['editions', 'search'],
  slots: { footer: file('./components/CompareLink.astro') },
  scripts: { 'scripts/compare.js': file('./browser/compare.ts') },
  setup({ injectRoute }) {
    injectRoute({ pattern: '/[edition]/compare', entrypoint: file('./pages/compare.astro') })
  },
})
