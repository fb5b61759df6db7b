/**
 * Slips of input methods, of conversion and of phones: a character that sounds or looks like the one that is meant, characters of Japan,
 * letters left of what was typed, marks of another keyboard. Each pattern is one that no right sentence holds.
 */
import japanese from 'opencc-js/dict/JPShinjitaiCharacters'
import simplified from 'opencc-js/dict/STCharacters'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import { big5, hongKongForms } from '../../../lib/han.ts'
import { phraseMatcher } from '../../../lib/phrases.ts'
import { createSieve, type Sieved } from '../sieve.ts'
import type { Run } from './text-runs.ts'
import { matchesOf } from '../../../lib/matches.ts'

/** Words with a wrong character, each behind it with the right one: by sound, by shape, or turned into a rarer Traditional one. */
const words = `
  再接再勵再接再厲 按步就班按部就班 迫不急待迫不及待 名符其實名副其實 穿流不息川流不息 不徑而走不脛而走 首曲一指首屈一指
  甘敗下風甘拜下風 談笑風聲談笑風生 出奇不意出其不意 走頭無路走投無路 世外桃園世外桃源 一愁莫展一籌莫展 趨之若騖趨之若鶩
  濫芋充數濫竽充數 默守成規墨守成規 一股作氣一鼓作氣 原形必露原形畢露 變本加利變本加厲 明查秋毫明察秋毫 相形見拙相形見絀
  美侖美奐美輪美奐 蛛絲螞跡蛛絲馬跡 鬼計多端詭計多端 關懷備致關懷備至 莫明其妙莫名其妙 融匯貫通融會貫通 不寒而粟不寒而慄
  欣欣像榮欣欣向榮 金壁輝煌金碧輝煌 原遠流長源遠流長 再所不惜在所不惜
  早己早已 業己業已 必竟畢竟 尤如猶如 鬆馳鬆弛 振憾震撼 粗曠粗獷 按裝安裝 部暑部署 佈署部署 籍此藉此 國藉國籍
  組識組織 園滿圓滿 坐談會座談會 供應鍊供應鏈 產業鍊產業鏈 區塊鍊區塊鏈 領到人領導人 外交布外交部 便利話便利化 自由話自由化
  數字話數字化 智能話智能化 綠色話綠色化 現代話現代化 全球話全球化 一體話一體化 鍛練鍛鍊
  裏程碑里程碑 裏程里程 公裏公里 英裏英里 鄰裏鄰里 千裏千里 萬裏萬里 皇後皇后 太後太后
  麵對面對 麵向面向 麵臨面臨 方麵方面 全麵全面 麵積面積 表麵表面 層麵層面 書麵書面 正麵正面 平麵平面 見麵見面
  乾部幹部 骨乾骨幹 乾預干預 乾擾干擾 乾涉干涉 若幹若干 幹燥乾燥 幹旱乾旱 幹淨乾淨 幹預干預 幹擾干擾 幹涉干涉 干勁幹勁 才干才幹
  係統系統 體係體系 係列系列 聯係聯繫 維系維繫 關繫關係
  製度制度 控製控制 限製限制 製約制約 製定制定 制造製造
  復雜複雜 重復重複 復合複合 復製複製 恢複恢復 複興復興 複蘇復蘇 回複回覆 答複答覆 反復反覆
  曆史歷史 曆程歷程 曆來歷來 經曆經歷 學曆學歷 農歷農曆 日歷日曆 陽歷陽曆 西歷西曆
  隻有只有 隻能只能 隻是只是 隻要只要 不隻不只 嚮各向各 嚮前向前 嚮世界向世界 方嚮方向 導嚮導向 趨嚮趨向
  頭發頭髮 髮展發展 髮表發表 髮布發布 髮佈發佈 出髮出發 開髮開發 鐘情鍾情 鐘愛鍾愛 鐘表鐘錶
  錶示表示 代錶代表 發錶發表 錶達表達 一緻一致 緻辭致辭 緻力致力 導緻導致 鬆樹松樹 穀底谷底 山穀山谷 硅穀硅谷 矽穀矽谷
  茶幾茶几 麯線曲線 歌麯歌曲 北鬥北斗 沖突衝突 沖擊衝擊 台風颱風 面粉麵粉 面包麵包 注冊註冊 備注備註 舍得捨得 宿捨宿舍
  占領佔領 占據佔據 占比佔比 占用佔用 游客遊客 旅游旅遊 導游導遊 游戲遊戲 并且並且 并非並非 并存並存 合并合併 吞并吞併`

