/** Damages files as people, programs and attackers do, the same way each time. */
import { readFileSync } from 'node:fs'

const attacks = readFileSync(new URL('../check/attacks.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { mdx: string }).mdx)
  .filter((text) => text.length < 3000)
const tokens = [
  '---',
  '{',
  '}',
  '{"',
  '"}',
  '<',
  '</',
  '/>',
  '<Said by="',
  '">',
  '[',
  '](',
  ')',
  '![',
  '*',
  '**',
  '`',
  '```',
  '> ',
  '- ',
  '# ',
  '## ',
  '[#',
  '|',
  '\n',
  '\n\n',
  '\\',
  '&#x',
  ';',
  '\u202e',
  '\0',
  '\ud83d',
  '\ufeff',
  'import ',
  'export ',
  '[^',
  ']: ',
  ': ',
  '&a ',
  '*a ',
  '!!',
  '<<: ',
  '- - - ',
  '\r',
  '\t',
  '中',
  '…',
]

/** A file with a few of its parts cut, doubled, moved, or replaced by tokens or by bytes. */
function mangle(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  let text = Buffer.from(bytes).toString()
  for (let times = 1 + next(6); times > 0; times -= 1) {
    const at = next(text.length + 1)
    const to = Math.min(text.length, at + next(40))
    const token = tokens[next(tokens.length)]!
    const choices = [
      () => text.slice(0, at) + text.slice(to),
      () => text.slice(0, to) + text.slice(at),
      () => text.slice(0, at) + token + text.slice(at),
      () => text.slice(0, at) + token.repeat(1 + next(200)) + text.slice(to),
      () => text.slice(0, at) + attacks[next(attacks.length)] + text.slice(at),
      () => text.slice(to) + text.slice(0, at),
      () => text.slice(0, at),
    ]
    text = choices[next(choices.length)]!().slice(0, 100_000)
  }
  const out = Buffer.from(text)
  if (out.length > 0 && next(8) === 0) out[next(out.length)] = next(256)
  return out
}

/** A quarter of the files mangled, the others as they are. */
export const mangleSome = <File extends { bytes: Uint8Array }>(files: readonly File[], next: (below: number) => number): File[] =>
  files.map((file) => (next(4) === 0 ? { ...file, bytes: mangle(file.bytes, next) } : file))
