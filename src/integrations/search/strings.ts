/** The interface strings that search brings. Their texts are in `content/ui/`. */

/**
 * The texts that scripts show. Each is an interface string `search.<key>`, and the search page carries them in a template. One that a
 * script asks for and that is not here does not compile.
 */
export const searchTextKeys = [
  'kind.article',
  'kind.framework',
  'kind.glossary',
  'kind.event',
  'kind.page',
  'pillar.goal',
  'pillar.paths',
  'pillar.transitions',
  'pillar.cooperation',
  'match.vocabulary',
  'match.near',
  'separator',
  'noPassage',
  'none',
  'noneChosen',
  'noWords',
  'marksOnly',
  'instead',
  'unfiltered',
  'other',
  'elsewhere',
  'az',
  'again',
  'back',
  'backSection',
  'backClose',
  'trouble.missing',
  'trouble.damaged',
  'trouble.late',
  'trouble.stale',
  'trouble.old',
  'trouble.failed',
] as const
/** One of them. */
export type SearchTextKey = (typeof searchTextKeys)[number]

/** The other interface strings of search, which only its pages and components show. */
export const searchPageKeys = [
  'search.open',
  'search.title',
  'search.description',
  'search.quick',
  'search.label',
  'search.hint',
  'search.kind',
  'search.pillar',
  'search.all',
  'search.go',
  'search.close',
  'search.allResults',
  'search.recent',
  'search.forget',
  'search.suggested',
  'search.key',
  'search.count',
  'search.noScript',
  'search.fallback',
  'search.trouble.unbuilt',
] as const
