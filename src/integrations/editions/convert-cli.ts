/**
 * `npm run convert -- "…"` shows a sentence in all three editions of Chinese, with the rule of each change.
 * `npm run convert -- --try 詞 FILE` shows where a proposed word would be found in a file of texts, before it stands in the dictionary.
 */
import { readFileSync } from 'node:fs'
import { convertedEditions } from '../../lib/editions.ts'
import { readArguments } from '../../lib/read-arguments.ts'
import { createConverter, readDictionary, vocabularyChanges, wordsFound } from './contract.ts'

const usage = `npm run convert -- "一句話"                  shows it in all editions
npm run convert -- --try 詞 FILE.jsonl      shows where a new word would be found in a file of texts, one a line`

/** The texts of a line: a line of JSON holds them in any of its values. */
function textsOf(line: string): string[] {
  const strings = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
  try {
    return strings(JSON.parse(line))
  } catch {
    return [line]
  }
}

/** Whether a stretch of a text begins and ends where words do. ICU knows them: a hint to an editor, and no part of a conversion. */
function isWhole(text: string, start: number, end: number): boolean {
  const bounds = new Set([text.length])
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) bounds.add(index)
  return bounds.has(start) && bounds.has(end)
}

function main(): number {
  const read = readArguments({ try: { type: 'string' } })
  const given = read?.positionals[0]
  if (!read || given === undefined) {
    console.error(usage)
    return 2
  }
  const { values } = read
  const dictionary = readDictionary('content/dictionary')
  if (values.try === undefined) {
    console.log(`zh-hk ${given}`)
    for (const edition of convertedEditions) {
      console.log(`${edition} ${createConverter(dictionary, edition).text(given)}`)
      for (const { from, to } of vocabularyChanges(dictionary, edition)(given)) console.log(`      ${from} → ${to}`)
    }
    return 0
  }
  const find = wordsFound(dictionary, values.try)
  let [count, doubtful] = [0, 0]
  for (const text of readFileSync(given, 'utf8').split('\n').filter(Boolean).flatMap(textsOf))
    for (const { start, end } of find(text)) {
      const whole = isWhole(text.slice(Math.max(0, start - 20), end + 20), Math.min(start, 20), Math.min(start, 20) + end - start)
      count += 1
      if (!whole) doubtful += 1
      console.log(
        `${whole ? ' ' : '?'} ${text.slice(Math.max(0, start - 12), start)}【${text.slice(start, end)}】${text.slice(end, end + 12)}`,
      )
    }
  console.log(`${values.try} would be found ${count} times; at ${doubtful} places, marked ?, it may lie across two words.`)
  return 0
}

process.exitCode = main()
