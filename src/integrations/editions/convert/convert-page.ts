import {
  escapeText,
  readHtml,
  removal,
  setValue,
  splice,
  valueOf,
  type Attribute,
  type Edit,
  type Element,
  type HtmlEvent,
} from '../../../lib/html.ts'
import { inlineTags } from '../../../lib/html-names.ts'
import { editionAddress, isAddress, isMark, isText } from './attributes.ts'
import { editionInfo, isConverted, sourceOf, type Edition, type EditionInfo } from '../../../lib/editions.ts'
import { convertJsonLd } from './structured-data.ts'
import { pageOptions, type PageOptions } from './page-options.ts'
import type { Converter } from './converter.ts'

/** What converting a page needs. */
export interface ConvertPageOptions {
  /** Needed for converted editions only. */
  converter?: Converter | undefined
  /** The site's base address with its path: absolute links below it follow the edition too. */
  site?: string | undefined
}

/** How text is treated: words and script, script only, not at all. */
type Mode = 'words' | 'script' | 'raw'

/** An element whose end tag has not come yet. */
interface OpenElement {
  name: string
  start: number
  contentStart: number
  mode: Mode
  /** An ancestor is left out or has its content replaced, so nothing in it is edited. */
  hidden: boolean
  /** Left out of this edition, with its content. */
  dropped: boolean
  /** Text that replaces its content. */
  instead: string | undefined
  jsonLd: boolean
}

/** Text between two tags. */
interface Piece {
  start: number
  end: number
  text: string
}

/** Text on both sides of such a tag is one run; what `<ruby>` puts above a word is no part of the sentence. */
const inline = new Set([...inlineTags, 'tspan'].filter((name) => !['rb', 'rt', 'rtc'].includes(name)))
const rawElements = new Set('code pre kbd samp script style textarea iframe noembed noframes plaintext xmp'.split(' '))

/**
 * Makes an edition of a page. For a written edition only the marks (`data-edition`, `data-zh…`) are resolved. What is not
 * converted keeps its bytes.
 * @param html - a whole page as rendered in the edition's source
 * @throws if a converted edition is asked for without a converter of that edition, or if `data-zh-rules` or `data-zh-keep` is not the
 * JSON it must be; never because of malformed HTML
 */
export function convertPage(html: string, edition: Edition, options: ConvertPageOptions = {}): string {
  if (isConverted(edition) && options.converter?.edition !== edition) {
    throw new Error(`convertPage: ${edition} needs a converter made for ${edition}`)
  }
  return new PageConversion(html, edition, options).result()
}

class PageConversion {
  private readonly edits: Edit[] = []
  private readonly stack: OpenElement[] = []
  private run: Piece[] = []
  private runMode: Mode = 'words'
  private page: PageOptions = { words: {}, script: { scriptOnly: true } }
  private converter: Converter | undefined
  private readonly html: string
  private readonly edition: Edition
  private readonly source: EditionInfo
  private readonly site: string | undefined

  constructor(html: string, edition: Edition, { converter, site }: ConvertPageOptions) {
    this.html = html
    this.edition = edition
    this.source = editionInfo(sourceOf(edition))
    this.site = site
    this.converter = isConverted(edition) ? converter : undefined
  }

  result(): string {
    for (const event of readHtml(this.html).events) {
      if (event.kind === 'open') this.open(event.element)
      else if (event.kind === 'close') this.close(event)
      else this.text(event)
    }
    this.flush()
    return splice(this.html, this.edits)
  }

  private open({ name, attributes, start, contentStart }: Element): void {
    if (name === 'html') this.openPage(attributes)
    const outer = this.stack.at(-1)
    const mode = modeOf(name, attributes, outer?.mode ?? 'words')
    const editions = valueOf(attributes, 'data-edition')?.split(/\s+/)
    const element: OpenElement = {
      name,
      start,
      contentStart,
      mode: rawElements.has(name) ? 'raw' : mode,
      hidden: outer !== undefined && (outer.hidden || outer.dropped || outer.instead !== undefined),
      dropped: editions !== undefined && !editions.includes(this.edition),
      instead: this.converter && valueOf(attributes, `data-${this.edition}`),
      jsonLd: name === 'script' && valueOf(attributes, 'type') === 'application/ld+json',
    }
    if (breaksRun(element, outer)) this.flush()
    this.stack.push(element)
    if (!element.hidden && !element.dropped) this.edits.push(...attributes.flatMap((it) => this.attribute(name, attributes, it, mode)))
  }

