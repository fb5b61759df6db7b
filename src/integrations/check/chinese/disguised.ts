/**
 * Simplified characters that are in Big5 too, where each is a rare word of its own: 机 (a tree), 体 (coarse). The list of all
 * Simplified characters (`style.ts`) has to leave them out.
 */
import { show } from '../../../lib/diagnostics/messages.ts'
import type { Lint } from '../lint.ts'
import { halvesOf } from './lists.ts'

/** Characters that today's Chinese does not write at all, each with what is meant. 1,000 laws of Taiwan hold one of them, once. */
const always = new Map(
  halvesOf(
    `万萬 与與 么麼 仆僕 价價 优優 体體 儿兒 党黨 厂廠 听聽 吓嚇 圣聖 坏壞 复復 宁寧 异異 忏懺 怀懷 怜憐 惊驚 愿願 扰擾 据據
   机機 极極 构構 柜櫃 气氣 泞濘 洁潔 确確 离離 种種 筑築 网網 胜勝 腊臘 苹蘋 虫蟲 蚕蠶 蜡蠟 触觸 赶趕 适適`,
  ),
)

/** Words with a character that is common in other words: 皇后, 公里, 干預, 姓于. Those that are right as they are stand for themselves. */
const words = new Map(
  halvesOf(
    `以后以後 之后之後 最后最後 然后然後 今后今後 此后此後 其后其後 前后前後 日后日後 事后事後 先后先後 后期後期 后者後者
   背后背後 幕后幕後 后面後面 落后落後 后果後果 后續後續
   里面裏面 這里這裏 那里那裏 哪里哪裏 心里心裏 家里家裏 手里手裏 夜里夜裏 城里城裏
   几個幾個 几年幾年 几天幾天 几乎幾乎 几十幾十 几百幾百 几千幾千 几次幾次 几家幾家 几名幾名 几位幾位 几種幾種 好几好幾
   干部幹部 骨干骨幹 干事幹事 實干實幹 主干主幹 干活幹活 干淨乾淨 餅干餅乾 干旱乾旱 干燥乾燥
   云端雲端 云南雲南 云計雲計 白云白雲 云海雲海 云集雲集 多云多雲
   由于由於 對于對於 關于關於 于是於是 位于位於 等于等於 基于基於 至于至於 用于用於 在于在於 終于終於 屬于屬於 助于助於
   同于同於 大于大於 小于小於 高于高於 低于低於 處于處於 利于利於 善于善於 敢于敢於 鑒于鑒於 源于源於 致于致於
   范圍範圍 規范規範 示范示範 模范模範 典范典範 防范防範 范疇範疇
   征求徵求 特征特徵 征收徵收 象征象徵 征集徵集
   奮斗奮鬥 戰斗戰鬥 斗爭鬥爭 丰富豐富 丰收豐收 丰碩豐碩
   計划計劃 規划規劃 划分劃分 策划策劃 企划企劃 籌划籌劃
   其余其餘 余下餘下 多余多餘 余額餘額 業余業餘
   采用採用 采取採取 采訪採訪 采購採購 采納採納 開采開採
   標准標準 水准水準 准備準備 准則準則 准時準時 精准精準 瞄准瞄準
   復制複製 研制研製 煉制煉製
   鄉愿鄉愿 拮据拮据 前仆前仆 仆倒仆倒 老么老么 么弟么弟 么妹么妹 党項党項 蜡祭蜡祭
   什么甚麼 甚么甚麼 怎么怎麼 這么這麼 那么那麼 多么多麼
   复杂複雜 复雜複雜 复合複合 重复重複 复數複數 复蓋覆蓋 答复答覆 回复回覆 顛复顛覆 恢复恢復 复興復興 复蘇復蘇 修复修復 反复反覆 康复康復
   放松放鬆 輕松輕鬆 寬松寬鬆 松懈鬆懈 冲突衝突 冲擊衝擊 雜志雜誌
   若干若干 相干相干 公里公里 批准批准 核准核准 獲准獲准 不准不准 照准照准`,
  ),
)

/** Characters that stand for several words: 复 is 復, 複 and 覆, 么 also 幺. */
const unsure = new Set('复么')

/** The characters that are Simplified in these words: 后 in 以后. */
const telling = [...words].flatMap(([found, right]) => [...found].filter((character, index) => character !== right[index]))
const beginnings = [...new Set([...words.keys()].map((word) => word[0]))].join('')

/** The rule that finds Simplified characters that are in Big5. */
export const disguised: Lint = {
  code: 'zh-simplified',
  marks: [...new Set(telling), ...always.keys()].join(''),
  pattern: new RegExp(
    // 國家里程碑, 民主干預: what goes on is another word.
    `(?=[${beginnings}])(?:${[...words.keys()].join('|')})(?<!里(?=程)|干(?=[預擾涉]))|[${[...always.keys()].join('')}]`,
    'gu',
  ),
  describe(found) {
    const correct = words.get(found) ?? always.get(found)!
    if (correct === found) return undefined
    return { message: `${show(found)} is Simplified`, fix: `Write ${correct}.`, write: unsure.has(found) ? undefined : correct }
  },
}
