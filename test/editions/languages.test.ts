import { expect, test } from 'vitest'
import { markLanguages } from '../../src/integrations/editions/convert/languages.ts'

const zh = (body: string) => `<html lang="zh-Hant-HK"><body>${body}</body></html>`
const en = (body: string) => `<html lang="en"><body>${body}</body></html>`

test.each([
  [zh('菲律賓的Angelica Guinto說'), zh('菲律賓的<span lang="en">Angelica Guinto</span>說')],
  [zh('「All In AI」與「AI In All」'), zh('「<span lang="en">All In AI</span>」與「<span lang="en">AI In All</span>」')],
  [zh('APEC、RCEP和AI，SOM1，CEO'), zh('APEC、RCEP和AI，SOM1，CEO')],
  [zh('採用<b>CC BY 4.0</b>'), zh('採用<b><span lang="en">CC BY 4.0</span></b>')],
  [zh('<p lang="en">Free Trade Area</p>'), zh('<p lang="en">Free Trade Area</p>')],
  [zh('<script>let x = "y"</script><option>Some words</option>'), zh('<script>let x = "y"</script><option>Some words</option>')],
  [zh('需要JavaScript。'), zh('需要<span lang="en">JavaScript</span>。')],
  [zh('甲&lt;乙&amp;丙'), zh('甲&lt;乙&amp;丙')],
  [zh('題為China&#39;s parliament approves'), zh('題為<span lang="en">China&#39;s parliament approves</span>')],
  [zh('甲AT&amp;T Labs乙&lt;Labs&gt;'), zh('甲<span lang="en">AT&amp;T Labs</span>乙&lt;<span lang="en">Labs</span>&gt;')],
  [zh('甲Labs<!-- x -->Labs乙'), zh('甲<span lang="en">Labs</span><!-- x --><span lang="en">Labs</span>乙')],
  [en('the Free Trade Area (亞太自貿區), again'), en('the Free Trade Area (<span lang="zh-Hant-HK">亞太自貿區</span>), again')],
  [
    en('the blueprint (《APEC互聯互通藍圖（2015—2025）》)'),
    en('the blueprint (<span lang="zh-Hant-HK">《APEC互聯互通藍圖（2015—2025）》</span>)'),
  ],
  [en('plain “words” – only'), en('plain “words” – only')],
])('%s', (html, marked) => {
  expect(markLanguages(html)).toBe(marked)
})
