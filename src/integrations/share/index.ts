/** The room for the pictures that other sites and apps show beside a shared address. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isEdition, type Edition } from '../../lib/editions.ts'
import { pillars } from '../../lib/framework.ts'
import { elementsOf, valueOf } from '../../lib/html.ts'
import { siteNames } from '../../lib/site-names.ts'
import { isListed, type Room } from '../site/contract.ts'
import { homePicture, pictureFile } from './contract.ts'
import { drawPicture } from './draw.ts'
import { Typeface } from './lettering.ts'

/** Each edition in the forms of its region. */
const fonts: Record<Edition, string> = { 'zh-hk': 'noto-serif-hk', 'zh-tw': 'noto-serif-tc', 'zh-cn': 'noto-serif-sc', en: 'noto-serif-tc' }

/** A Chinese font has ’ as wide as a character. */
const withPlainMarks = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')

/** The theme: what stands behind the colon. */
const themeOf = (subject: string): string => subject.replace(/^.*[:：]\s*|[.。]$/g, '').replace(/^[a-z]/, (letter) => letter.toUpperCase())

/** What the picture of an item needs of its page. */
function readItem(html: string) {
  const elements = elementsOf(html)
  const meta = elements.find(({ attributes }) => valueOf(attributes, 'property') === 'og:title')
  const body = elements.find(({ name }) => name === 'body')
  const pillar = valueOf(body?.attributes ?? [], 'data-pillar')
  return { title: valueOf(meta?.attributes ?? [], 'content') ?? '', pillar: pillars.find((one) => one === pillar) }
}

/** Draws them and names them in the head of every page. Both need the site's address. */
export const share = (): Room => ({
  name: 'share',
  after: ['editions', 'offline'],
  slots: {
    head: new URL('./components/SharePicture.astro', import.meta.url),
    chooser: new URL('./components/ChooserPicture.astro', import.meta.url),
  },
  build({ folder, url }) {
    const items: { edition: Edition; name: string; title: string; pillar?: ReturnType<typeof readItem>['pillar'] }[] = []
    return {
      collect({ path, html }) {
        const [, edition = '', slug] = /^([\w-]+)\/(?:framework\/([\w-]+)|index)\.html$/.exec(path) ?? []
        if (!url || !isEdition(edition) || !isListed({ path, html })) return
        if (slug) items.push({ edition, name: slug, ...readItem(html) })
        else items.push({ edition, name: homePicture, title: siteNames[edition].name })
      },
      async finish() {
        const faces = new Map<Edition, Typeface>()
        for (const { edition, name, title, pillar } of items) {
          const face = faces.get(edition) ?? new Typeface(fonts[edition], 700)
          faces.set(edition, face)
          const { name: site, subject } = siteNames[edition]
          const words = edition === 'en' ? withPlainMarks(title) : title
          const picture = {
            title: words,
            theme: themeOf(subject),
            pillar,
            simplified: edition === 'zh-cn',
            ...(name !== homePicture && { site }),
          }
          const file = join(folder, pictureFile(edition, name))
          mkdirSync(dirname(file), { recursive: true })
          writeFileSync(file, await drawPicture(picture, face))
        }
      },
    }
  },
})
