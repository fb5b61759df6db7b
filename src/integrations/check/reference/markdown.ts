/** The reference of every key, as a page in Chinese or in English. */
import type { Language } from '../report/languages.ts'
import { keyTable, kindWords, type Described, type KeyWords } from './keys.ts'
import { keysOf, type KeyFacts } from './schema-facts.ts'

const words = {
  zh: {
    title: '每一欄寫甚麼',
    lead: [
      '這一頁由`src/schemas/`產生：`npm run reference`。不要直接改這一頁，改的是`src/integrations/check/reference/keys.ts`。英文：[keys.md](keys.md)。',
      '條目的欄寫在檔案開頭兩行`---`之間，每欄一行；`.yml`檔案裏，每一項先寫名稱，各欄縮進兩格寫在下面。冒號用鍵盤的`:`，後面空一格。值裏有冒號、逗號或井號的，整個放在引號裏。',
    ],
    head: ['欄', '一定要寫', '寫甚麼', '例子'],
    yes: '是',
    no: '',
    oneOf: (choices: string) => `只可寫${choices}。`,
  },
  en: {
    title: 'What every key is for',
    lead: [
      'This page is made from `src/schemas/` by `npm run reference`. Do not change it here, but in `src/integrations/check/reference/keys.ts`. In Chinese: [keys.zh.md](keys.zh.md).',
      'The keys of an entry stand between the two lines `---` at the beginning of its file, each on a line of its own; in a `.yml` file each record has its name, and its keys stand below, two spaces to the right. The colon is that of the keyboard, with a space behind it. A value with a colon, a comma or a hash stands in quotes as a whole.',
    ],
    head: ['Key', 'Needed', 'What it holds', 'Example'],
    yes: 'yes',
    no: '',
    oneOf: (choices: string) => `One of ${choices}.`,
  },
} as const

const inCell = (text: string): string => text.replaceAll('|', '\\|')
const asCode = (text: string): string =>
  text
    .split('\n')
    .map((line) => `\`${line}\``)
    .join('<br>')

function row({ name, optional, choices }: KeyFacts, key: KeyWords, language: Language): string {
  const say = words[language]
  const listed = choices.map((one) => `\`${one}\``).join(language === 'zh' ? '、' : ', ')
  const what = [key[language], ...(choices.length > 1 ? [say.oneOf(listed)] : [])].join(language === 'zh' ? '' : ' ')
  return `| \`${name}\` | ${optional ? say.no : say.yes} | ${inCell(what)} | ${inCell(asCode(key.example))} |`
}

/** Writes the page. */
export function writeReference(language: Language): string {
  const say = words[language]
  const sections = (Object.keys(kindWords) as Described[]).map((kind) => {
    const table: Record<string, KeyWords> = keyTable[kind]
    const rows = keysOf(kind).map((facts) => row(facts, table[facts.name]!, language))
    const head = [`| ${say.head.join(' | ')} |`, '|---|---|---|---|']
    return [`## ${kindWords[kind][language]}`, '', `\`${kindWords[kind].file}\``, '', ...head, ...rows].join('\n')
  })
  return `# ${say.title}\n\n${say.lead.join('\n\n')}\n\n${sections.join('\n\n')}\n`
}
