/**
 * Slips of input methods, of conversion and of phones: a character that sounds or looks like the one that is meant, characters of Japan,
 * letters left of what was typed, marks of another keyboard. Each pattern is one that no right sentence holds.
 */
import japanese from 'opencc-js/dict/JPShinjitaiCharacters'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import { big5, hongKongForms } from '../../../lib/han.ts'
import { phraseMatcher } from '../../../lib/phrases.ts'
import { charactersFrom, createSieve, type Sieved } from '../sieve.ts'
import { halvesOf, rowsOf, simplifiedRows } from './lists.ts'
import type { Run } from './text-runs.ts'
import { matchesOf } from '../../../lib/matches.ts'

/** Words with a wrong character, each behind it with the right one: by sound, by shape, or turned into a rarer Traditional one. */
const words = `
  再接再勵再接再厲 按步就班按部就班 迫不急待迫不及待 名符其實名副其實 穿流不息川流不息 不徑而走不脛而走 首曲一指首屈一指
  甘敗下風甘拜下風 談笑風聲談笑風生 出奇不意出其不意 走頭無路走投無路 世外桃園世外桃源 一愁莫展一籌莫展 趨之若騖趨之若鶩
  濫芋充數濫竽充數 默守成規墨守成規 一股作氣一鼓作氣 原形必露原形畢露 變本加利變本加厲 明查秋毫明察秋毫 相形見拙相形見絀
  美侖美奐美輪美奐 蛛絲螞跡蛛絲馬跡 鬼計多端詭計多端 關懷備致關懷備至 莫明其妙莫名其妙 融匯貫通融會貫通 不寒而粟不寒而慄
  欣欣像榮欣欣向榮 金壁輝煌金碧輝煌 原遠流長源遠流長 再所不惜在所不惜
  早己早已 業己業已 必竟畢竟 尤如猶如 鬆馳鬆弛 振憾震撼 粗曠粗獷 按裝安裝 部暑部署 佈署部署 國藉國籍
  坐談會座談會 供應鍊供應鏈 產業鍊產業鏈 區塊鍊區塊鏈
  鍛練鍛鍊 按排安排 貫撤貫徹 堀起崛起 盡管儘管 融恰融洽 脈博脈搏 幅射輻射 震憾震撼 坐陣坐鎮 像徵象徵
  裏程碑里程碑 公裏公里 英裏英里 鄰裏鄰里 千裏千里 萬裏萬里 皇後皇后
  麵對面對 麵向面向 麵臨面臨 方麵方面 全麵全面 麵積面積 表麵表面 層麵層面 書麵書面 正麵正面 平麵平面 見麵見面
  乾部幹部 骨乾骨幹 乾預干預 乾擾干擾 乾涉干涉 若幹若干 幹燥乾燥 幹旱乾旱 幹淨乾淨 幹預干預 幹擾干擾 幹涉干涉 干勁幹勁 才干才幹
  係統系統 係列系列 聯係聯繫 維系維繫 關繫關係
  製度制度
  復雜複雜 重復重複 復製複製 恢複恢復 複興復興 複蘇復蘇 回複回覆 答複答覆 反復反覆
  曆史歷史 曆程歷程 曆來歷來 經曆經歷 學曆學歷
  不隻不只 嚮各向各 嚮前向前 嚮世界向世界 方嚮方向 導嚮導向 趨嚮趨向
  髮展發展 髮表發表 髮布發布 髮佈發佈 出髮出發 開髮開發
  錶示表示 代錶代表 發錶發表 錶達表達 一緻一致 緻辭致辭 緻力致力 導緻導致 鬆樹松樹 穀底谷底 山穀山谷 硅穀硅谷 矽穀矽谷
  麯線曲線 歌麯歌曲 北鬥北斗 沖突衝突 沖擊衝擊 面粉麵粉 面包麵包 注冊註冊 宿捨宿舍
  占領佔領 占據佔據 占比佔比 占用佔用 旅游旅遊 導游導遊 游戲遊戲 并且並且 并非並非 并存並存 合并合併 吞并吞併
  寬松寬鬆 松綁鬆綁 松弛鬆弛 松了鬆了 週圍周圍 雲雲云云 簽屬簽署 落慕落幕 裏程表里程表 裏程數里程數
  后來後來
  准確準確 基准基準
  呼吁呼籲 防御防禦 朴素樸素
  百份之百分之 反應意見反映意見 既使如此即使如此
  指齣指出 提齣提出 作齣作出 突齣突出 付齣付出 發齣發出 齣席出席 齣口出口 齣發出發 齣現出現`

