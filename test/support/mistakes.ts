/** Puts mistakes of writers into texts that are right, and remembers where. */

/** A text in parts: those that stay, and those that were made wrong, each with what was right. */
export type Parts = (string | { right: string; wrong: string })[]

/** What is right, and what a writer makes of it. */
type Slip = readonly [right: RegExp, wrong: (right: string) => string]

const han = '\\p{Script=Han}'
const swap = (from: string, to: string): Slip => [new RegExp(`[${from}]`, 'gu'), (right) => [...to][[...from].indexOf(right)]!]
const months = 'January February March April May June July August September October November December'

const slips: Record<'zh-hk' | 'en', Slip[]> = {
  'zh-hk': [
    swap('裏說為群眾線', '裡説爲羣衆綫'),
    swap('經國會這開時報', '经国会这开时报'),
    [new RegExp(`(?<=${han})[，；：](?=${han})`, 'gu'), (right) => ({ '，': ',', '；': ';', '：': ':' })[right]!],
    [/。$/gm, () => '.'],
    [/……/g, () => '...'],
    [new RegExp(`(?<=${han})(?=[A-Z\\d])`, 'gu'), () => ' '],
    [new RegExp(`(?<=${han})(?=${han})`, 'gu'), () => '\u200b'],
    [/\d(?=[年月日])/g, (right) => String.fromCharCode(right.charCodeAt(0) + 0xfee0)],
    [new RegExp(`(?<=${han})，(?=${han})`, 'gu'), () => '，，'],
    [/(?<=\d)%/g, () => '％'],
    [/「[^「」『』\n]{1,40}」/g, (right) => `“${right.slice(1, -1)}”`],
    [/（[^（）()\n]{1,40}）/g, (right) => `(${right.slice(1, -1)})`],
  ],
  en: [
    [/(?<=\p{L})’(?=\p{L})/gu, () => "'"],
    [/ – (?=\p{L})/gu, () => ' -- '],
    [/(?<=\p{L}) (?=\p{L})/gu, () => '  '],
    [/(?<=\p{L}), (?=\p{L})/gu, () => '，'],
    [/(?<=\p{L}{3}),(?= \p{L})/gu, () => ' ,'],
    [/(?<=\p{L}) (?=\p{L})/gu, () => '\u00a0'],
    [/…/g, () => '...'],
    [
      new RegExp(`\\b\\d{1,2} (?:${months.replaceAll(' ', '|')}) \\d{4}\\b`, 'g'),
      (right) => {
        const [day, month, year] = right.split(' ')
        return `${month} ${day}, ${year}`
      },
    ],
    [/\bthe(?= \p{Ll})/gu, () => 'the the'],
  ],
}

/**
 * Makes some mistakes in the body of an entry.
 * @param next - a source of numbers
 * @param times - how many are tried; where there is nothing to make wrong there is no mistake
 */
export function withMistakes(text: string, language: 'zh-hk' | 'en', next: (below: number) => number, times: number): Parts {
  const body = text.indexOf('\n---\n', 4) + 5
  const chosen: { start: number; end: number; right: string; wrong: string }[] = []
  for (let time = 0; time < times; time += 1) {
    const [pattern, make] = slips[language][next(slips[language].length)]!
    // Addresses hold no words.
    const places = [...text.slice(body).matchAll(pattern)].filter(
      ({ index, 0: right }) => !/[([][^\s\])]*$/.test(text.slice(0, body + index)) || right.length > 9,
    )
    if (places.length === 0) continue
    const { index, 0: right } = places[next(places.length)]!
    const start = body + index
    // Two mistakes side by side may be another mistake.
    if (chosen.every((one) => one.end + 3 < start || start + right.length + 3 < one.start))
      chosen.push({ start, end: start + right.length, right, wrong: make(right) })
  }
  const parts: Parts = []
  let done = 0
  for (const { start, end, right, wrong } of chosen.sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(done, start), { right, wrong })
    done = end
  }
  return [...parts, text.slice(done)]
}

/** The text with its mistakes. */
export const wrongText = (parts: Parts): string => parts.map((part) => (typeof part === 'string' ? part : part.wrong)).join('')

/**
 * Compares a text with the parts that it was made of.
 * @returns how many mistakes are mended and how many are left; `undefined` where anything else is changed
 */
export function compareParts(parts: Parts, text: string): { mended: number; left: Parts } | undefined {
  let at = 0
  let mended = 0
  const left: Parts = []
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'string') {
      if (!text.startsWith(part, at)) return undefined
      at += part.length
      continue
    }
    // What follows decides, for one may begin like the other.
    const behind = parts[index + 1] as string
    const found = [part.right, part.wrong].find((one) => text.startsWith(one + behind, at))
    if (found === undefined) return undefined
    at += found.length
    if (found === part.right) mended += 1
    else left.push(part)
  }
  return at === text.length ? { mended, left } : undefined
}
