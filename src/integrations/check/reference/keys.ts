/**
 * What every key of the content is for, in both languages, with an example each. The schemas of `src/schemas/` say which keys there
 * are; a test holds this table against them. `npm run reference` makes docs/keys.md, docs/keys.zh.md and the schemas for editors of
 * it, `npm run new` the comments of a new entry.
 */

/** What one key is for. */
export interface KeyWords {
  zh: string
  en: string
  /** A line, or several, as they stand in a file. */
  example: string
}

const key = (example: string, zh: string, en: string): KeyWords => ({ zh, en, example })

const asOf = key(
  'asOf: "2026-02-11"',
  '所寫的事實截至哪一天，放在引號裏；來源只有年或月的，寫"2026"或"2026-02"。',
  'As of when the facts stand, in quotes: a day, a month "2026-02" or a year "2026", as exact as the source.',
)
const sources = key(
  'sources: [hkwwp-som1]',
  '所據的來源，用sources.yml裏的名稱，至少一個。',
  'What it is written from: names in sources.yml, at least one.',
)
const pinyin = key(
  'pinyin: ya tai zi mao qu',
  '標題的拼音，小寫、不標聲調，用空格分開；ü寫作v。排序和搜尋用它。',
  'The title in pinyin, in small letters without tones, with spaces; ü is written v. Sorting and search use it.',
)
const changes = key(
  'changes:\n  - date: "2026-11-26"\n    note: { zh-hk: 加入背景。, en: Background added. }',
  '不止改錯字的改動：哪一天、改了甚麼，中英文各一句。它會出現在「更新」頁和這一頁的頁腳。',
  'A change that is more than a misprint: the day, and a sentence in each language. It stands under “Updates” and at the foot of the page.',
)
const zh = key(
  'zh: { rules: [{ from: 檔案, cn: 文件 }], keep: [數字化] }',
  '只在這一頁有效的轉換：rules寫台灣版（tw）、簡體版（cn）的用詞；keep的詞只轉字形，不換用詞。',
  'Conversion of this page alone: rules give the words of Taiwan (tw) and the mainland (cn); words in keep change their script only.',
)
const english = key('english: Free Trade Area of the Asia-Pacific', '英文名稱。', 'The name in English.')
const englishSource = key(
  'englishSource: mfa-key-tasks',
  '英文名稱出自哪個官方來源；是讀本自譯的不寫這一行。',
  'The source that has the English name, where that is official. Left out where it is this reader’s own.',
)
const abbr = key('abbr: FTAAP', '英文縮寫。', 'The abbreviation.')
const aliases = key(
  'aliases: [亞洲太平洋自由貿易區]',
  '其他中文名稱；文中提到時也會自動連結。',
  'Other names in Chinese; they become links as well.',
)
const taiwan = key(
  'taiwan: 資深官員會議',
  '台灣通用的另一個名稱；只是字形不同的不寫。',
  'The usual name in Taiwan, where it is another one and not another spelling.',
)
const order = key('order: 1', '在列表裏的位置，1至9999。', 'The place in its list, from 1 to 9999.')
const note = key(
  'note: { zh-hk: 前兩次在上海和北京。, en: The first two were in Shanghai and Beijing. }',
  '補充說明，中英文各一。',
  'A remark, in both languages.',
)
const title = (example: string) => key(`title: ${example}`, '標題，讀者最先看到的一行。', 'The title, the first line that a reader sees.')

const framework = {
  kind: key('kind: item', 'part是四部分之一，item是其中一項。', 'One of the four parts (part) or an item of one (item).'),
  title: title('亞太自貿區'),
  summary: key(
    'summary: 要探討RCEP與CPTPP對接融合',
    '一句話說明它是甚麼，不多於40字，顯示在框架圖上。',
    'What it is, in at most 40 characters; shown on the map.',
  ),
  pinyin,
  english,
  englishSource,
  abbr,
  aliases,
  taiwan,
  order,
  asOf,
  sources,
  officialSections: key(
    'officialSections: [text]',
    '複述官方文本的小標題代號；其餘都算讀本的話。',
    'Ids of the headings whose sections restate the official text. All else is this reader’s.',
  ),
  related: key('related: [rcep, cptpp]', '相關的詞彙，用glossary裏的資料夾名。', 'Related terms: folders in glossary.'),
  changes,
  zh,
  numeral: key('numeral: 一', '（part）名稱開頭的數字。', '(part) The numeral that its name begins with.'),
  official: key(
    'official: { name: 一個目標, line: 建設亞太共同體, source: xinhua-framework }',
    '（part）官方名稱和那一句話，逐字照錄，並註明來源；`taiwan`、`english`可加台灣和英文的寫法。',
    '(part) The official name and line, letter by letter, with their source; `taiwan` and `english` may be added.',
  ),
  part: key('part: paths', '（item）屬於哪一部分。', '(item) The part that it belongs to.'),
  fields: key(
    'fields: [trade, investment]',
    '（item）在框架圖上另列一格的小標題代號。',
    '(item) Ids of headings that are fields of their own on the map.',
  ),
}