/** What holds letters of such a word by chance, because it is made of others: 全面包括, 國藉此. */
const right = `
  面包括 面包含 面包圍 面包裹 面包容 面包攬 面包裝 面粉碎 面粉飾 國藉此 國藉着 國藉由 國藉口 國藉以 國藉助 國藉機 按裝置 按裝機 按裝載
  辦公裏 石英裏 千裏面 萬裏面 千裏頭 萬裏頭 地方麵 方麵食 方麵粉 全麵粉 見麵包 見麵條 關係列 關係統 恢復製 恢復雜 嚴重復 沉重復
  日曆程 農曆來 日曆來 西曆來 陽曆來 東北鬥 西北鬥 才干預 才干擾 才干涉 若干勁 企業己 事業己 部暑假 部暑期 週圍繞 週圍攻 東維系
  按排名 按排放 按排列 按排序 按排隊 按排污 按排水 盡管理 盡管制 盡管轄 脈博物 脈博覽 脈博士 像徵求 像徵收 像徵集
  所占比 雪松了 黑松了 青松了 簽屬於
  皇后來 王后來 太后來 影后來 天后來 歌后來
  核准確 批准確 准確認 准確定 准確保 准確立 基准許
  齣現代 齣現實 齣現場 齣口碑 齣發人`

const findWord = phraseMatcher([
  ...halvesOf(words),
  ...right
    .trim()
    .split(/\s+/)
    .map((word): [string, undefined] => [word, undefined]),
])

/** Characters of Japan that Chinese does not write, each with the one that is meant. Those that are Simplified too have a rule of their own. */
const isElsewhere = new Set([...simplifiedRows.map(([from]) => from), ...hongKongForms.flat()])
const fromJapan = new Map(rowsOf(japanese).flatMap(([from, to]) => (big5.has(from) || isElsewhere.has(from) ? [] : [[from, to]])))

/** Syllables of pinyin, for letters that were left as they were typed. */
const syllable =
  '(?:[bpm](?:a|o|i|u|ai|ei|ao|an|en|ang|eng|ie|iao|ian|in|ing)|f(?:a|o|u|ei|an|en|ang|eng|ou)|[dt](?:a|e|i|u|ai|ei|ao|ou|an|ang|eng|ong|ie|iao|iu|ian|ing|uo|ui|uan|un)|[nl](?:a|e|i|u|v|ai|ei|ao|ou|an|en|ang|eng|ong|ie|iao|iu|ian|in|iang|ing|uo|uan|un|ve)|[gkh](?:a|e|u|ai|ei|ao|ou|an|en|ang|eng|ong|ua|uo|uai|ui|uan|un|uang)|[jqx](?:i|u|ia|ie|iao|iu|ian|in|iang|ing|iong|ue|uan|un)|(?:zh|ch|sh|[zcs])(?:a|e|i|u|ai|ei|ao|ou|an|en|ang|eng|ong|ua|uo|uai|ui|uan|un|uang)|r(?:e|i|u|ao|ou|an|en|ang|eng|ong|uo|ui|uan|un)|y(?:a|e|i|o|u|ao|ou|an|in|ang|ing|ong|ue|uan|un)|w(?:a|o|u|ai|ei|an|en|ang|eng))'
