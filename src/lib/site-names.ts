/** Words of pages that belong to no edition and show all of them: written by hand, because no conversion reaches these pages. */
import type { Edition } from './editions.ts'

interface SiteNames {
  /** The name of the site. */
  name: string
  /** What the site is about, on the page that offers the editions. */
  about: string
  /** The title of the page for an address that does not exist, and the link from there. */
  notFound: string
  toHome: string
}

/** The words of each edition. */
export const siteNames: Record<Edition, SiteNames> = {
  'zh-hk': {
    name: '亞太2026讀本',
    about: 'APEC「中國年」：一個目標、兩條路徑、三個轉型、多元合作。',
    notFound: '找不到這一頁',
    toHome: '往首頁',
  },
  'zh-tw': {
    name: '亞太2026讀本',
    about: 'APEC「中國年」：一個目標、兩條路徑、三個轉型、多元合作。',
    notFound: '找不到這個頁面',
    toHome: '回首頁',
  },
  'zh-cn': {
    name: '亚太2026读本',
    about: 'APEC“中国年”：一个目标、两条路径、三个转型、多元合作。',
    notFound: '找不到这个页面',
    toHome: '去首页',
  },
  en: {
    name: 'APEC 2026 Reader',
    about: 'APEC’s “China Year”: one goal, two paths, three transitions, diverse cooperation.',
    notFound: 'There is no such page',
    toHome: 'Go to the home page',
  },
}
