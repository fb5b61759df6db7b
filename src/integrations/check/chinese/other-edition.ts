/** Words of zh-tw and zh-cn in the Chinese of Hong Kong. The dictionary knows them: they are what it writes in those editions. */
import { createConverter, type Converter, type Dictionary } from '../../editions/contract.ts'
import { phraseMatcher } from '../../../lib/phrases.ts'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import { createReplacer, hongKongForms } from '../../../lib/han.ts'
import type { SourceFile } from '../read-file.ts'
import { simplifiedRows } from './lists.ts'
import { sharedWords } from './shared-words.ts'
import { holdsAny } from './terms.ts'
import type { Run } from './text-runs.ts'

/** A word of another edition: whose it is, and what Hong Kong writes. */
interface ForeignWord {
  of: 'Taiwan' | 'the mainland'
  write: string
  /** Whether the dictionary takes both words for words of Hong Kong (晶片, 芯片): the commoner one in the content is ours. */
  either: () => boolean
}

const forms = new Map(simplifiedRows.map(([from, to]) => [from, to]))
const fold = createReplacer(hongKongForms)

/** A word of the mainland in the characters of Hong Kong. */
const inTraditional = (word: string): string => fold([...word].map((character) => forms.get(character) ?? character).join(''))

/** Makes equal what two regions only spell in two ways: 每週 and 每周 are one word. */
const spelling = createReplacer(
  ['着著', '週周', '恆恒', '鑑鑒', '賬帳', '份分', '夥伙', '準准', '佈布', '裏里'].map((pair) => [pair[0]!, pair[1]!] as const),
)

/** Parts and words that Hong Kong writes as well, or that mean something else too (雪梨, 獅子山). The rule `zh-variants` is left for them. */
const sharedParts = /通訊|品質|上傳|電子郵件|反饋|文件|保存|^(?:大量|龐大|強大|最大|擴大|加大|人才[和、]|文字[和與])資料/
const shared = new Set(
  `手機 影片 電信 電信業者 營運商 停車 電梯 冰箱 素質 交通事故 搭乘 乘坐 歐元 韓元 日元 家具 人行道 出差 幼兒園 人行天橋 紅綠燈 就業機會 連結
   錄影 攝影機 顯示卡 模組 解析度 可攜式 視覺化 遙測 回饋 電晶體 二極體 電漿 QR碼 個人資料 資料交換 資料備份 資料保護 資料處理 資料傳輸
   開放資料 電腦系統 電腦科學 電腦視覺 智慧城市 機率 咖哩 沙拉 草莓 馬鈴薯 山崩 高齡化 急診室 超音波 憂鬱症 榴槤 機車 升息 降息
   貿易障礙 關稅障礙 經商環境 創業投資 首次公開發行 帶動成長 經濟體成長 股票代號 股票代碼 房屋貸款 房價 中國大陸 專賣店 塑膠微粒 塑膠瓶 瓶裝水
   聖嬰 反聖嬰 實體門市 零售門市 機器人門市 大學和科研 大學、科研 大學畢業生 大專校院 解壓縮到 解壓縮後按兩下 印尼 坎培拉 汶萊 雅加達 獅子山
   喬治亞 維吉尼亞 聖地牙哥 舊金山 雪梨 伯斯 東加 韓國 朝鮮 程序 信號 空調 搜索 代碼 代碼庫 編程語言 遠程會議 遠程教學 殘障人士
   個性化定制 借鑑 物流數據 食物質量 藥物質量 電子郵箱地址 毛細血管 全角、半角 報紙 定於 定下 達成 專門小組 專門協助`.split(/\s+/),
)

