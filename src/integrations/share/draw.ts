/** A picture for shared addresses: paper and ink, a numeral in its colour, a title, the name of the site, the theme. */
import sharp from 'sharp'
import { accents, ink, paper, rule, soft } from '../../lib/colours.ts'
import { pillars, type Pillar } from '../../lib/framework.ts'
import { numerals } from '../../lib/lettering.ts'
import { pictureSize } from './contract.ts'
import type { Typeface } from './lettering.ts'
import { colourOf, paletteOf, writePng } from './png.ts'

/** What a picture shows. */
export interface Picture {
  title: string
  /** The name of the site; left out where it is the title. */
  site?: string
  theme: string
  /** The part that it belongs to; the home page shows all four. */
  pillar?: Pillar | undefined
  /** Whether two is written as on the mainland. */
  simplified: boolean
}

const { width, height } = pictureSize
const edge = 80

/** Words of a title with the marks before and after them: lines break between them. */
function wordsOf(title: string): string[] {
  const pieces: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    const before = pieces.at(-1)
    // 化 makes one word of 智能化.
    const joins = before !== undefined && (!isWordLike ? !/^[「『（(]/.test(segment) : segment === '化' || /[「『（('-]$/.test(before))
    if (joins) pieces[pieces.length - 1] += segment
    else pieces.push(segment)
  }
  return pieces
}

function breakLines(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of words) {
    const longer = (lines.at(-1) ?? '') + word
    if (lines.length > 0 && fits(longer.trimEnd())) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map((line) => line.trim())
}

/** The largest setting of a title: on one line if that is still large, else on two or three of about the same width. */
function fitTitle(face: Typeface, title: string, room: number): { size: number; lines: string[] } {
  const words = wordsOf(title)
  for (const most of [1, 2, 3])
    for (let size = most === 3 ? 80 : 104; size >= (most === 3 ? 44 : 72); size -= 4) {
      const setIn = (limit: number) => breakLines(words, (line) => face.width(line, size) <= limit)
      const isRight = (lines: string[]) => lines.length <= most && lines.every((line) => face.width(line, size) <= room)
      if (!isRight(setIn(room))) continue
      let limit = room
      while (limit > 20 && isRight(setIn(limit - 20))) limit -= 20
      return { size, lines: setIn(limit) }
    }
  return { size: 44, lines: breakLines(words, (line) => face.width(line, 44) <= room) }
}

const numeral = (pillar: Pillar, simplified: boolean, x: number, y: number, size: number): string => {
  const shape = numerals[(['一', simplified ? '两' : '兩', '三', '多'] as const)[pillars.indexOf(pillar)]!]
  return `<path transform="translate(${x} ${y}) scale(${size / 100})" fill="${accents[pillar]}" stroke="${accents[pillar]}" stroke-width="2" stroke-linejoin="round" d="${shape}"/>`
}

/** Draws it. The letters of all texts have been read. */
function drawSvg({ title, site, theme, pillar, simplified }: Picture, face: Typeface): string {
  const column = pillar ? 410 : edge
  const { size, lines } = fitTitle(face, title, width - edge - column)
  const leading = size * 1.3
  const middle = pillar ? 318 : 400
  const first = middle - ((lines.length - 1) * leading) / 2 + size * 0.36
  const themeSize = Math.min(32, (32 * (width - 2 * edge)) / face.width(theme, 32))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${paper}"/>`,
    `<g fill="${ink}">`,
    site ? face.set(site, edge, 98, 38) : '',
    lines.map((line, n) => face.set(line, column, Math.round(first + n * leading), size)).join(''),
    '</g>',
    site ? `<path fill="${rule}" d="M${edge} 128h${width - 2 * edge}v2H${edge}z"/>` : '',
    `<path fill="${rule}" d="M${edge} 504h${width - 2 * edge}v2H${edge}z"/><g fill="${soft}">${face.set(theme, edge, 562, themeSize)}</g>`,
    pillar
      ? numeral(pillar, simplified, edge - 6, 186, 260)
      : pillars.map((one, n) => numeral(one, simplified, edge - 6 + n * 250, 92, 200)).join(''),
    // One stroke, two, three, many: the mark of the site, along the lower edge.
    pillars
      .map(
        (one, n) =>
          `<rect x="${(n * width) / 4}" y="${height - 16}" width="${width / 4}" height="16" fill="${!pillar || one === pillar ? accents[one] : rule}"/>`,
      )
      .join(''),
    '</svg>',
  ].join('')
}

/** The picture as a PNG file. */
export async function drawPicture(picture: Picture, face: Typeface): Promise<Buffer> {
  await face.read(picture.title + (picture.site ?? '') + picture.theme)
  const pixels = await sharp(Buffer.from(drawSvg(picture, face)))
    .removeAlpha()
    .raw()
    .toBuffer()
  const inks = [ink, soft, ...(picture.pillar ? [accents[picture.pillar]] : Object.values(accents))]
  return writePng(pixels, width, height, paletteOf(colourOf(paper), inks.map(colourOf), [colourOf(rule)]))
}
