/**
 * Han characters with several forms: the project's own lists, beside those of OpenCC. A new character goes into the first list
 * that fits; nothing else needs to know of it. For the build only: browsers get what they need with the index.
 */
import type { ConvertedEdition } from './editions.ts'

/** Two forms of a character. */
export type FormPair = readonly [from: string, to: string]

const pairsOf = (text: string): FormPair[] => text.split(/\s+/).map((pair): FormPair => [pair[0]!, pair[1]!])

/**
 * Forms of Taiwan, the mainland or older print, each with what the zh-hk edition writes. The check asks for the second; the
 * dictionary and search take both for one character.
 */
export const hongKongForms = pairsOf(
  `裡裏 説說 爲為 綫線 羣群 峯峰 衆眾 啓啟 麪麵 牀床 臺台 衞衛 敍敘
   溼濕 祕秘 纔才 喫吃 汙污 温溫 鋭銳 閲閱 悦悅 税稅 脱脫 脣唇 竈灶 僞偽
   穏穩 敎教 眞真 旣既 卽即 靑青 淸清 尙尚 鄕鄉 値值 愼慎 鎭鎮 顚顛 塡填 硏研 强強 晩晚`,
)

/** Hong Kong writes either form: the dictionary and search take both for one character. */
export const equalForms = pairsOf('户戶 鈎鉤 綉繡 粧妝 藴蘊')

/** Different words to a writer, or one of them Simplified: only search takes both for one character. */
export const searchForms = pairsOf('著着 甚什 佈布 佔占 週周 遊游 滙汇 舖铺 鍾锺 昇升')

/**
 * What a converted edition writes where OpenCC leaves or chooses another form. Taiwanese law and press write 台 污 濕 布; the
 * rest are old forms that OpenCC's lists lack.
 */
export const editionForms: Record<ConvertedEdition, readonly FormPair[]> = {
  'zh-tw': pairsOf('臺台 汙污 溼濕 佈布 鷄雞 脚腳 却卻 够夠 厠廁 厨廚 産產 决決 况況 凑湊 减減 双雙 眞真 韮韭 銹鏽 蔴麻 菓果 麽麼 迹跡'),
  'zh-cn': pairsOf('姪侄 菓果 蔴麻 鎗枪 砲炮 刦劫 倣仿 韮韭'),
}

/**
 * Makes a function that exchanges single characters of a text.
 * @param pairs - of one UTF-16 unit each, so the text keeps its length and its offsets
 */
export function createReplacer(pairs: readonly FormPair[]): (text: string) => string {
  const forms = new Map(pairs)
  const pattern = new RegExp(`[${[...forms.keys()].join('')}]`, 'g')
  return (text) => text.replace(pattern, (found) => forms.get(found)!)
}

const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, i) => 0x40 + i).filter((trail) => trail < 0x7f || trail > 0xa0)
const leads = Array.from({ length: 0xf9 - 0xa4 + 1 }, (_, i) => 0xa4 + i)

/**
 * The 13,000 characters of Big5 without its Hong Kong supplement: a Han character that is not among them is no everyday
 * character of Taiwan (it is Simplified, or a Hong Kong form).
 */
export const big5: ReadonlySet<string> = new Set(
  leads.flatMap((lead) => [...new TextDecoder('big5').decode(new Uint8Array(trails.flatMap((trail) => [lead, trail])))]),
)
