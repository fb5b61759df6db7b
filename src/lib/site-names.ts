/** Words of pages that belong to no edition and show all of them: written by hand, because no conversion reaches these pages. */
import type { Edition } from './editions.ts'
import type { NamedPlace } from './site-pages.ts'

interface SiteNames {
  /** The name of the site. */
  name: string
  /** On the page that offers the editions: what the site is about, what this edition is, and a word for the one that was chosen last. */
  subject: string
  about: string
  last: string
  /** The page for an address that does not exist: its title, what may have happened, the search, where to go on. */
  notFound: string
  perhaps: string
  find: string
  go: string
  ways: Partial<Record<NamedPlace, string>>
}

/** The words of each edition. */
export const siteNames: Record<Edition, SiteNames> = {
  'zh-hk': {
    name: '亞太2026讀本',
    subject: 'APEC「中國年」：一個目標、兩條路徑、三個轉型、多元合作。',
    about: '原文。香港的用字和用語，附官方英文。',
    last: '上次選擇',
    notFound: '找不到這一頁',
    perhaps: '網址可能打錯了，這一頁也可能已經改名。',
    find: '在讀本裏找',
    go: '搜尋',
    ways: {
      'index.html': '首頁',
      'one-minute.html': '一分鐘看懂框架',
      'articles/index.html': '文章',
      'timeline.html': '年曆',
      'glossary/index.html': '詞彙',
      'az.html': '索引',
    },
  },
  'zh-tw': {
    name: '亞太2026讀本',
    subject: 'APEC「中國年」：一個目標、兩條路徑、三個轉型、多元合作。',
    about: '台灣的用字和用語，例如數位化、人工智慧。',
    last: '上次選擇',
    notFound: '找不到這個頁面',
    perhaps: '網址可能打錯了，這個頁面也可能已經改名。',
    find: '在讀本裡找',
    go: '搜尋',
    ways: {
      'index.html': '首頁',
      'one-minute.html': '一分鐘看懂框架',
      'articles/index.html': '文章',
      'timeline.html': '年曆',
      'glossary/index.html': '詞彙',
      'az.html': '索引',
    },
  },
  'zh-cn': {
    name: '亚太2026读本',
    subject: 'APEC“中国年”：一个目标、两条路径、三个转型、多元合作。',
    about: '简体字，中国内地的用语和标点。',
    last: '上次选择',
    notFound: '找不到这个页面',
    perhaps: '网址可能打错了，这个页面也可能已经改名。',
    find: '在读本里找',
    go: '搜索',
    ways: {
      'index.html': '首页',
      'one-minute.html': '一分钟看懂框架',
      'articles/index.html': '文章',
      'timeline.html': '年历',
      'glossary/index.html': '词汇',
      'az.html': '索引',
    },
  },
  en: {
    name: 'APEC 2026 Reader',
    subject: 'APEC’s “China Year”: one goal, two paths, three transitions, diverse cooperation.',
    about: 'Written in English, with the official English of every term and the Chinese beside it.',
    last: 'Your last choice',
    notFound: 'There is no such page',
    perhaps: 'The address may be mistyped, or the page may have a new name.',
    find: 'Find in the reader',
    go: 'Search',
    ways: {
      'index.html': 'Home',
      'one-minute.html': 'The framework in one minute',
      'articles/index.html': 'Articles',
      'timeline.html': 'Calendar',
      'glossary/index.html': 'Glossary',
      'az.html': 'A–Z index',
    },
  },
}