/** The kinds of content with keys. The schema of each has the same name. */
export const keyTable = {
  articles: {
    title: title('王毅廣州致辭：盼領導人會議有成果文件'),
    standfirst: key(
      'standfirst: 亞太經合組織2026年第一次高官會2月10日在廣州開幕。',
      '標題下面的提要，一兩句；搜尋引擎也顯示它。',
      'One or two sentences below the title; search engines show them too.',
    ),
    pinyin,
    date: key(
      'date: "2026-02-10"',
      '事情發生的日期，放在引號裏；文章按它排列。',
      'When it took place, in quotes; the list of articles goes by it.',
    ),
    published: key(
      'published: "2026-11-23"',
      '讀本哪一天首次刊出；不寫就用檔案加入儲存庫的那一天。',
      'The day on which this reader first had it; left out, the day on which the file came into the repository.',
    ),
    asOf,
    place: key('place: 廣州', '事情發生的地點。', 'Where it took place.'),
    people: key(
      'people: [wang-yi, xi-jinping]',
      '主要人物，用glossary裏的資料夾名；沒有就寫[]。',
      'The people that it is about: folders in glossary; [] for nobody.',
    ),
    framework: key(
      'framework: [goal, ftaap]',
      '談到框架的哪些部分和項目；沒有就寫[]。',
      'The parts and items of the framework that it speaks of; [] for none.',
    ),
    events: key('events: [som1-2026]', '談到年曆的哪些日程；沒有就寫[]。', 'The dates of the calendar that it speaks of; [] for none.'),
    figures: key('figures: [delegates]', '用到figures.yml的哪些數字；沒有就寫[]。', 'Its figures: names in figures.yml; [] for none.'),
    sources,
    noteSections: key(
      'noteSections: [about-report]',
      '讀本自己解說的小標題代號；其餘都算報道或講者的話。',
      'Ids of the headings whose sections are this reader’s own words. All else is the report’s, or a speaker’s.',
    ),
    changes,
    zh,
  },
  framework,
  events: {
    title: title('第一次高官會'),
    start: key(
      'start: "2026-02-01"',
      '開始的日期；來源沒有寫日期就不寫這一行。',
      'The first day; left out where the sources give no date.',
    ),
    end: key('end: "2026-02-10"', '最後一天；只有一天的不寫。', 'The last day; left out where there is only one.'),
    undated: key('undated: 來源只寫「下半年」', '日期不詳時，說明來源怎樣寫。', 'A remark, where the sources give no exact date.'),
    announced: key('announced: "2025-12-12"', '哪一天公布的。', 'The day on which it was announced.'),
    place: key('place: 廣州', '地點；城市在places.yml裏的會顯示在地圖上。', 'Where; a city of places.yml is shown on the map.'),
    field: key('field: 財政', '關於甚麼，一兩個詞。', 'What it is about, in a word or two.'),
    framework: key('framework: [connectivity]', '屬於框架的哪些部分和項目。', 'The parts and items of the framework that it belongs to.'),
    asOf,
    sources,
    changes,
    zh,
  },
  glossary: {
    title: title('高官會'),
    kind: key('kind: term', 'term詞語、person人物、body機構、agreement協定、place地方。', 'A term, person, body, agreement or place.'),
    english,
    englishSource,
    abbr,
    aliases,
    taiwan,
    mainland: key(
      'mainland: 高官会',
      '內地通用的另一個名稱；只是簡體字形的不寫。',
      'The usual name in the mainland, where it is another one.',
    ),
    autolink: key(
      'autolink: false',
      '名稱也是日常用語時寫這一行，文中提到便不會自動連結。',
      'Written where the name is also an everyday word: mentions do not become links.',
    ),
    loose: key(
      'loose: [峰會]',
      '上面的名稱當中，不一定指這一條的；它們不連結也不計算。',
      'Of the names above, those that may mean something else; they are neither linked nor counted.',
    ),
    pinyin,
    short: key('short: 亞太經合組織成員的高級官員會議。', '一句話的定義。', 'The definition in one sentence.'),
    office: key('office: 中國外交部長', '（人物）職位，照來源寫。', '(person) The office, as the source gives it.'),
    background: key(
      'background: [apec-operates]',
      '定義如果不是出自報道或官方文本，寫出它的背景來源。',
      'The sources of the definition, where neither the reports nor the official text give it.',
    ),
    asOf,
    sources,
    changes,
    zh,
  },
  pages: {
    title: title('關於這個讀本'),
    description: key(
      'description: 讀本怎樣編寫、根據甚麼。',
      '一句話說明這一頁；搜尋引擎也顯示它。',
      'What the page is, in a sentence; search engines show it too.',
    ),
    asOf,
    framework: key(
      'framework: true',
      '正文下面是否附框架總表；不附就不寫。',
      'Whether the table of the framework stands below the text; left out if not.',
    ),
    sources: key('sources: [xinhua-framework]', '所據的來源；沒有可以不寫。', 'What it is written from; may be left out.'),
    changes,
    zh,
  },
  en: {
    title: key('title: Senior Officials’ Meeting', '標題的英文。', 'The title.'),
    standfirst: key(
      'standfirst: APEC’s first meeting of 2026 opened in Guangzhou on 10 February.',
      '（文章）提要的英文。',
      '(article) The standfirst.',
    ),
    summary: key('summary: How RCEP and CPTPP might be joined', '（框架）一句話說明的英文。', '(framework) What it is.'),
    short: key('short: A meeting of senior officials from APEC’s members.', '（詞彙）定義的英文。', '(glossary) The definition.'),
    description: key('description: How this reader is made.', '（頁面）說明的英文。', '(page) What the page is.'),
    office: key('office: Foreign Minister of China', '（人物）職位的英文。', '(person) The office.'),
    place: key('place: Guangzhou', '（文章、日程）地點的英文。', '(article, event) The place.'),
    undated: key('undated: The source says “later this year”', '（日程）日期說明的英文。', '(event) The remark on the date.'),
    field: key('field: Finance', '（日程）關於甚麼的英文。', '(event) What it is about.'),
    source: key(
      'source: "5fc9db6fe94c"',
      '由npm run translated寫入，不用自己寫：它記下譯的是哪一稿。',
      'Written by npm run translated, not by hand: it says which words were translated.',
    ),
  },
  sources: {
    kind: key('kind: report', 'report報道、official官方文本、background背景。', 'A report, the official text (official), or background.'),
    publication: key('publication: 香港文匯報', '報刊、機構或網站的名稱。', 'The paper, body or site.'),
    relays: key('relays: 新華社', '轉載自哪個通訊社。', 'The agency whose text it carries.'),
    section: key('section: 特稿', '版面或欄目。', 'The section.'),
    reporters: key('reporters: [黃寶儀, 盧靜怡]', '記者姓名。', 'The reporters.'),
    dateline: key('dateline: 廣州', '發稿地點。', 'The dateline.'),
    owner: key('owner: 據集團網站，該報屬香港大公文匯傳媒集團。', '屬誰所有，根據甚麼。', 'Whose it is, and by whose word.'),
    headlines: key(
      'headlines:\n  - 王毅出席2026年APEC第一次高官會開幕式並致辭',
      '標題，逐字照錄；有幾行的各佔一行。',
      'The headlines as published, each on a line of its own.',
    ),
    published: key(
      'published: "2026-02-11"',
      '刊登日期；來源沒有寫的，寫null，不要猜。',
      'When it was published; null where the source does not say.',
    ),
    url: key(
      'url: https://www.apec.org/about-us/how-apec-operates',
      '載有那一項事實的網頁，不是首頁；沒有就寫null。',
      'The very page that has the fact, not a home page; null where there is none.',
    ),
    number: key('number: 主席令第41號', '沒有網頁的法律或公告，寫編號。', 'The number of a law or announcement that has no page.'),
    grade: key(
      'grade: A',
      'A是發布機構自己的網頁；B是有聲譽的媒體或逐字轉載。',
      'A: the issuing body’s own page. B: press of record, or an exact relay.',
    ),
    note: key('note: 附兩張照片。', '補充說明。', 'A remark.'),
    english: key(
      'english:\n    publication: Hong Kong Wen Wei Po\n    headlines: [Wang Yi attends the opening of the meeting]',
      '以上各項的英文，英文版顯示它。',
      'The same in English, for the English edition.',
    ),
  },
  record: { asOf: key('asOf: "2026-05-22"', '公開紀錄中最新一份來源的日期。', 'The day of the newest source of the public record.') },
  places: {
    economies: key(
      'economies:\n  - { zh-hk: 秘魯, en: Peru, at: 10S 75.5W }',
      '成員經濟體；at是緯度和經度，host: true是當年的東道主。',
      'The economies; at is latitude and longitude, host: true the host of the year.',
    ),
    cities: key(
      'cities:\n  - { zh-hk: 大連, en: Dalian, at: 38.91N 121.61E }',
      '年曆裏的城市，名稱與日程的place相同。',
      'The cities of the calendar, by the names that events have as their place.',
    ),
  },
  figures: {
    value: key('value: "1,400+"', '數字和緊貼它的符號，放在引號裏。', 'Digits and what belongs to them, in quotes.'),
    unit: key('unit: { zh-hk: 名, en: delegates }', '單位，中英文各一。', 'What is counted, in both languages.'),
    label: key(
      'label: { zh-hk: APEC第一次高官會的與會代表, en: Attendance at the first meeting }',
      '這個數字說的是甚麼，讀來自足，中英文各一。',
      'What the figure says, complete in itself, in both languages.',
    ),
    note,
    asOf,
    by: key(
      'by: wang-yi',
      '誰說的，用glossary裏的資料夾名；報道自己說的不寫。',
      'Who gives it: a folder in glossary. Left out where it is the report itself.',
    ),
    source: key('source: hkwwp-som1', '出自哪個來源，用sources.yml裏的名稱。', 'Its source: a name in sources.yml.'),
    passage: key('passage: articles/som1-opening#third-time-2', '哪一段說到它。', 'The passage that tells it.'),
    order,
    place: key(
      'place: shenzhen',
      '說的是哪個地方，用glossary裏地方的資料夾名；讀者按地方篩選。',
      'The place that it tells of: a folder of a place in glossary. Readers narrow the figures by it.',
    ),
    event: key('event: som1-2026', '屬於年曆的哪一項。', 'The date of the calendar that it belongs to.'),
    framework: key('framework: ftaap', '屬於框架的哪一項。', 'The item of the framework that it belongs to.'),
  },
  corrections: {
    pages: key(
      'pages: [articles/som1-opening#third-time]',
      '哪些條目有錯，有段落的在#後寫段落。',
      'The entries that were wrong, each with its passage where there is one.',
    ),
    wrong: key(
      'wrong: { zh-hk: 寫成星期一。, en: It said Monday. }',
      '原來錯在哪裏，中英文各一句。',
      'What was wrong, a sentence in each language.',
    ),
    right: key(
      'right: { zh-hk: 是星期二。, en: It was Tuesday. }',
      '現在怎樣寫，中英文各一句。',
      'What is right, a sentence in each language.',
    ),
    since: key('since: "2026-11-23"', '哪一天起有錯。', 'Since when it was wrong.'),
    corrected: key('corrected: "2026-11-26"', '哪一天改正。', 'When it was corrected.'),
  },
  redirects: {
    to: key(
      'to: articles/som1-opening',
      '取代它的條目，有段落的在#後寫段落。',
      'The entry that stands in its place, with a passage if there is one.',
    ),
    note: key(
      'note: { zh-hk: 已併入這一項。, en: It is now part of this one. }',
      '寫給讀者看的話；沒有後繼的條目一定要寫。',
      'What readers are told; needed where nothing stands in its place.',
    ),
  },
} as const satisfies Record<string, Record<string, KeyWords>>