  private openPage(attributes: readonly Attribute[]): void {
    const lang = valueOf(attributes, 'lang')
    if (lang !== undefined && lang !== this.source.lang) this.converter = undefined
    if (this.converter) this.page = pageOptions(attributes)
  }

  private attribute(element: string, all: readonly Attribute[], attribute: Attribute, mode: Mode): Edit[] {
    const { name, value } = attribute
    if (isMark(name)) return [removal(this.html, attribute)]
    if (!this.converter) return []
    if (isAddress(element, all, attribute)) return setValue(attribute, editionAddress(value, this.edition, this.site))
    if (element === 'html' && name === 'lang') return setValue(attribute, editionInfo(this.edition).lang)
    if (mode === 'raw' || !isText(element, all, attribute)) return []
    // What a script shows about a name that keeps its words (`data-text-tip`) is no part of the name.
    const options = name.startsWith('data-text-') ? this.page.words : this.page[mode]
    return setValue(attribute, this.converter.text(value, options))
  }

  private close({ start: closeStart, end, implied }: Extract<HtmlEvent, { kind: 'close' }>): void {
    const element = this.stack.pop()
    if (!element) return
    // A void element ends with its own tag; an element whose end tag is left out ends before the next tag.
    const empty = closeStart === element.start
    if (breaksRun(element, this.stack.at(-1))) this.flush()
    if (element.hidden) return
    const { start, contentStart, dropped, instead, jsonLd } = element
    if (dropped) this.edits.push({ start, end: implied && !empty ? closeStart : end, text: '' })
    else if (instead !== undefined && !empty) this.edits.push({ start: contentStart, end: closeStart, text: escapeText(instead) })
    else if (jsonLd && !empty) this.jsonLd(contentStart, closeStart)
  }

  private jsonLd(start: number, end: number): void {
    const { converter, edition, site, page } = this
    if (!converter) return
    const convert = (text: string) => converter.text(text, page.words)
    this.edits.push({ start, end, text: convertJsonLd(this.html.slice(start, end), { edition, site, convert }) })
  }

  private text({ text, start, end }: Extract<HtmlEvent, { kind: 'text' }>): void {
    const element = this.stack.at(-1)
    if (!this.converter || element?.hidden || element?.dropped || element?.instead !== undefined) return
    if (element?.mode === 'raw' || this.html.startsWith('<![CDATA[', start)) return
    this.runMode = element?.mode ?? 'words'
    this.run.push({ start, end, text })
  }

  private flush(): void {
    const { run, runMode, converter } = this
    this.run = []
    if (run.length === 0 || !converter || runMode === 'raw') return
    const before = run.map(({ text }) => text)
    const after = converter.run(before, this.page[runMode])
    for (const [i, { start, end, text }] of run.entries())
      if (after[i] !== text) this.edits.push({ start, end, text: escapeText(after[i]!) })
  }
}

function modeOf(name: string, attributes: readonly Attribute[], outer: Mode): Mode {
  const zh = valueOf(attributes, 'data-zh')
  const foreign = name !== 'html' && valueOf(attributes, 'lang') !== undefined
  if (outer === 'raw' || foreign || zh === 'raw' || valueOf(attributes, 'translate') === 'no') return 'raw'
  return zh === 'keep' ? 'script' : outer
}

/** Whether text before and behind a tag is converted separately. An element that is left out does not part its neighbours. */
function breaksRun(element: OpenElement, outer: OpenElement | undefined): boolean {
  if (element.hidden || element.dropped) return false
  return !inline.has(element.name) || element.instead !== undefined || element.mode !== (outer?.mode ?? 'words')
}
