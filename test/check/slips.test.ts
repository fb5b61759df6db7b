/** Slips of the keyboard, of input methods and of conversion, days that cannot be, beginnings and ends: what is wrong, and what is right. */
import { describe, expect, test } from 'vitest'
import { allDiagnosticsOf, entry, frontmatter, type Files } from './sample.ts'

/** Other rules may speak of the same sentences. */
const ofSlips = /^(?:zh|en)-slip$|^date-wrong$/
const fixesOf = (changes: Files): string[] =>
  allDiagnosticsOf(changes)
    .filter(({ code }) => ofSlips.test(code))
    .map(({ fix }) => fix)
const inChinese = (body: string): string[] =>
  fixesOf({ 'content/pages/about/zh-hk.mdx': entry(frontmatter.page, `## 這是甚麼 [#what]\n\n${body}\n`) })
const inEnglish = (body: string): string[] =>
  fixesOf({ 'content/pages/about/en.mdx': entry('title: About\ndescription: What it is\n', `## What this is [#what]\n\n${body}\n`) })

test.each([
  ['黃鼎龍說。', ['Write it so: 黃鼎隆']],
  ['亞太經和組織的會議。', ['Write it so: 亞太經合組織']],
  ['黃鼎隆和亞太經合組織，中國亞太經濟。', []],
  // Two characters are others, or one that sounds otherwise: another name.
  ['黃定龍、黃鼎成說。', []],
])('a name with a wrong character of the same sound: %s', (body, fixes) => {
  const name = (title: string, kind: string) =>
    entry(`title: ${title}\nkind: ${kind}\nenglish: X\npinyin: x\nshort: 甲。\nasOf: "2026"\nsources: [report]\n`, '甲。\n')
  const files = {
    'content/glossary/one/zh-hk.mdx': name('黃鼎隆', 'person'),
    'content/glossary/two/zh-hk.mdx': name('《亞太經合組織》', 'body'),
    'content/pages/about/zh-hk.mdx': entry(frontmatter.page, `## 這是甚麼 [#what]\n\n${body}\n`),
  }
  expect(fixesOf(files).filter((fix) => /[黃合]/.test(fix))).toEqual(fixes)
})

