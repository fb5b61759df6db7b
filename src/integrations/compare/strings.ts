/** The interface strings that comparing editions brings. Their texts are in `content/ui/`. */
export const COMPARE_UI_KEYS = [
  'compare.title',
  'compare.description',
  'compare.link',
  'compare.page',
  'compare.noScript',
  'compare.choose',
  'compare.loading',
  'compare.none',
  'compare.some',
  'compare.missing',
  'compare.failed',
  'compare.words',
  'compare.times',
  'compare.passages',
] as const
