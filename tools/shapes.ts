/**
 * Draws what the site has as shapes: the lettering (`src/lib/lettering.ts`) and the land of the maps (`src/lib/land.ts`). They are
 * kept in the repository, so that a build needs no font and no map, and is the same everywhere. To draw them again, after a change
 * here or in `src/lib/map-views.ts`:
 *
 *     npm install --prefix /tmp/shapes opentype.js@2.0.0 world-atlas@2.0.2 @fontsource/lxgw-wenkai@5.3.0 \
 *       @fontsource/noto-serif-tc@5.3.0 @fontsource/noto-serif-sc@5.3.0
 *     node tools/shapes.ts /tmp/shapes
 *
 * The fonts are free for drawings (SIL Open Font License); the outlines of the land are those of Natural Earth, in the public domain.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { mapViews, pointOn, sizeOf, type MapView } from '../src/lib/map-views.ts'

type Point = [x: number, y: number]

/** What is used of opentype.js. */
interface Font {
  unitsPerEm: number
  charToGlyph(character: string): {
    index: number
    advanceWidth: number
    getPath(x: number, y: number, size: number): { commands: Command[] }
  }
}
interface Command {
  type: 'M' | 'L' | 'Q' | 'Z'
  x: number
  y: number
  x1: number
  y1: number
}

const folder = process.argv[2]
if (!folder) throw new Error('node tools/shapes.ts FOLDER, in which the packages are installed')
const packages = resolve(folder, 'node_modules')
const { parse } = createRequire(join(packages, 'x'))('opentype.js') as { parse(bytes: ArrayBuffer): Font }

/** Numbers as a path may hold them: a minus sign parts two of them by itself. */
const numbers = (list: readonly number[]): string => list.map((number, index) => (index === 0 || number < 0 ? '' : ' ') + number).join('')

/** A path in relative whole numbers, as short as it can be written. */
class Pen {
  private text = ''
  private command = ''
  at: Point = [0, 0]

  /** Starts a shape. */
  move([x, y]: Point): void {
    this.write('m', [x - this.at[0], y - this.at[1]])
    this.command = 'l'
    this.at = [x, y]
  }
  line([x, y]: Point): void {
    const [dx, dy] = [x - this.at[0], y - this.at[1]]
    if (dy === 0) this.write('h', [dx])
    else if (dx === 0) this.write('v', [dy])
    else this.write('l', [dx, dy])
    this.at = [x, y]
  }
  curve([x1, y1]: Point, [x, y]: Point): void {
    this.write('q', [x1 - this.at[0], y1 - this.at[1], x - this.at[0], y - this.at[1]])
    this.at = [x, y]
  }
  close(start: Point): void {
    this.text += 'z'
    this.command = ''
    this.at = start
  }
  toString(): string {
    return this.text
  }
  private write(command: string, values: number[]): void {
    const text = numbers(values)
    this.text += command === this.command ? (text.startsWith('-') ? '' : ' ') + text : command + text
    this.command = command
  }
}

// Lettering.

const fonts = new Map<string, Font>()

/** The font of a package that has a character. A package parts a font into files; those with the whole of a script come first. */
function fontWith(character: string, name: string, weight: number): Font {
  const files = readdirSync(join(packages, '@fontsource', name, 'files')).filter((file) => file.endsWith(`-${weight}-normal.woff`))
  const whole = (file: string) => Number(/-(?:chinese|latin)-/.test(file.replace('latin-ext', '')))
  for (const file of files.sort((a, b) => whole(b) - whole(a) || (a < b ? -1 : 1))) {
    const path = join(packages, '@fontsource', name, 'files', file)
    const known = fonts.get(path)
    const font = known ?? parse(new Uint8Array(readFileSync(path)).buffer)
    fonts.set(path, font)
    if (font.charToGlyph(character).index > 0) return font
  }
  throw new Error(`${name} has no ${character}`)
}

/**
 * The outlines of a text, coarsely: points nearer than a step and a half are one, and curves that are nearly straight are lines.
 * @param em - the steps to an em
 */
function letter(text: string, name: string, weight: number, em: number): { width: number; path: string } {
  const pen = new Pen()
  let width = 0
  for (const character of text) {
    const font = fontWith(character, name, weight)
    const glyph = font.charToGlyph(character)
    let start: Point = [0, 0]
    for (const { type, x, y, x1, y1 } of glyph.getPath(width, em * 0.88, em).commands) {
      if (type === 'Z') {
        pen.close(start)
        continue
      }
      const to: Point = [Math.round(x), Math.round(y)]
      const [dx, dy] = [to[0] - pen.at[0], to[1] - pen.at[1]]
      const length = Math.hypot(dx, dy)
      if (type === 'M') pen.move((start = to))
      else if (length < 1.5) continue
      else {
        const over: Point = [Math.round(x1), Math.round(y1)]
        const bend = type === 'Q' ? Math.abs((over[0] - pen.at[0]) * dy - (over[1] - pen.at[1]) * dx) / length : 0
        if (bend < 0.8) pen.line(to)
        else pen.curve(over, to)
      }
    }
    width += (glyph.advanceWidth * em) / font.unitsPerEm
  }
  return { width: Math.round(width), path: `${pen}` }
}