const pairs = words
  .trim()
  .split(/\s+/)
  .map((pair): [string, string] => [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)])
  .filter(([wrong, right]) => wrong !== right)
const findWord = phraseMatcher(pairs)

const characters = (dictionary: string): [string, string][] => dictionary.split('|').map((row) => row.split(' ') as [string, string])

/** Characters of Japan that Chinese does not write, each with the one that is meant. Those that are Simplified too have a rule of their own. */
const isElsewhere = new Set([...characters(simplified).map(([from]) => from), ...hongKongForms.flat()])
const fromJapan = new Map(characters(japanese).filter(([from]) => !big5.has(from) && !isElsewhere.has(from)))
const anyFromJapan = new RegExp(`[${[...fromJapan.keys()].join('')}]`, 'gu')

/** Syllables of pinyin, for letters that were left as they were typed. */
const syllable =
  '(?:[bpm](?:a|o|i|u|ai|ei|ao|an|en|ang|eng|ie|iao|ian|in|ing)|f(?:a|o|u|ei|an|en|ang|eng|ou)|[dt](?:a|e|i|u|ai|ei|ao|ou|an|ang|eng|ong|ie|iao|iu|ian|ing|uo|ui|uan|un)|[nl](?:a|e|i|u|v|ai|ei|ao|ou|an|en|ang|eng|ong|ie|iao|iu|ian|in|iang|ing|uo|uan|un|ve)|[gkh](?:a|e|u|ai|ei|ao|ou|an|en|ang|eng|ong|ua|uo|uai|ui|uan|un|uang)|[jqx](?:i|u|ia|ie|iao|iu|ian|in|iang|ing|iong|ue|uan|un)|(?:zh|ch|sh|[zcs])(?:a|e|i|u|ai|ei|ao|ou|an|en|ang|eng|ong|ua|uo|uai|ui|uan|un|uang)|r(?:e|i|u|ao|ou|an|en|ang|eng|ong|uo|ui|uan|un)|y(?:a|e|i|o|u|ao|ou|an|in|ang|ing|ong|ue|uan|un)|w(?:a|o|u|ai|ei|an|en|ang|eng))'
const onlySyllables = new RegExp(`^${syllable}{1,4}$`)
const han = '\\p{Script=Han}'

/** All signs from one to another. */
const signs = (from: string, to: string): string =>
  String.fromCodePoint(...Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, index) => from.charCodeAt(0) + index))

/** Small letters between characters are left of what was typed if there is one, or if they are syllables of pinyin: x軸 and n次 are right. */
const meantByLetters = (found: string): string | undefined =>
  (found.length === 1 && !/[nxyz]/.test(found)) || (found.length > 2 && onlySyllables.test(found)) ? character : undefined

interface Slip extends Sieved {
  pattern: RegExp
  /** What to write instead; `undefined` if nothing is wrong. */
  meant: (found: string) => string | undefined
}

const character = 'the character'
const noZero = 'no zero'
const fixes: Record<string, string> = {
  [character]: 'Type the character that is meant.',
  [noZero]: 'Write the number without 0 before it.',
}

