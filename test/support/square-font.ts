/** A font for a browser that has no Chinese one: each character is a square as wide as it is high, as Han characters are. */

/** Under the first of its names a style sheet finds it at once; else the browser searches for a font again for each run of text. */
const families = ['HK', 'TC', 'SC'].flatMap((place) => [`Noto Sans ${place}`, `Noto Serif ${place}`])

/** Han characters, 注音, marks that are as wide as a character, and compatibility forms. */
const covered: [number, number][] = [
  [0x2014, 0x2014],
  [0x2026, 0x2026],
  [0x2e80, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
]

const u16 = (...values: number[]): Buffer => Buffer.from(values.flatMap((value) => [(value >> 8) & 255, value & 255]))
const u32 = (...values: number[]): Buffer => u16(...values.flatMap((value) => [value >>> 16, value]))
const padded = (table: Buffer): Buffer => Buffer.concat([table, Buffer.alloc(-table.length & 3)])

/** Glyph 0 is what the font lacks; glyph 1 is the square: one contour of four points. */
const square = padded(Buffer.concat([u16(1, 50, -70, 950, 830, 3, 0), Buffer.from([1, 1, 1, 1]), u16(50, 900, 0, -900, -70, 0, 900, 0)]))

function nameTable(): Buffer {
  // 1 family, 2 style, 4 full name, 6 PostScript name. Each family in a language of its own, because a language has one.
  const records = [
    ...families.map((family, index) => ({ language: 0x409 + index * 0x400, id: 1, text: family })),
    { language: 0x409, id: 2, text: 'Regular' },
    { language: 0x409, id: 4, text: 'Squares' },
    { language: 0x409, id: 6, text: 'Squares' },
  ].map((record) => ({ ...record, bytes: Buffer.from(record.text, 'utf16le').swap16() }))
  const starts = records.map((_, index) => records.slice(0, index).reduce((sum, { bytes }) => sum + bytes.length, 0))
  return Buffer.concat([
    u16(0, records.length, 6 + 12 * records.length),
    ...records.map(({ language, id, bytes }, index) => u16(3, 1, language, id, bytes.length, starts[index]!)),
    ...records.map(({ bytes }) => bytes),
  ])
}

/** All characters of a range are one glyph: format 13 of the table. */
function characterTable(): Buffer {
  const groups = Buffer.concat(covered.map(([first, last]) => u32(first, last, 1)))
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), u16(13, 0), u32(16 + groups.length, 0, covered.length), groups])
}

/** The font file: TrueType, as in OpenType 1.9, with the tables that every reader of fonts asks for. */
export function squareFont(): Buffer {
  const ascent = 880
  const descent = 120
  const width = 1000
  const tables: Record<string, Buffer> = {
    'OS/2': Buffer.concat([
      u16(4, width, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0),
      Buffer.alloc(10 + 16 + 4),
      u16(64, covered[0]![0], covered.at(-1)![1], ascent, -descent, 0, ascent, descent),
      u32(0, 0),
      u16(500, 700, 0, 32, 2),
    ]),
    cmap: characterTable(),
    glyf: square,
    head: Buffer.concat([u32(0x10000, 0x10000, 0, 0x5f0f3cf5), u16(3, width), u32(0, 0, 0, 0), u16(50, -70, 950, 830, 0, 8, 2, 0, 0)]),
    hhea: Buffer.concat([u32(0x10000), u16(ascent, -descent, 0, width, 50, 50, 950, 1, 0, 0, 0, 0, 0, 0, 0, 2)]),
    hmtx: u16(width, 0, width, 50),
    loca: u16(0, 0, square.length / 2),
    maxp: Buffer.concat([u32(0x10000), u16(2, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: nameTable(),
    post: u32(0x30000, 0, 0, 0, 0, 0, 0, 0),
  }
  const entries = Object.entries(tables)
  let start = 12 + 16 * entries.length
  const directory = entries.map(([tag, table]) => {
    const entry = Buffer.concat([Buffer.from(tag), u32(0, start, table.length)])
    start += padded(table).length
    return entry
  })
  const header = Buffer.concat([u32(0x10000), u16(entries.length, 128, 3, 16 * entries.length - 128)])
  return Buffer.concat([header, ...directory, ...entries.map(([, table]) => padded(table))])
}
