/** Names with a wrong character that sounds like the right one, as input methods write them: 習進平, 亞太經和組織. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show, writeSo } from '../../../lib/diagnostics/messages.ts'
import { phraseMatcher } from '../../../lib/phrases.ts'
import { soundTable } from '../../../lib/sounds.ts'
import type { SourceFile } from '../read-file.ts'
import { simplifiedRows } from './lists.ts'
import type { Run } from './text-runs.ts'

/** Kinds of entries whose names are nobody else's. What a term is called may be an ordinary word of another sound-alike (職能化). */
const named: ReadonlySet<unknown> = new Set(['person', 'body', 'agreement', 'place'])

/** Shorter names meet other words by chance: 高官會, 高管會. */
const MIN_LENGTH = { person: 3, others: 4 }

const forms = new Map(simplifiedRows.map(([simplified, ...traditional]) => [simplified, traditional]))

/** Made once: it takes longer than to check a small folder. */
let sounds: Uint16Array | undefined

/** For each UTF-16 unit one that stands for its sound, or the unit itself. */
function readSounds(): Uint16Array {
  if (sounds) return sounds
  sounds = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  for (const [character, sound] of soundTable(String))
    for (const form of [character, ...(forms.get(character) ?? [])]) sounds[form.charCodeAt(0)] = FIRST_SOUND + sound
  return sounds
}
/** In the area that Unicode leaves free. */
const FIRST_SOUND = 0xe000

const utf16 = new TextDecoder('utf-16le')

/**
 * Prepares the rule.
 * @param files - all files, because their names are looked for
 * @returns a function that finds names of which one character is wrong
 */
export function createNameFinder(files: readonly SourceFile[]): (run: Run) => Generator<Finding> {
  const names = new Set<string>()
  for (const { kind, yaml } of files) {
    const data = (yaml?.data ?? {}) as { kind?: unknown; title?: unknown; aliases?: unknown }
    if (kind?.is !== 'entry' || kind.collection !== 'glossary' || kind.edition !== 'zh-hk' || !named.has(data.kind)) continue
    for (const written of [data.title, ...(Array.isArray(data.aliases) ? (data.aliases as unknown[]) : [])]) {
      const name = typeof written === 'string' ? written.replace(/[《》「」]/g, '') : ''
      const isLong = name.length >= (data.kind === 'person' ? MIN_LENGTH.person : MIN_LENGTH.others)
      if (isLong && /^\p{Script=Han}+$/u.test(name)) names.add(name)
    }
  }
  const sounds = readSounds()
  const heard = (text: string): string =>
    utf16.decode(Uint16Array.from({ length: text.length }, (_, index) => sounds[text.charCodeAt(index)]!))
  const match = phraseMatcher([...names].map((name) => [heard(name), name]))
  return function* ({ text, at }) {
    for (const { start, end, out: name } of match(heard(text))) {
      const found = text.slice(start, end)
      const wrong = [...found].filter((character, index) => character !== name![index])
      // A Simplified form has a rule of its own.
      if (wrong.length !== 1 || names.has(found) || forms.has(wrong[0]!)) continue
      yield { code: 'zh-slip', at: at(start), message: `${show(found)} sounds like the name ${show(name!)}`, fix: writeSo(name!) }
    }
  }
}
