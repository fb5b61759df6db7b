import { expect, test } from 'vitest'
import { columnFor, columnsOf, type Heard } from '../../src/lib/voice-table.ts'

const says = (by: string, times = 1): Heard[] => Array.from({ length: times }, () => ({ by, voice: 'report' }))
const official: Heard = { by: undefined, voice: 'official' }
const told: Heard = { by: undefined, voice: 'report' }

test.each<[string, Heard[], string[]]>([
  ['the official text first, the reports last', [told, ...says('a'), official], ['official', 'person/a', 'report']],
  ['who is heard most comes first, then by name', [...says('b'), ...says('c', 2), ...says('a')], ['person/c', 'person/a', 'person/b']],
  ['whoever is quoted in the official text is a person', [{ by: 'a', voice: 'official' }], ['person/a']],
  [
    'after five people the rest share a column',
    'abcdefg'.split('').flatMap((by) => says(by)),
    ['person/a', 'person/b', 'person/c', 'person/d', 'person/e', 'others'],
  ],
  ['nothing heard, no column', [], []],
])('%s', (_, heard, columns) => {
  expect(columnsOf(heard)).toEqual(columns)
  for (const one of heard) expect(columns).toContain(columnFor(one, columnsOf(heard)))
})