// Land.

/** All outlines of the land, each a ring of places. Those around the date line go on beyond 180 degrees. */
function landRings(): Point[][] {
  const atlas = JSON.parse(readFileSync(join(packages, 'world-atlas/land-50m.json'), 'utf8')) as {
    transform: { scale: Point; translate: Point }
    arcs: Point[][]
    objects: { land: { geometries: { arcs: number[][][] }[] } }
  }
  const { scale, translate } = atlas.transform
  const arcs = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]): Point => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]])
  })
  const arcOf = (index: number) => (index < 0 ? arcs[~index]!.toReversed() : arcs[index]!)
  const rings = atlas.objects.land.geometries.flatMap(({ arcs }) => arcs.map(([outer]) => outer!.flatMap((index) => arcOf(index).slice(1))))
  return rings.map((ring) => {
    let turn = 0
    return ring.map(([x, y], index): Point => {
      const before = ring[index - 1]?.[0] ?? x
      if (Math.abs(x - before) > 180) turn += x < before ? 360 : -360
      return [x + turn, y]
    })
  })
}

/** The part of a ring on one side of a line: `axis` 0 is across, 1 is down. */
function cut(ring: Point[], axis: 0 | 1, keep: (value: number) => boolean, limit: number): Point[] {
  return ring.flatMap((point, index) => {
    const before = ring.at(index - 1)!
    const [inside, was] = [keep(point[axis]), keep(before[axis])]
    const share = (limit - before[axis]) / (point[axis] - before[axis])
    const edge: Point = [before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])]
    return [...(inside === was ? [] : [edge]), ...(inside ? [point] : [])]
  })
}

/** A line with the points that matter: the others lie nearer to it than a step. */
function simplify(line: Point[], step: number): Point[] {
  const [first, last] = [line[0]!, line.at(-1)!]
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]]
  const distance = ([x, y]: Point) => {
    const share = dx || dy ? Math.max(0, Math.min(1, ((x - first[0]) * dx + (y - first[1]) * dy) / (dx * dx + dy * dy))) : 0
    return Math.hypot(x - first[0] - share * dx, y - first[1] - share * dy)
  }
  const far = line.reduce((best, point, index) => (distance(point) > distance(line[best]!) ? index : best), 0)
  if (distance(line[far]!) < step) return [first, last]
  return [...simplify(line.slice(0, far + 1), step).slice(0, -1), ...simplify(line.slice(far), step)]
}

const areaOf = (ring: Point[]): number =>
  Math.abs(ring.reduce((sum, [x, y], index) => sum + x * ring.at(index - 1)![1] - ring.at(index - 1)![0] * y, 0)) / 2

/** The land on a map: coasts to a unit of the drawing, islands of some size. No borders. */
function drawLand(view: MapView): string {
  const pen = new Pen()
  const [width, height] = sizeOf(view)
  const margin = 3
  for (const turn of [-360, 0, 360])
    for (const places of landRings()) {
      let ring = places.map(([east, north]): Point => {
        const [x, y] = pointOn(view, { east: 0, north })
        return [x + (east + turn) * view.across, y]
      })
      ring = cut(ring, 0, (x) => x >= -margin, -margin)
      ring = cut(ring, 0, (x) => x <= width + margin, width + margin)
      ring = cut(ring, 1, (y) => y >= -margin, -margin)
      ring = cut(ring, 1, (y) => y <= height + margin, height + margin)
      if (ring.length < 4 || areaOf(ring) < 8) continue
      const half = ring.length >> 1
      const [first, second] = [simplify(ring.slice(0, half + 1), 1), simplify([...ring.slice(half), ring[0]!], 1)]
      const [start, ...rest] = [...first.slice(0, -1), ...second.slice(0, -1)].map(([x, y]): Point => [Math.round(x), Math.round(y)])
      pen.move(start!)
      for (const point of rest) if (point[0] !== pen.at[0] || point[1] !== pen.at[1]) pen.line(point)
      pen.close(start!)
    }
  return `${pen}`
}

/** Writes a module, set like all others. */
async function write(file: string, text: string): Promise<void> {
  const head = '/** Drawn by tools/shapes.ts; do not edit. */\n'
  writeFileSync(file, await format(head + text, { ...(await resolveConfig(file)), filepath: file }))
}

const numerals = Object.fromEntries([...'一兩两三多'].map((numeral) => [numeral, letter(numeral, 'lxgw-wenkai', 700, 100).path]))
const names = Object.fromEntries([
  ['亞太2026讀本', letter('亞太2026讀本', 'noto-serif-tc', 700, 64)],
  ['亚太2026读本', letter('亚太2026读本', 'noto-serif-sc', 700, 64)],
])
await write(
  'src/lib/lettering.ts',
  `
/** One, two, three, many: each in a square of 100 units. */
export const numerals = ${JSON.stringify(numerals)} as const

/** The names of the site that are drawn, each 64 units high. */
export const names = ${JSON.stringify(names)} as const
`,
)
const land = Object.fromEntries(Object.entries(mapViews).map(([name, view]) => [name, drawLand(view)]))
await write(
  'src/lib/land.ts',
  `
/** The land on each map, without any borders. */
export const land = ${JSON.stringify(land)} as const
`,
)