const onlySyllables = new RegExp(`^${syllable}{1,4}$`)
const onlyPinyin = new RegExp(`^(?:${syllable}|a|ai|an|ang|ao|e|en|er|o|ou|lue|nue)+$`)

/** Whether a word can be pinyin without tones: wang is, wnag is not. */
export const isPinyin = (word: string): boolean => onlyPinyin.test(word)

const han = '\\p{Script=Han}'

/** Words of English that read like pinyin. */
const loanwords = /^(?:mini|demo|data|base|sale|date|lite|made|pose|panda|bar|fan|can|ban|pan|hang|wang|bi|de)$/

/** Small letters between characters are left of what was typed if there is one, or if they are syllables of pinyin: x軸 and n次 are right. */
const meantByLetters = (found: string): string | undefined =>
  (found.length === 1 && !/[nxyz]/.test(found)) || (found.length > 2 && onlySyllables.test(found) && !loanwords.test(found))
    ? character
    : undefined

/** Dates, months and firms in one sign, marks of vertical lines, signs that describe characters, tones and market digits, very wide letters. */
const oldSigns = [
  ['\u2ff0', '\u2fff'],
  ['\u3021', '\u302f'],
  ['\u3220', '\u3243'],
  ['\u3280', '\u32b0'],
  ['\u32c0', '\u32cb'],
  ['\u3358', '\u3370'],
  ['\u337b', '\u337f'],
  ['\u33e0', '\u33fe'],
  ['\ufe10', '\ufe19'],
  ['\ufdfd', '\ufdfd'],
  ['\u2e3a', '\u2e3b'],
  ['\ufe30', '\ufe32'],
]
  .map(([from, to]) => charactersFrom(from!, to!))
  .join('')

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

/** Marks of half their size, which another keyboard makes, in the order of those that are meant. */
const smallForms = '﹐﹑﹒﹔﹕﹖﹗'