const slips: Slip[] = [
  // 自己、知己 and 克己 stand in front of many words.
  { marks: '己', pattern: /(?<![自知利異克律捨為安由舍而])己(?=[經有於在成將被達獲完開超])/gu, meant: () => '已' },
  { marks: '辨', pattern: /(?<!分)辨法/gu, meant: () => '辦法' },
  { marks: '經', pattern: /以經(?=[抵達完開結舉])/gu, meant: () => '已經' },
  { marks: '該', pattern: /因該(?=[要盡更]|加強|積極|繼續)/gu, meant: () => '應該' },
  { marks: '使', pattern: /既使(?=[^。]{1,20}[也都仍])/gu, meant: () => '即使' },
  { marks: '即', pattern: /即然(?!後)/gu, meant: () => '既然' },
  { marks: '次', pattern: /在次(?=[說強提表重感呼訪召舉])/gu, meant: () => '再次' },
  { marks: '再', pattern: /再此(?=[說強提表重感呼訪召舉])/gu, meant: () => '在此' },
  { marks: '但', pattern: /一但(?=[通發有出達成])/gu, meant: () => '一旦' },
  { marks: '需', pattern: /必需(?=遵守|加強|做到|由|確保|繼續)/gu, meant: () => '必須' },
  { marks: '末', pattern: /(?<![週周年月期])末來/gu, meant: () => '未來' },
  { marks: '曰', pattern: /(?<=[\d一二三四五六七八九十])曰/gu, meant: () => '日' },
  { marks: '余', pattern: /(?<=[十百千萬億多])余(?=[名人家個年場項種次位])/gu, meant: () => '餘' },
  { marks: '○◯', pattern: /(?<=[一二三四五六七八九〇零])[○◯](?=[一二三四五六七八九〇零○◯年])/gu, meant: () => '〇' },
  {
    marks: '系',
    pattern: /(?<![相有攸])關系(?![所統列主學])|(?<!關)聯系(?![統列])/gu,
    meant: (found) => (found === '關系' ? '關係' : '聯繫'),
  },
  { marks: '發', pattern: /理發(?=[店師廊])/gu, meant: () => '理髮' },
  { marks: '製', pattern: /[體機]製(?![作造品程成版圖藥糖])/gu, meant: (found) => `${found[0]}制` },
  // Letters left of what was typed.
  { marks: signs('ㄅ', 'ㄩ'), pattern: new RegExp(`(?<=${han})[ㄅ-ㄩ](?=${han})`, 'gu'), meant: () => character },
  { marks: signs('a', 'z'), pattern: new RegExp(`(?<=${han})[a-z]{1,20}(?=${han})`, 'gu'), meant: meantByLetters },
  // Marks.
  { marks: '〝＂﹁﹃｢', pattern: /[〝＂﹁﹃｢]/gu, meant: () => '「' },
  { marks: '〞﹂﹄｣', pattern: /[〞﹂﹄｣]/gu, meant: () => '」' },
  { marks: '〈《', pattern: /〈〈|《《/gu, meant: () => '《' },
  { marks: '〉》', pattern: /〉〉|》》/gu, meant: () => '》' },
  { marks: '－﹣', pattern: new RegExp(`(?<=${han})[－﹣]{2,}(?=${han})`, 'gu'), meant: () => '——' },
  { marks: '．‥·‧', pattern: /[．‥]{2,}|·{3,}|‧{3,}/gu, meant: () => '……' },
  { marks: '？', pattern: /(?<!？)？？(?!？)/gu, meant: () => '？' },
  { marks: '~～', pattern: new RegExp(`(?<=${han})[~～]+(?=[。，！？]|$)`, 'gu'), meant: () => '。' },
  { marks: '：', pattern: /(?<=(?<!\d)\d{1,2})：(?=[0-5]\d(?!\d))/gu, meant: () => ':' },
  { marks: '。', pattern: /(?<=\d)。(?=\d)/gu, meant: () => '.' },
  { marks: '.', pattern: /(?<![\d.,])\d{1,3}\.\d\d0(?![\d.%])/gu, meant: (found) => found.replace('.', ',') },
  { marks: '月', pattern: /(?<=\d年)0(?=\d月)|(?<=\d月)0(?=\d日)/gu, meant: () => noZero },
]
const slipsFor = createSieve(slips)

/** Finds slips in a Chinese text. */
export function* findSlips({ text, at, edit }: Run): Generator<Finding> {
  const told = (index: number, found: string, meant: string): Finding => ({
    code: 'zh-slip',
    at: at(index),
    message: `${show(found)} is not right here: ${show(text.slice(Math.max(0, index - 4), index + found.length + 4))}`,
    fix: fixes[meant] ?? `Write ${meant}.`,
  })
  for (const { start, end, out } of findWord(text)) {
    const write = edit(start, end - start, out!)
    yield { ...told(start, text.slice(start, end), out!), edits: write && [write] }
  }
  for (const { index, 0: found } of matchesOf(text, anyFromJapan)) yield told(index, found, fromJapan.get(found)!)
  for (const { pattern, meant } of slipsFor(text))
    for (const { index, 0: found } of matchesOf(text, pattern)) {
      const right = meant(found)
      if (right !== undefined) yield told(index, found, right)
    }
}
