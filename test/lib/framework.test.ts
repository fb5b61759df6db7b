import { expect, test } from 'vitest'
import { partsNamed } from '../../src/lib/framework.ts'

const framework = [
  { entry: { slug: 'goal' }, items: [{ slug: 'asia-pacific-community' }] },
  { entry: { slug: 'paths' }, items: [{ slug: 'ftaap' }, { slug: 'connectivity' }] },
  { entry: { slug: 'transitions' }, items: [] },
]

test.each([
  [['ftaap', 'connectivity'], ['paths']],
  [
    ['ftaap', 'goal'],
    ['goal', 'paths'],
  ],
  [['unknown'], []],
  [[], []],
])('references to %j name the parts %j, each once and in order', (slugs, parts) => {
  const references = slugs.map((id) => ({ id }))
  expect(partsNamed(framework, references).map(({ entry }) => entry.slug)).toEqual(parts)
})