const slips: Slip[] = [
  {
    marks: [...fromJapan.keys()].join(''),
    pattern: new RegExp(`[${[...fromJapan.keys()].join('')}]`, 'gu'),
    meant: (found) => fromJapan.get(found)!,
  },
  // 自己、知己 and 克己 stand in front of many words.
  { marks: '己', pattern: /(?<![自知利異克律捨為安由舍而])己(?=[經有於在成將被達獲完開超])/gu, meant: () => '已' },
  { marks: '辨', pattern: /(?<!分)辨法/gu, meant: () => '辦法' },
  { marks: '經', pattern: /以經(?=[抵達完開結舉])/gu, meant: () => '已經' },
  { marks: '該', pattern: /因該(?=要(?![求素件點衝])|[盡更]|加強|積極|繼續)/gu, meant: () => '應該' },
  { marks: '使', pattern: /既使(?=[^。]{1,20}[也都仍])(?![^。]{1,40}(?:[也又亦並且]|同時)[使令讓為能可有])/gu, meant: () => '即使' },
  { marks: '即', pattern: /即然(?!後)/gu, meant: () => '既然' },
  { marks: '次', pattern: /在次(?=[說強提表重感呼訪召舉])/gu, meant: () => '再次' },
  { marks: '再', pattern: /再此(?=[說強提表重感呼訪召舉])/gu, meant: () => '在此' },
  { marks: '但', pattern: /(?<![統之其唯不同第單惟專])一但(?=[通發有出達成])/gu, meant: () => '一旦' },
  { marks: '需', pattern: /必需(?=遵守|加強|做到|由|確保|繼續)/gu, meant: () => '必須' },
  { marks: '末', pattern: /(?<![週周年月期始紀學])末來/gu, meant: () => '未來' },
  { marks: '曰', pattern: /(?<=[\d一二三四五六七八九十])曰/gu, meant: () => '日' },
  { marks: '余', pattern: /(?<=[十百千萬億多])余(?=[名人家個年場項種次位])/gu, meant: () => '餘' },
  { marks: '0', pattern: /0(?<=[一二三四五六七八九]0)(?=[一二三四五六七八九])/gu, meant: () => '〇' },
  {
    marks: '于',
    pattern:
      /(?<=[由對關至屬位處等基鑒限])于(?=\p{Script=Han})|于(?=(?:(?:19|20)\d\d年)?\d{1,2}月\d|(?:北京|上海|廣州|深圳|香港|澳門|台北|蘇州|大連)(?:舉|召|開))/gu,
    meant: () => '於',
  },
  { marks: '○◯', pattern: /(?<=[一二三四五六七八九〇零])[○◯](?=[一二三四五六七八九〇零○◯年])/gu, meant: () => '〇' },
  {
    marks: '系',
    pattern: /(?<![相有攸])關系(?![所統列主學])|(?<!關)聯系(?![統列])/gu,
    meant: (found) => (found === '關系' ? '關係' : '聯繫'),
  },
  {
    marks: '發',
    pattern: /理發(?=[店師廊])|(?<![鏡源巨街案回從年口心龍])頭發(?=[和與、，。店型夾絲]|$)/gu,
    meant: (found) => `${found[0]}髮`,
  },
  { marks: '製', pattern: /[體機]製(?![作造品程成版圖藥糖])/gu, meant: (found) => `${found[0]}制` },
  // What holds for some words only: 這隻能 and 只能, 全球話題 and 全球化.
  { marks: '隻', pattern: /(?<![一兩二三四五六七八九十百千萬數幾每這那哪此該船\d多])隻(?=[有能是要])/gu, meant: () => '只' },
  {
    marks: '話',
    pattern: /(?<=便利|自由|數字|智能|綠色|現代|全球|一體)話(?=[。，、；」』）的和與及水進轉發建合時程]|$)(?!(?:與|及|和)?語)/gu,
    meant: () => '化',
  },
  { marks: '籍', pattern: /(?<![國書戶學典史古外原祖黨會])籍此/gu, meant: () => '藉此' },
  { marks: '識', pattern: /組識(?!別)/gu, meant: () => '組織' },
  { marks: '園', pattern: /園滿(?=[成結完落閉]|舉行)/gu, meant: () => '圓滿' },
  { marks: '領', pattern: /(?<=國家|政府|經濟體)領到人/gu, meant: () => '領導人' },
  { marks: '布', pattern: /外交布(?=[長、，。說宣和]|發言)/gu, meant: () => '外交部' },
  { marks: '係', pattern: /(?<![濟群團個整全])體係(?![指由以屬])/gu, meant: () => '體系' },
  {
    marks: '歷',
    pattern: /(?<![今昨明生節當即假工每夕中東\d一二三四五六七八九十])[農日陽西]歷(?![史時來經程任屆練代朝年次])/gu,
    meant: (found) => `${found[0]}曆`,
  },
  {
    marks: '鐘',
    pattern: /(?<![分秒點\d])鐘(?:[情愛](?=[於的])|表(?![演示達態現明彰決]))/gu,
    meant: (found) => (found === '鐘表' ? '鐘錶' : `鍾${found[1]}`),
  },
  {
    marks: '台',
    pattern: /(?<![平舞後電講陽看月灶櫃兩幾這那一二三四五六七八九十\d])台風(?![格險波氣景雲力電機采度土味情光])/gu,
    meant: () => '颱風',
  },
  { marks: '注', pattern: /(?<![準預設具儲配完籌裝戒軍必])備注(?![資入射重意定視目銷冊])/gu, meant: () => '備註' },
  { marks: '游', pattern: /(?<![上中下])游客/gu, meant: () => '遊客' },
  { marks: '造', pattern: /(?<![體機管限控抑編強牽節學公法定規建抵遏專克])制造(?![成福就訪假])/gu, meant: () => '製造' },
  {
    marks: '製',
    pattern: /(?<![研編印監繪縫])製(?:定(?![結量型])|約(?!定))|[限控]製(?![造作成備品])/gu,
    meant: (found) => found.replace('製', '制'),
  },
  // 的, 得 and 地, where only one of them can be meant.
  {
    marks: '的',
    pattern:
      /(?<=[說做跑走寫唱講辦來開過展長升跌行進變決])的(?=(?:很|非常|十分|相當|太|特別|極其|越來越)(?:快|慢|早|晚|遲|好|順利|完美|出色|清楚|徹底)[，。；！？」])/gu,
    meant: () => '得',
  },
  {
    marks: '的',
    pattern:
      /(?<=不斷|漸漸|逐漸|慢慢|緊緊|默默|悄悄|大力|積極|穩步|切實|認真)的(?=(?:推動|推進|加強|加快|擴大|落實|指出|表示|等待)(?![下之和與及、，。的者力過作方工時是]))/gu,
    meant: () => '地',
  },
  { marks: '的', pattern: /(?<=順利|成功|圓滿)的(?=(?:舉行|召開|開幕|閉幕|完成|結束)了)/gu, meant: () => '地' },
  { marks: '促', pattern: /(?<![敦催督])促近(?![期日年來鄰])/gu, meant: () => '促進' },
  { marks: '至', pattern: /(?<=達成|取得)一至(?=[意的，。])/gu, meant: () => '一致' },
  { marks: '禮', pattern: /(?<=開幕|閉幕|頒獎|畢業)點禮/gu, meant: () => '典禮' },
  { marks: '約', pattern: /約[\d,]+[萬億]?[名人個家項次年天]?(?:左右|上下)/gu, meant: (found) => found.replace(/左右|上下/, '') },
  {
    marks: '地得',
    pattern:
      /(?<=重要|共同|主要|巨大|根本|美好|光明|全面|更大)[地得](?=(?:意義|目標|作用|進步|問題|原因|成果|貢獻|未來|前景|責任|挑戰|願望|利益))/gu,
    meant: () => '的',
  },
  {
    marks: '裏',
    pattern:
      /(?<=(?:^|[。！？；，：「])(?![^。！？；]*(?:[誰哪嗎幾怎何麼不沒]|多少|是否))[^。！？；，]{0,20}[去在到往從])那裏(?=[^。！？；，]{0,15}？)/gu,
    meant: () => '哪裏',
  },
  { marks: '次', pattern: /(?<=^|[，。；：])在次(?=[開舉強表重提出呼當獲])/gu, meant: () => '再次' },
  { marks: '需', pattern: /必需要(?=[有做在把與和由加])/gu, meant: () => '必須要' },
  { marks: '餘', pattern: /(?<=\d)多餘(?=[名人個家項])/gu, meant: () => '餘' },
  { marks: '餘多', pattern: /(?:超過|逾|多於)[\d,]+[萬億]?[餘多](?=[名人個家項])/gu, meant: (found) => found.slice(0, -1) },
  { marks: '%％', pattern: /%{2,}|％{2,}/gu, meant: (found) => found[0] },
  { marks: '月', pattern: /(?<=\d{4}年)(?:1[3-9]|[2-9]\d|0)月/gu, meant: () => 'a month from 1 to 12' },
  { marks: '期', pattern: /(?<=日|（)星期[七八九十](?![小天個])/gu, meant: () => 'a day of the week' },
  // Signs that only look like words, or that nobody can read in a line.
  {
    marks: oldSigns,
    pattern: new RegExp(`[${oldSigns}]`, 'gu'),
    meant: (found) => (found.normalize('NFKC') === found ? character : found.normalize('NFKC')),
  },
  // Letters left of what was typed.
  { marks: charactersFrom('ㄅ', 'ㄩ'), pattern: new RegExp(`(?<=${han})[ㄅ-ㄩ](?=${han})`, 'gu'), meant: () => character },
  {
    marks: charactersFrom('a', 'z'),
    pattern: new RegExp(`(?<=${han})[a-z]{1,20}(?=${han})(?![型形線字級類軸])`, 'gu'),
    meant: meantByLetters,
  },
  { marks: 'ˇˊˋ˙', pattern: new RegExp(`(?<=${han})[ˇˊˋ˙](?=${han})`, 'gu'), meant: () => character },
  { marks: charactersFrom('\u2e80', '\u2ef3'), pattern: /[\u2e80-\u2ef3]/gu, meant: () => character },
  { marks: '埸', pattern: /(?<!疆)埸/gu, meant: () => '場' },
  { marks: '囯', pattern: /囯/gu, meant: () => '國' },
  { marks: '濟', pattern: /成員經濟(?=[派出])/gu, meant: () => '成員經濟體' },
  {
    marks: '及和',
    pattern:
      /(?<![普涉波觸顧提埃論遍談企危惠以])及和(?![平諧解睦好])|(?<![平溫緩調飽講中共附總祥隨柔暖謙求議人言失])(?:和及(?![時早格第])|和與(?![會其否]))/gu,
    meant: (found) => found[0]!,
  },
  { marks: '月', pattern: /\d月\d{1,2}(?=(?:起|在|舉行|開幕|閉幕|公布|宣布|表示|發表)(?!\d))/gu, meant: (found) => `${found}日` },
  { marks: '的', pattern: /(?<=[辦做])的(?=(?:如此|這麼|那麼|更加|最)(?:好|出色|成功|完美)[，。；！？」])/gu, meant: () => '得' },
  // Marks.
  { marks: '､', pattern: /､/gu, meant: () => '、' },
  { marks: '丶', pattern: /丶/gu, meant: () => '、' },
  { marks: '｡', pattern: /｡/gu, meant: () => '。' },
  { marks: smallForms, pattern: new RegExp(`[${smallForms}]`, 'gu'), meant: (found) => '，、．；：？！'[smallForms.indexOf(found)]! },
  { marks: '〝＂﹁﹃｢', pattern: /[〝＂﹁﹃｢]/gu, meant: () => '「' },
  { marks: '〞﹂﹄｣', pattern: /[〞﹂﹄｣]/gu, meant: () => '」' },
  { marks: '〈《', pattern: /〈〈|《《/gu, meant: () => '《' },
  { marks: '〉》', pattern: /〉〉|》》/gu, meant: () => '》' },
  { marks: '－﹣', pattern: new RegExp(`(?<=${han})[－﹣]{2,}(?=${han})`, 'gu'), meant: () => '——' },
  { marks: '．‥·‧', pattern: /[．‥]{2,}|·{3,}|‧{3,}/gu, meant: () => '……' },
  { marks: '？', pattern: /(?<!？)？？(?!？)/gu, meant: () => '？' },
  { marks: '~～', pattern: new RegExp(`(?<=${han})[~～]+(?=[。，！？]|$)`, 'gu'), meant: () => '。' },
  { marks: '：', pattern: /(?<!\d)\d{1,2}：[0-5]\d(?!\d)/gu, meant: (found) => found.replace('：', ':') },
  { marks: '0123456789', pattern: /(?<!\d)\d+。\d+/gu, meant: (found) => found.replace('。', '.') },
  { marks: '.', pattern: /(?<![\d.,])[1-9]\d{0,2}\.\d\d0(?=[名人個萬億位家項場種多餘])/gu, meant: (found) => found.replace('.', ',') },
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
    if (out === undefined) continue
    const write = edit(start, end - start, out)
    yield { ...told(start, text.slice(start, end), out), edits: write && [write] }
  }
  for (const { pattern, meant } of slipsFor(text))
    for (const { index, 0: found } of matchesOf(text, pattern)) {
      const right = meant(found)
      if (right !== undefined) yield told(index, found, right)
    }
}