describe('Chinese', () => {
  test.each([
    ['會議己經結束。', '已'],
    ['各方因該加強合作。', '應該'],
    ['一但通過便即執行。', '一旦'],
    ['各方再接再勵。', '再接再厲'],
    ['新的辨法。', '辦法'],
    ['各方麵對挑戰。', '方面'],
    ['這是裏程碑。', '里程碑'],
    ['聯係密切。', '聯繫'],
    ['問題十分復雜。', '複雜'],
    ['他后來說話准確。', '後來'],
    ['各方呼吁采取行動。', '呼籲'],
    ['世界経済。', '經'],
    ['各國的対話。', '對'],
    ['會議ㄉ主題。', 'Type the character that is meant.'],
    ['各方kaifang合作。', 'Type the character that is meant.'],
    ['會議d主題。', 'Type the character that is meant.'],
    ['時間是9：30。', '9:30'],
    ['增長5。2倍。', '5.2'],
    ['共1.400人。', '1,400'],
    ['他說的很好，走的很快。', '得'],
    ['各方積極的推動合作。', '地'],
    ['這有重要地意義。', '的'],
    ['他們去那裏開會？', '哪裏'],
    ['會議順利的舉行了。', '地'],
    ['會議圓滿落慕。', '落幕'],
    ['參與者約100名左右。', '約100名'],
    ['隻有合作才有出路。', '只'],
    ['智能話的未來。', '化'],
    ['週圍的國家。', '周圍'],
    ['會議按排在三月，盡管如此。', '安排'],
    ['位于廣州。', '於'],
    ['二0二六年。', '〇'],
    ['開放､創新。', '、'],
    ['會議﹐圓滿﹔成功。', '，'],
    ['王毅部長指齣，會議成功。', '指出'],
    ['⻄方。', 'Type the character that is meant.'],
    ['會議ˇ的主題。', 'Type the character that is meant.'],
    ['上午13時開始。', 'Look the hour up, and correct it.'],
    ['〝開放〞。', '「'],
    ['〈〈宣言〉〉。', '《'],
    ['真的嗎？？', '？'],
    ['謝謝~', '。'],
    ['FTTAP和APCE的會議。', 'APEC'],
    ['會議於2026年2月30日舉行。', 'Look the day up, and correct it.'],
    ['會議於25時開始。', 'Look the hour up, and correct it.'],
    ['會議於25:00開始。', 'Look the hour up, and correct it.'],
    ['會議於13月1日舉行。', 'Look the day up, and correct it.'],
    ['會議於二月三十日舉行。', 'Look the day up, and correct it.'],
    ['會議於2月10曰舉行。', '日'],
    ['會議於2026年2月10日（星期三）舉行。', '星期二'],
    ['會議由2月10日至2月1日。', 'Write the earlier day first.'],
    ['會議於2月10日至11日舉行，為期五天。', 'Correct the days, or how long it lasts.'],
    ['為期三天的會議於5月22日至23日舉行。', 'Correct the days, or how long it lasts.'],
    ['**一、重點**', 'A heading is written ## 一、重點 [#its-id].'],
    ['會議於26年2月10日舉行。', '2026年2月10日'],
    ['會議於10/2/2026舉行。', 'Write the month as a word: 2026年2月10日, 10 February 2026.'],
    ['會議於2026年02月舉行。', 'Write the number without 0 before it.'],
    ['會議於2026年13月舉行。', 'a month from 1 to 12'],
    ['2月10日（星期八）開會。', 'a day of the week'],
    ['增長5%%。', '%'],
    ['共1,400多餘名代表。', '餘'],
    ['超過1,400餘名代表。', '超過1,400'],
    ['佔百份之五。', '百分之'],
    ['他反應意見，在次提出，必需要做。', '再次'],
    ['㍿與⿰。', '株式会社'],
    ['開會︒', '。'],
    ['〡〢年。', 'Type the character that is meant.'],
    ['，各方同意。', 'Delete the mark, or write the words before it.'],
    ['各方同意，', 'Finish the sentence.'],
    ['各方都同意', 'Write "各方都同意。".'],
  ])('%s', (body, meant) => {
    const fixes = inChinese(body)
    expect(
      fixes.some((fix) => fix === meant || fix === `Write ${meant}.`),
      fixes.join(),
    ).toBe(true)
  })
  test.each([
    '自己經營的店，知己在心，克己復禮。',
    '兩國關係在相關系統內，有關系統的建設。',
    '他在此次會議上再三說明，再次感謝。',
    '用餘下的時間分辨法律與規定。',
    '周末來開會，月末來匯報。',
    'x軸與n次方、A型與APEC、IT業。',
    '時間是9:30，比分是3：2，增長5.2%。',
    '會議於2月28日至3月1日舉行，2024年2月29日也有會。',
    '會議於2026年2月10日（星期二）舉行。',
    '甲·乙，一、二……好？！',
    'RCEP與OECD、ASEAN一同開會。',
    '- 甲\n- 乙',
    '王后在皇后大道，公里與里程，松樹下，乾燥與幹部，曲線與歌曲，製造與制度。',
    '他說：\n\n> 好',
    // Letters that stand side by side by chance.
    '各國藉此合作，各方面包括貿易，平台風險，小組識別風險，恢復合作，經濟體係指成員。',
    '今日歷史性的會議，當日歷時三小時，關係列為重點，鏡頭發布會，三分鐘表演。',
    '敦促近鄰，標簽屬於會議，約100名與左右兩邊。',
    '下游客戶，準備注資，體制造成問題，全球話題，校園滿意度，宿舍得到改善，外交布局。',
    '若干部門與事項，國家里程碑，民主干預，批准時間，這裏程序簡單，東北鬥爭。',
    '一隻是白色，每隻有翼。匯率是7.820。呈v型復甦，mini版，data中心。',
    '他說的很重要。在各方積極的推動下。增長的更快步伐。他走的很早的路。',
    '你在那裏等我嗎？誰去那裏開會？他在那裏等。',
    '既使市場穩定，也使企業受惠。統一但有分歧。',
    '會議於2月10日至11日舉行，為期兩天。為期兩天的會議之後，5月22日至25日開展覽。',
    '台灣的颱風，制定與製作，回覆與恢復，歷史與農曆。',
    '按排名與按排放量收費，盡管理責任，山脈博物館，好像徵求意見，于右任和于振武出席。',
    '上午12時至下午1時，零時30分。',
    '（這是括號裏的一段，見附件（一））',
    '每星期八小時。這是必需要素。在次要位置，等於100㎡，①與②。',
    '既使人高興，也使人放心。沒有多餘名額，超過1,400名。',
  ])('%s', (body) => {
    expect(inChinese(body)).toEqual([])
  })
})

