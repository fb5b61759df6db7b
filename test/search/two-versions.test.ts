/** Two states of one index open at once, as when a site is published again while somebody types: neither may get the other's files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { IndexFiles } from '../../src/integrations/search/browser/loader.ts'
import { openIndex, type TokenIndex } from '../../src/integrations/search/browser/token-index.ts'
import { readStart, startFile } from '../../src/integrations/search/contract.ts'
import { unitToken } from '../../src/integrations/search/match/tokens.ts'
import { site } from '../support/built-site.ts'

/** As much of a page as the loader needs: a script that is appended runs. */
function pretendPage(): void {
  const run = (script: { src: string; onload(): void }): void =>
    void setTimeout(() => {
      runInThisContext(readFileSync(script.src.replace(/\?.*/, ''), 'utf8'))
      script.onload()
    }, 5)
  vi.stubGlobal('location', { protocol: 'file:' })
  vi.stubGlobal('document', {
    documentElement: { dataset: { root: join(site, '/') } },
    createElement: () => ({ remove: () => undefined }),
    head: { append: run },
  })
}

test('an index that is no longer wanted and asked once more takes nothing from the one that follows', async () => {
  pretendPage()
  const files = new IndexFiles()
  const { index, version } = readStart(await files.load(startFile('zh-hk')))
  const pagesWith = async (opened: TokenIndex, character: string) => (await opened.places(unitToken({ kind: 'han', text: character }))).size

  const old = openIndex(files, index, 'older')
  await expect(pagesWith(old, '中')).rejects.toThrow('stale')
  const newer = openIndex(files, index, version)
  const again = expect(pagesWith(old, '合')).rejects.toThrow('stale')
  const found = await Promise.all([...'中合太'].map((character) => pagesWith(newer, character)))
  await again
  const alone = openIndex(new IndexFiles(), index, version)
  expect(found).toEqual(await Promise.all([...'中合太'].map((character) => pagesWith(alone, character))))
  expect(found[0]).toBeGreaterThan(10)
})
