/** The tags that content may use besides Markdown. The check refuses every other tag; docs/check.md says what each is for. */

/** An attribute of a tag; its value is always a string in quotes. */
export interface AttributeRule {
  /**
   * A `person` is the name of a glossary entry of that kind, `sources` are the names of background sources with spaces between them,
   * a `language` is a language tag, `text` is anything, `choice` is one of the `choices`.
   */
  kind: 'person' | 'sources' | 'language' | 'text' | 'choice'
  choices?: readonly string[]
  required?: boolean
}

/** Where a tag may be, and which attributes it may have. */
export interface TagRule {
  /** `text`: inside a paragraph, heading, list item or cell; `block`: between paragraphs. */
  place: 'text' | 'block'
  attributes: Record<string, AttributeRule>
  /** At least one of the attributes must be there. */
  anyAttribute?: boolean
  /** The only tags that it may be directly in. */
  inside?: readonly string[]
  /** Tags that it may not be in at any depth. */
  outside?: readonly string[]
  /** The only collection whose entries may have it. */
  only?: string
  /** For messages. */
  example: string
}

/**
 * The ways to the editors that a copy of the site may offer, as its publisher has set them (`src/site.config.ts`): a repository, none;
 * a mail address; neither of the two.
 */
export const ways = ['repository', 'no-repository', 'mail', 'neither'] as const

/** The components of `src/components/content/`. */
export const components = {
  Said: {
    place: 'text',
    attributes: { by: { kind: 'person', required: true } },
    outside: ['Background'],
    example: '王毅說，<Said by="wang-yi">願與各方合作。</Said>',
  },
  Background: {
    place: 'block',
    attributes: { source: { kind: 'sources', required: true } },
    example: '<Background source="apec-history">, a blank line, a paragraph, a blank line, </Background>',
  },
  If: {
    place: 'block',
    attributes: { set: { kind: 'choice', choices: ways, required: true } },
    only: 'pages',
    example: '<If set="mail">, a blank line, a paragraph, a blank line, </If>',
  },
  Keep: {
    place: 'text',
    attributes: {},
    example: '<Keep>數字化</Keep>',
  },
  Raw: { place: 'text', attributes: {}, example: '<Raw>嘅</Raw>' },
  V: {
    place: 'text',
    attributes: { tw: { kind: 'text' }, cn: { kind: 'text' } },
    anyAttribute: true,
    example: '<V tw="計程車" cn="出租车">的士</V>',
  },
} as const satisfies Record<string, TagRule>

/** The HTML elements that content may write as tags. */
export const elements = {
  span: {
    place: 'text',
    attributes: { lang: { kind: 'language', required: true } },
    example: '<span lang="ja">直す</span>',
  },
  kbd: { place: 'text', attributes: {}, example: '<kbd>Ctrl</kbd>' },
  ruby: {
    place: 'text',
    attributes: {},
    example: '<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>',
  },
  rt: { place: 'text', attributes: {}, inside: ['ruby'], example: '<rt>hàn</rt>' },
  rp: {
    place: 'text',
    attributes: {},
    inside: ['ruby'],
    example: '<rp>(</rp>',
  },
  details: { place: 'block', attributes: {}, example: '<details>' },
  summary: {
    place: 'block',
    attributes: {},
    inside: ['details'],
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
