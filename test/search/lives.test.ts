/** Two states of one index open at once, as when a site is published again while somebody types: neither may hear the other's files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import type { Index } from '../../src/integrations/search/browser/pagefind-instance.ts'
import type { Start } from '../../src/integrations/search/match/index-data.ts'
import { code } from '../../src/integrations/search/match/tokens.ts'
import { site } from '../support/built-site.ts'

/** As much of a page as the loader needs: a script that is appended runs. */
function pretendPage(): void {
  const run = (script: { src: string; onload(): void }): void =>
    void setTimeout(() => {
      runInThisContext(readFileSync(script.src.replace(/\?.*/, ''), 'utf8'))
      script.onload()
    }, 5)
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('document', {
    documentElement: { dataset: { root: join(site, '/') } },
    createElement: () => ({ remove: () => undefined }),
    head: { append: run },
  })
}

test('an index that is no longer wanted and asked once more takes nothing from the one that follows', async () => {
  pretendPage()
  const { load } = await import('../../src/integrations/search/browser/loader.ts')
  const pagefind = await import('../../src/integrations/search/browser/pagefind-instance.ts')
  const { indexes, version } = JSON.parse(await load('zh-hk/start')) as Start
  await pagefind.openPagefind()
  const pagesWith = async (index: Index, character: string) => (await index.phrase([code({ kind: 'han', text: character })])).size

  const old = await pagefind.Index.open(indexes[0]!, 'older')
  await expect(pagesWith(old, '中')).rejects.toThrow('stale')
  const opening = pagefind.Index.open(indexes[0]!, version)
  const again = expect(pagesWith(old, '合')).rejects.toThrow('stale')
  const newer = await opening
  await again
  const found = await Promise.all([...'中合太'].map((character) => pagesWith(newer, character)))
  const alone = await pagefind.Index.open(indexes[0]!, version)
  expect(found).toEqual(await Promise.all([...'中合太'].map((character) => pagesWith(alone, character))))
  expect(found[0]).toBeGreaterThan(10)
})