describe('English', () => {
  test.each([
    ['A agreement was signed.', 'an agreement'],
    ['They could of agreed.', '"could have"'],
    ['It will loose its members.', '"will lose"'],
    ['It was to late.', '"was too late"'],
    ['The affect of tariffs.', '"The effect"'],
    ['An european member.', 'a European'],
    ['Less delegates came.', '"Fewer delegates"'],
    ['They met on wednesday in february.', 'Wednesday'],
    ['They met in february.', 'February'],
    ['He said,“Yes.”', ', with a space behind it'],
    ['We agree,.', '"."'],
    ['The plan(for now) holds.', '( with a space before it'],
    ['It grew by 5 % a year.', '% without the space'],
    ['It cost $ 5 a head.', '$ with the digits right behind it'],
    ['Some 10 000 people came.', '10,000'],
    ['Some 10,00 people came.', 'the number with three digits behind the comma'],
    ['It cost 5 millions dollars.', 'million'],
    ['Thier plan.', 'Their'],
    ['The door‘s lock.', '’'],
    ['THE MEETING WAS HELD IN MARCH THERE.', 'the words in small letters'],
    ['He is an member.', 'a member'],
    ['It’s members agreed.', 'Its'],
    ['Its a long meeting.', 'It’s'],
    ['The meetings was long.', '"meetings were"'],
    ['He don’t agree.', '"He doesn’t"'],
    ['A honest word.', 'an honest'],
    ['The 22th meeting.', '22nd'],
    ['They discussed about trade.', 'discussed'],
    ['The U.S and others.', '"U.S."'],
    ['The meeting ended.The next began.', '. with a space behind it'],
    ['The meeting ( in Guangzhou) ended.', '( without the space'],
    ['It ended, , and went on.', '","'],
    ['The meeting ended..', '"."'],
    ['Really??', '"?"'],
    ['In all 1.400 people came.', '1,400'],
    ['It is Asia Pacific work.', 'Asia-Pacific'],
    ['In hong kong it began.', '"Hong Kong"'],
    ['The APCE meeting began.', 'APEC'],
    ['The minister wang yi spoke.', '"Wang Yi"'],
    ['On 31 April it ended.', 'Look the day up, and correct it.'],
    ['On Wednesday, 10 February 2026 it ended.', 'Tuesday'],
    ['On 12–10 February it was.', 'Write the earlier day first.'],
    ['the meeting ended.', 'T'],
    ['The meeting ended', 'Write "meeting ended.".'],
  ])('%s', (body, meant) => {
    const fixes = inEnglish(body)
    expect(
      fixes.some((fix) => fix === meant || fix === `Write ${meant}.`),
      fixes.join(),
    ).toBe(true)
  })
  test.each([
    'A one-day meeting, a European Union, a unit and an hour.',
    'An MRI and a U-turn; e.g. this, i.e. that, 9 a.m. to 5 p.m. daily.',
    'Its members say it’s a year of 1,400 people, 5.2% and 3.125 times.',
    'On 29 February 2024, on Tuesday, 10 February 2026, and on 10–12 February.',
    'Asia-Pacific, Hong Kong, WANG YI and APEC.',
    'He says: a) this, b) that (in brackets).',
    'iPhone users read https://www.apec.org/about.',
  ])('%s', (body) => {
    expect(inEnglish(body)).toEqual([])
  })
})

describe('titles and headings', () => {
  const titled = (title: string, heading = '這是甚麼', english = 'About'): string[] =>
    fixesOf({
      'content/pages/about/zh-hk.mdx': entry(frontmatter.page.replace('關於', title), `## ${heading} [#what]\n\n一份讀本。\n`),
      'content/pages/about/en.mdx': entry(`title: ${english}\ndescription: What it is\n`, '## What this is [#what]\n\nA reader.\n'),
    })
  test.each([
    ['關於讀本。', '這是甚麼', 'About'],
    ['關於', '這是讀本。', 'About'],
    ['關於', '這是甚麼', 'About it.'],
    ['關於', '這是甚麼', 'about it'],
    ['關於', '這是甚麼', 'ABOUT THE MEETING'],
    ['關於', '這是甚麼', 'The Year Of Meetings'],
  ])('%s / %s / %s', (title, heading, english) => {
    expect(titled(title, heading, english)).toHaveLength(1)
  })
  test('what ends with a mark of its own is right', () => {
    expect(titled('甚麼是亞太？', '這是甚麼？', 'What is APEC?')).toEqual([])
    expect(titled('關於', '這是甚麼', 'iPhone Inc.')).toEqual([])
  })
})
