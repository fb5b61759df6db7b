/** Every code the check can give, with its weight. Codes are stable: each has its page in docs/errors/. */
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
  nesting: 'error',
  unreadable: 'error',
  // frontmatter and data
  'frontmatter-missing': 'error',
  'frontmatter-fence': 'error',
  'yaml-syntax': 'error',
  'yaml-feature': 'error',
  'yaml-ambiguous': 'error',
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
  // translations
  'translation-orphan': 'error',
  'translation-missing': 'warning',
  'translation-outdated': 'warning',
  'translation-section': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>

/** The name of a kind of mistake. */
export type Code = keyof typeof codes

/** The page about a code, from the project's root. */
export const pageOf = (code: string): string => `docs/errors/${code}.md`