/** A kind of content with keys. */
export type Described = keyof typeof keyTable

/** Where the kinds stand, and what they are called. */
export const kindWords: Record<Described, { zh: string; en: string; file: string }> = {
  articles: { zh: '文章', en: 'An article', file: 'content/articles/<slug>/zh-hk.mdx' },
  glossary: { zh: '詞彙', en: 'A term, person, body, agreement or place', file: 'content/glossary/<slug>/zh-hk.mdx' },
  events: { zh: '日程', en: 'A date of the calendar', file: 'content/events/<slug>/zh-hk.mdx' },
  framework: { zh: '框架的部分或項目', en: 'A part or an item of the framework', file: 'content/framework/<slug>/zh-hk.mdx' },
  pages: { zh: '頁面', en: 'A page about the reader', file: 'content/pages/<slug>/zh-hk.mdx' },
  en: { zh: '英文', en: 'An English text', file: 'content/…/<slug>/en.mdx' },
  sources: { zh: '來源', en: 'A source', file: 'content/sources.yml' },
  figures: { zh: '數字', en: 'A figure', file: 'content/figures.yml' },
  corrections: { zh: '更正', en: 'A correction', file: 'content/corrections.yml' },
  redirects: { zh: '舊址', en: 'An address that is gone', file: 'content/redirects.yml' },
  record: { zh: '公開紀錄', en: 'The public record', file: 'content/record.yml' },
  places: { zh: '地圖上的點', en: 'Places on the maps', file: 'content/places.yml' },
}
