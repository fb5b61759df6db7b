/**
 * What content may use besides Markdown: the one list that the check, the pages and the documentation read. Nothing else passes.
 */

/** How the value of an attribute is checked; every value is a string in quotes. */
export type AttributeKind = 'person' | 'words' | 'language'

/** An attribute of a component or element. */
export interface AttributeRule {
  kind: AttributeKind
  required?: boolean
}

/** A component or element: where it may stand, what it may carry, and what it is for. */
export interface TagRule {
  /** `text`: inside a paragraph, heading, list item or cell; `block`: between paragraphs. */
  place: 'text' | 'block'
  attributes: Record<string, AttributeRule>
  /** At least one of the attributes must be there. */
  anyAttribute?: boolean
  /** The only tags that it may stand directly in. */
  inside?: readonly string[]
  what: string
  example: string
}

/** The components of `src/components/content/`. */
export const components = {
  Said: {
    place: 'text',
    attributes: { by: { kind: 'person', required: true } },
    what: 'What somebody says; `by` is a person of the glossary.',
    example: '王毅說，<Said by="wang-yi">願與各方合作。</Said>',
  },
  Keep: {
    place: 'text',
    attributes: {},
    what: 'Words that stay in the converted editions; only the script changes.',
    example: '<Keep>數字化</Keep>',
  },
  Raw: { place: 'text', attributes: {}, what: 'Text that stays as it is in every edition, letter for letter.', example: '<Raw>嘅</Raw>' },
  V: {
    place: 'text',
    attributes: { tw: { kind: 'words' }, cn: { kind: 'words' } },
    anyAttribute: true,
    what: 'A word that the converted editions say in their own way.',
    example: '<V tw="計程車" cn="出租车">的士</V>',
  },
} as const satisfies Record<string, TagRule>

/** The HTML elements that content may write as tags. */
export const elements = {
  span: {
    place: 'text',
    attributes: { lang: { kind: 'language', required: true } },
    what: 'Words in another language.',
    example: '<span lang="ja">直す</span>',
  },
  kbd: { place: 'text', attributes: {}, what: 'A key of the keyboard.', example: '<kbd>Ctrl</kbd>' },
  ruby: {
    place: 'text',
    attributes: {},
    what: 'Characters with their reading.',
    example: '<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>',
  },
  rt: { place: 'text', attributes: {}, inside: ['ruby'], what: 'The reading, in `ruby`.', example: '<rt>hàn</rt>' },
  rp: {
    place: 'text',
    attributes: {},
    inside: ['ruby'],
    what: 'Brackets for browsers that cannot set readings, in `ruby`.',
    example: '<rp>(</rp>',
  },
  details: { place: 'block', attributes: {}, what: 'A part that opens on demand; begins with `summary`.', example: '<details>' },
  summary: {
    place: 'block',
    attributes: {},
    inside: ['details'],
    what: 'The line that is always seen of `details`.',
    example: '<summary>更多</summary>',
  },
} as const satisfies Record<string, TagRule>

/** The rule for a tag; `undefined` if content may not use it. */
export function ruleFor(name: string): TagRule | undefined {
  const all: Record<string, TagRule> = { ...components, ...elements }
  return Object.hasOwn(all, name) ? all[name] : undefined
}

/** The names of all tags that content may use. */
export const tagNames: readonly string[] = [...Object.keys(components), ...Object.keys(elements)]