/** The words of other editions: what the dictionary writes there, and does not replace when Hong Kong writes it. */
export function foreignWords(dictionary: Dictionary): Map<string, ForeignWord> {
  const { terms, guards, names } = dictionary
  let toMainland: Converter | undefined
  const inMainland = (word: string): string => (toMainland ??= createConverter(dictionary, 'zh-cn')).text(word)
  const own = new Set([...terms.filter(({ tw }) => tw !== undefined).map(({ hk }) => hk), ...guards, ...names])
  const found = new Map<string, ForeignWord>()
  for (const { hk, tw, cn, isShared } of terms) {
    if (isShared) continue
    const add = (word: string | undefined, of: ForeignWord['of']) => {
      if (!word || word.length < 2 || own.has(word) || hk.includes(word) || found.has(word)) return
      if (shared.has(word) || sharedWords.has(word) || sharedParts.test(word)) return
      if (spelling(word) !== spelling(hk))
        found.set(word, { of, write: hk, either: () => of === 'Taiwan' && inMainland(word) === inMainland(hk) })
    }
    add(tw, 'Taiwan')
    add(cn && inTraditional(cn), 'the mainland')
  }
  return found
}

/** What is quoted, in a text of the same length. */
const masked = (text: string): string =>
  text.replace(/「[^「」]*」|『[^『』]*』|“[^“”]*”|《[^《》]*》|〈[^〈〉]*〉/gu, (quotation) => '\ufffc'.repeat(quotation.length))

/** The words of an entry that stay as they are: `zh.keep`, and those with rules of their own. */
function keptWords({ yaml }: SourceFile): string[] {
  const { zh } = (yaml?.data ?? {}) as { zh?: { keep?: unknown; rules?: unknown } }
  const rules = Array.isArray(zh?.rules) ? zh.rules.map((rule: { from?: unknown } | null) => rule?.from) : []
  return [...(Array.isArray(zh?.keep) ? zh.keep : []), ...rules].filter((word) => typeof word === 'string')
}

/** Counts words in the Chinese entries. */
function countWords(words: readonly string[], files: readonly SourceFile[]): Map<string, number> {
  const match = phraseMatcher(words.map((word) => [word, word]))
  const counts = new Map<string, number>()
  for (const { kind, text } of files)
    if (kind?.is === 'entry' && kind.edition === 'zh-hk') for (const { out } of match(text)) counts.set(out!, (counts.get(out!) ?? 0) + 1)
  return counts
}

/**
 * Prepares the rule.
 * @param foreign - from `foreignWords`
 * @param files - all files, because names and aliases of entries are no slips
 * @returns a function that finds words of another edition in a run of a file, outside of quotations, `Keep`, names and aliases
 */
export function createForeignWordFinder(
  dictionary: Dictionary,
  foreign: ReadonlyMap<string, ForeignWord>,
  files: readonly SourceFile[],
): (run: Run, file: SourceFile) => Generator<Finding> {
  let known: Map<string, number> | undefined
  const countOf = (word: string): number => {
    known ??= countWords(
      [...foreign].flatMap(([one, { write, either }]) => (either() ? [one, write] : [])),
      files,
    )
    return known.get(word) ?? 0
  }
  const names = files.flatMap(({ kind, yaml }) => {
    if (kind?.is !== 'entry' || kind.edition !== 'zh-hk') return []
    const { title, aliases, taiwan, mainland } = (yaml?.data ?? {}) as Record<string, unknown>
    const titles = kind.collection === 'glossary' || kind.collection === 'framework' ? [title] : []
    return [...titles, aliases, taiwan, mainland].flat().filter((name): name is string => typeof name === 'string')
  })
  const ours = new Set(names)
  const other = [...ours, ...dictionary.guards, ...dictionary.names, ...dictionary.terms.map(({ hk }) => hk)]
  const match = phraseMatcher([...foreign.keys(), ...other].map((word) => [word, foreign.has(word) && !ours.has(word) ? word : undefined]))
  const holdsForeign = holdsAny([...foreign.keys()].filter((word) => !ours.has(word)))
  return function* ({ text, at, kept }, file) {
    if (!holdsForeign(text)) return
    const own = keptWords(file)
    for (const { start, end, out } of match(masked(text))) {
      const word = out && foreign.get(out)
      if (!word || (word.either() && countOf(word.write) <= countOf(out))) continue
      if (own.some((phrase) => phrase.includes(out)) || kept?.some(([from, to]) => start >= from && end <= to)) continue
      yield {
        code: 'zh-edition',
        at: at(start),
        message: `${show(text.slice(start, end))} is the word of ${word.of}`,
        fix: `Write ${word.write}; the other editions get their own word.`,
      }
    }
  }
}
