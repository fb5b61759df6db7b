/** Draws text as outlines, from fonts that come as packages: no font of the machine is asked, so pictures are the same everywhere. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkitten'
import decompress from 'woff2-encoder/decompress'

const require = createRequire(import.meta.url)

/** A file of a font: a package parts one into many, each with some characters. */
interface FontFile {
  path: string
  ranges: [first: number, last: number][]
}

/** A character drawn: its outline, and how far it moves the pen. Both in parts of an em. */
interface Letter {
  path: string
  width: number
}

/** The files of a package, read from its style sheet. */
function filesOf(name: string): FontFile[] {
  const sheet = require.resolve(`@fontsource-variable/${name}/index.css`)
  const faces = readFileSync(sheet, 'utf8').matchAll(/url\(\.\/(files\/[^)]+)\)[^}]*?unicode-range:\s*([^;}]+)/g)
  return [...faces].map(([, file, ranges]) => ({
    path: join(dirname(sheet), file!),
    ranges: ranges!.split(',').map((range) => {
      const [first = '', last = first] = range.trim().slice(2).split('-')
      return [parseInt(first, 16), parseInt(last, 16)]
    }),
  }))
}

/** A typeface that sets lines. */
export class Typeface {
  private readonly weight: number
  private readonly files: FontFile[]
  private readonly fonts = new Map<string, Font>()
  private readonly letters = new Map<string, Letter>()

  /**
   * @param name - of the font among Fontsource's variable ones: `noto-serif-tc`
   * @param weight - from 200 to 900
   */
  constructor(name: string, weight: number) {
    this.weight = weight
    this.files = filesOf(name)
  }

  /**
   * Reads the letters of a text, so that lines can be set.
   * @throws if the font lacks one
   */
  async read(text: string): Promise<void> {
    for (const character of new Set(text)) {
      if (this.letters.has(character)) continue
      const code = character.codePointAt(0)!
      const file = this.files.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last))
      if (!file) throw new Error(`no font has ${character}`)
      let font = this.fonts.get(file.path)
      if (!font) {
        const bytes = Buffer.from(await decompress(readFileSync(file.path)))
        font = (create(bytes) as Font).getVariation({ wght: this.weight })
        this.fonts.set(file.path, font)
      }
      const glyph = font.glyphForCodePoint(code)
      const scale = 1000 / font.unitsPerEm
      this.letters.set(character, { path: glyph.path.scale(scale, -scale).toSVG(), width: glyph.advanceWidth / font.unitsPerEm })
    }
  }

  /** How wide a text is. */
  width(text: string, size: number): number {
    return [...text].reduce((sum, character) => sum + this.letters.get(character)!.width * size, 0)
  }

  /** Sets a text that has been read, on a base line. */
  set(text: string, x: number, y: number, size: number): string {
    return [...text]
      .map((character) => {
        const { path, width } = this.letters.get(character)!
        const letter = `<path transform="translate(${x.toFixed(2)} ${y}) scale(${size / 1000})" d="${path}"/>`
        x += width * size
        return letter
      })
      .join('')
  }
}
