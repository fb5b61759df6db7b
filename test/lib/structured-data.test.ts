import { expect, test } from 'vitest'
import { articleLd } from '../../src/lib/structured-data.ts'

const report = { headlines: ['標題', '副題'], publication: '文匯報', published: null, url: null }

test('an article names the reports that it rests on, and leaves out what they do not state', () => {
  const data = articleLd({ title: '甲', standfirst: '乙' }, [report], ['王毅'], { published: undefined, changed: undefined })
  expect(data).toEqual({
    '@type': 'Article',
    headline: '甲',
    description: '乙',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isBasedOn: [
      { '@type': 'NewsArticle', inLanguage: 'zh-Hant-HK', headline: '標題', publisher: { '@type': 'Organization', name: '文匯報' } },
    ],
    mentions: [{ '@type': 'Person', name: '王毅' }],
  })
})

test('an article states the days that are known', () => {
  const data = articleLd({ title: '甲', standfirst: '乙' }, [{ ...report, published: '2026-02-10', url: 'https://example.org/' }], [], {
    published: '2026-02-20',
    changed: '2026-03-01',
  })
  expect(data).toMatchObject({ datePublished: '2026-02-20', dateModified: '2026-03-01' })
  expect(data.isBasedOn[0]).toMatchObject({ datePublished: '2026-02-10', url: 'https://example.org/' })
})
