/** What passes the gates for bytes and data is read by Astro in the same way: the same frontmatter, the same data, the same body. */
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter'
import { expect, test } from 'vitest'
import { splitFrontmatter } from '../../src/lib/frontmatter.ts'
import { findInBytes } from '../../src/integrations/check/gates/bytes.ts'
import { createPositionLookup } from '../../src/lib/diagnostics/diagnostic.ts'
import { readPlainYaml } from '../../src/lib/plain-yaml.ts'
import { readYaml } from '../../src/integrations/check/gates/yaml.ts'
import { random } from '../support/random.ts'

const pieces = [
  '---',
  '---\n',
  '+++\n',
  '\n',
  '\r\n',
  ' ',
  '\t',
  'a: b\n',
  'a: "2026"\n',
  'a: 2026-02-10\n',
  'b: 0o17\n',
  'b: 017\n',
  'c: yes\n',
  'd: 1_000\n',
  'e: 1e3\n',
  'f: ~\n',
  'g: |\n  x\n',
  'h: [1, x]\n',
  '\ufeff',
  'i: 12:30:45\n',
  'j: .5\n',
  'k: "\\x41"\n',
  "l: 'it''s'\n",
  'm: =\n',
  '- ',
  '# c\n',
  'n: !!int 3\n',
  'text',
  'o: 0x1F\n',
  'p: NULL\n',
  'q: +1\n',
  'r: .inf\n',
  's: t\n  u\n',
  't: >-\n  u\n\n  v\n',
  'u: { v: w }\n',
  "v: 'w\n  x'\n",
  'w:\n  - x: y\n    z: 1\n',
  '? x\n',
  'y\n  : z\n',
  '! ',
  '#',
  '  ',
  ': ',
  ',',
  '[',
  ']',
  'x: 中文，a（b）\n',
  'y: 「甲」、乙\n',
  'z: [甲, "b, c", 12, Wang Yi]\n',
  'aa: a, b; c? d!\n',
  'ab: \'w "x"\'\n',
  'ac: w -\n',
  'ad: 中 - 文\n',
  'ae: 12\n',
  'af: 012\n',
  'ag: 1.5\n',
  'ah: on\n',
  'ai: [y, 甲]\n',
  'aj: [甲, ]\n',
  'ak: [ 甲]\n',
  'al: [甲,乙]\n',
  'am: e1\n',
  'an: a#b\n',
  'ao: “a”\n',
  'ap: ""\n',
  'true: a\n',
  'constructor: a\n',
  '  甲: 乙\n',
  '《甲》: { tw: 《乙》 }\n',
  'events/a-b: c/d\n',
  '  5G網絡: { tw: 5G網路, cn: "a, b" }\n',
  '  - 甲\n',
  '    - 乙\n',
  '  - 丙: 丁\n',
  '    戊: 己\n',
  '  - [甲, { b: [] }]\n',
  'ba:\n',
  'bb:\n  甲: null\n',
  'bc: { a: 1, b: [甲, { c: 乙 }] }\n',
  'bd: { a: 1 , b: 2}\n',
  'be: { a: 1, a: 2 }\n',
  'bf: [[1], [2, 3]]\n',
  'bg: [a, ]\n',
  'bh: 33rd Meeting\n',
  'bi: 1e3a\n',
  'bj: 12 a\n',
  'bk: 2026年\n',
  'bl: 3.5G\n',
  'bm: https://www.apec.org/a#b?c=d&e=f\n',
  'bn: a #b\n',
  'bo: a: b\n',
  'bp: a:\n',
  'bq: {n} of {total}\n',
  'br: it is x{n}\n',
  "bs: China's\n",
  'bt: true\n',
  'bu: [null, True]\n',
  '1e3: a\n',
  '12月: a\n',
  '「甲」: a\n',
  'a.b: c\n',
  '|2\n',
  '>1\n',
  '-0\n',
]

test('what it accepts, Astro divides and reads in the same way', () => {
  const next = random(2026)
  let accepted = 0
  for (let round = 0; round < 6000; round += 1) {
    const middle = Array.from({ length: next(6) }, () => pieces[next(pieces.length)]).join('')
    const text = next(3) ? `---\n${middle}---\nbody\n` : middle
    if (!findInBytes(text).next().done) continue
    const divided = splitFrontmatter(text)
    if (!('parts' in divided)) continue
    const { yaml, body } = divided.parts
    const { file, findings } = readYaml(yaml, createPositionLookup(yaml))
    if (!file || findings.length > 0) continue
    accepted += 1
    const astro = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' })
    expect(astro.rawFrontmatter.replace(/^\r?\n/, ''), JSON.stringify(text)).toBe(yaml)
    expect(astro.content, JSON.stringify(text)).toBe(body)
    expect(astro.frontmatter, JSON.stringify(text)).toEqual(file.data ?? {})
  }
  expect(accepted).toBeGreaterThan(500)
})

test('plain lines are read as the reader of all of YAML reads them, and have the same places', () => {
  const next = random(27)
  let plain = 0
  for (let round = 0; round < 9000; round += 1) {
    const text = Array.from({ length: 1 + next(5) }, () => pieces[next(pieces.length)]).join('')
    if (!readPlainYaml(text)) continue
    plain += 1
    const positionAt = createPositionLookup(text)
    const { file } = readYaml(text, positionAt)
    // A text of several lines is not plain.
    const { file: whole, findings: inWhole } = readYaml(`${text.replace(/\n?$/, '\n')}last: |\n  x\n`, positionAt)
    expect(readPlainYaml(`${text}last: |\n  x\n`)).toBeUndefined()
    const { last, ...data } = whole!.data as Record<string, unknown>
    expect(last).toBe('x\n')
    expect(inWhole, JSON.stringify(text)).toEqual([])
    expect(file!.data, JSON.stringify(text)).toEqual(data)
    const places = (one: typeof file) => [
      one!.strings().filter(({ path }) => path[0] !== 'last'),
      ...Object.keys(data).flatMap((key) => [
        one!.at([key]),
        one!.at([key, 1]),
        one!.at([key, 'b', 0]),
        one!.keyAt([], key),
        one!.keyAt([key], 'a'),
        one!.keyRangeOf([key], '甲'),
      ]),
    ]
    expect(places(file), JSON.stringify(text)).toEqual(places(whole))
  }
  expect(plain).toBeGreaterThan(100)
})
