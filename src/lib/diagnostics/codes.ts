/** How much a diagnostic weighs: an error stops the build, a warning does not. */
export type Severity = 'error' | 'warning'

/**
 * Every code of a diagnostic, with its severity: the only table of them. Codes are stable, and each has a page in `docs/errors/`.
 */
export const codes = {
  // files and bytes
  'file-unknown': 'error',
  'file-missing': 'error',
  'file-name': 'error',
  'file-link': 'error',
  'file-encoding': 'error',
  'file-size': 'error',
  'line-length': 'error',
  'hidden-character': 'error',
  'merge-marks': 'error',
  nesting: 'error',
  unreadable: 'error',
  // frontmatter and data
  'frontmatter-missing': 'error',
  'frontmatter-fence': 'error',
  'yaml-syntax': 'error',
  'yaml-feature': 'error',
  'yaml-ambiguous': 'error',
  'yaml-comment': 'error',
  'key-unknown': 'error',
  'key-missing': 'error',
  'value-invalid': 'error',
  'reference-unknown': 'error',
  'reference-kind': 'error',
  'id-case': 'error',
  'ui-placeholder': 'error',
  'ui-language': 'warning',
  // what would run, or show what is not content
  'mdx-syntax': 'error',
  'mdx-import': 'error',
  'mdx-expression': 'error',
  'mdx-node': 'error',
  'tag-unknown': 'error',
  'tag-attribute': 'error',
  'tag-place': 'error',
  // links
  'link-scheme': 'error',
  'link-host': 'error',
  'link-text': 'error',
  'link-target': 'error',
  'link-unknown': 'error',
  'link-edition': 'error',
  'link-broken': 'error',
  'link-reference': 'error',
  'anchor-unknown': 'error',
  // what is printed by mistake
  'text-markup': 'error',
  'text-garbled': 'error',
  // images
  'image-source': 'error',
  'image-missing': 'error',
  'image-unused': 'error',
  'image-alt': 'error',
  'image-format': 'error',
  // structure
  'heading-id': 'error',
  'heading-edition': 'error',
  'heading-level': 'error',
  'heading-empty': 'error',
  'id-duplicate': 'error',
  'section-empty': 'error',
  'table-broken': 'error',
  'footnote-unknown': 'error',
  'footnote-unused': 'error',
  'source-unused': 'warning',
  'name-ambiguous': 'warning',
  // Chinese
  'zh-form': 'warning',
  'zh-simplified': 'warning',
  'zh-punctuation': 'warning',
  'zh-brackets': 'warning',
  'zh-quotes': 'warning',
  'zh-space': 'warning',
  'zh-repeated': 'warning',
  'zh-variants': 'warning',
  'zh-split': 'warning',
  // the conversion dictionary
  'zh-yaml': 'error',
  'zh-topics': 'error',
  'zh-terms': 'error',
  'zh-list': 'error',
  'zh-group': 'error',
  'zh-term': 'error',
  'zh-field': 'error',
  'zh-value': 'error',
  'zh-word': 'error',
  'zh-twice': 'error',
  'zh-script': 'error',
  // translations
  'translation-orphan': 'error',
  'translation-missing': 'warning',
  'translation-outdated': 'warning',
  'translation-section': 'warning',
  // the finished site
  'dist-handler': 'error',
  'dist-style': 'error',
  'dist-script': 'error',
  'dist-scheme': 'error',
  'dist-foreign': 'error',
  'dist-element': 'error',
  'dist-link': 'error',
  'dist-anchor': 'error',
  'dist-id': 'error',
  'dist-lang': 'error',
  'dist-title': 'error',
  'dist-heading': 'error',
  'dist-main': 'error',
  'dist-nul': 'error',
  'dist-json': 'error',
} as const satisfies Record<string, Severity>

/** The code of a diagnostic. */
export type Code = keyof typeof codes

/** The page about a code, from the project's root. */
export const errorPage = (code: Code): string => `docs/errors/${code}.md`
