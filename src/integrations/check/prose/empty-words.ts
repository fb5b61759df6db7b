/** Words that say nothing: "here" as a link, "image" as a description, TODO; and addresses of the site itself. */
import type { Finding, Position } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import { positionOf, nodesIn, type AnyNode } from '../gates/tree.ts'
import { findInAddress } from '../gates/addresses.ts'
import type { SourceFile } from '../read-file.ts'

/** The words alone, without brackets and arrows around them. */
const bare = (text: string): string => text.toLowerCase().replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')

const emptyLinks = new Set(
  `按此 按這裏 按這裡 按此處 請按此 點擊 點擊這裏 點擊這裡 點此 點這裏 點這裡 點擊此處 這裏 這裡 此處 此 這兒 這個 連結 鏈接 鏈結 超連結 網址 網頁 原文 詳情 更多 查看 查看更多 閱讀更多 了解更多 見此 點我
   here|click here|this|this link|link|this page|page|more|read more|learn more|see more|details|click|website|url|source`
    .split(/\||\s*\n\s*/)
    .flatMap((part) => (/[a-z]/.test(part) ? part : part.split(' '))),
)

const emptyImages =
  /^(?:|圖\s*\d+|圖片|圖像|影像|照片|相片|插圖|截圖|圖示|配圖|無題|image|images|photo|photograph|picture|pic|img|figure|screenshot|untitled|alt|alt text|描述|說明)[\s\d_-]*$/
const fileName =
  /^[\p{L}\w-]+(?: \(\d+\))?\.(?:jpe?g|png|webp|gif|heic|svg)$|^(?:img|dsc|dscn|pxl|image|screenshot|wechat|mmexport)[_-]?\d[\w-]*$/iu

/** What a writer leaves for later. */
const draft = new RegExp(
  [
    String.raw`\b(?:TODO|FIXME|TBD|TBC|XXX)\b|\blorem ipsum\b|待補充?|待查|待核實|待翻譯|待譯|[（(［[]\s*(?:待核|待確認|補充|略)\s*[）)］\]]|[?？]{3,}|[○〇×]{3,}`,
    String.raw`[（(［[【](?:草稿|初稿|draft)[）)］\]】]|[_＿](?:最終版|定稿|final)$|^待定。?$`,
    String.raw`[XxＸ×]{2,}(?:[年月日]|(?=\p{Script=Han}))|[○〇]{1,2}月[○〇]{1,2}日|[_＿]{3,}`,
    String.raw`[（(［[【](?:此處)?(?:插入)?(?:圖片|照片|圖表|圖)(?:[:：][^）)］\]】]*)?[）)］\]】]|此處插入`,
  ].join('|'),
  'iu',
)
/** What comes along with a copied text: words of programs, of other pages, of editors to each other. */
const leftover = new RegExp(
  [
    String.raw`由AI生成|作為一個?(?:人工智能|AI)?(?:大?語言模型|助手)|(?:^|[！。]|^好的，)(?:以下|下面)是[^。]{0,12}(?:翻譯|譯文|改寫|修改|潤色|潤飾|版本)|希望這?(?:對你|能幫|些)[^。]{0,4}有?幫助`,
    String.raw`\bas an ai (?:language )?model\b|^(?:(?:sure|certainly)[!,.]? )?here(?: is|’s|'s) (?:the|a|your) (?:\w+ )?(?:translation|paragraph|version|text|summary)|\bi hope this helps\b|\bcitation needed\b|\[(?:check|verify|source\?|tk)(?: [^\]]{1,20})?\]|\btranslated by (?:google|deepl)\b`,
    String.raw`^error! (?:reference source|bookmark) not|找不到參照來源|尚未定義書籤|\bMERGEFORMAT\b|^page \d+ of \d+$|^第\s?\d+\s?頁，?共\s?\d+`,
    String.raw`^(?:comment(?:ed)?|批註|註解)\s?\[[a-z]{1,3}\d+\]|\[(?<=[\p{L}。，.,]\[)[a-z]{2,3}\d{1,2}\]|^(?:fixes|closes|resolves) #\d+$|^本報訊`,
    String.raw`責任編輯|閱讀全文|展開全文|點擊查看|^分享到|^[上下]一篇[:：]|^廣告$|翻印必究|^圖片來源[:：]|^（完）$|^（?未完待續）?$|^（字數：\d+）$|^\[(?:編輯|edit)\]$|^【本報訊】|^本報記者\s|掃描二維碼|關注我們的|^編輯[:：]|^copyright ©|\ball rights reserved\b|^photo: |click the link below|^文[／/]\p{Script=Han}|^read more$|^advertisement$|^share (?:this|on)\b`,
  ].join('|'),
  'iu',
)

const textIn = (node: AnyNode): string => node.value ?? (node.children ?? []).map(textIn).join('')

/** Words that speak of a picture or a table in the same text. */
const shown: [kind: string, pattern: RegExp, what: string][] = [
  [
    'image',
    /[見如][上下]?圖[一二三四五六七八九\d]|如圖所示|[（(]圖[一二三四五六七八九\d]{1,2}[）)：:]|\b(?:see|in) figure \d|\bfigure below\b/iu,
    'a picture',
  ],
  ['table', /[見如][上下]表(?![示達現決])|[見如]表[一二三四五六七八九\d]|\b(?:see|in) table \d|\btable below\b/iu, 'a table'],
]

/** Finds words that speak of a picture or a table where there is none. */
function* findNotShown({ kind, tree, body = '' }: SourceFile): Generator<Finding> {
  if (kind?.is !== 'entry' || !tree || !/[見如（(][上下]?[圖表]|\b(?:figure|table) (?:\d|below)/i.test(body)) return
  const nodes = nodesIn(tree as AnyNode)
  for (const [type, pattern, what] of shown) {
    // A page may show the table of the framework below its text.
    if (nodes.some((node) => node.type === type) || (type === 'table' && kind.collection === 'pages')) continue
    for (const node of nodes) {
      const hit = node.type === 'text' ? pattern.exec(node.value ?? '')?.[0] : undefined
      if (hit)
        yield {
          code: 'draft',
          at: positionOf(node),
          message: `${show(hit)} speaks of ${what}, and there is none here`,
          fix: 'Put it there, or leave these words out.',
        }
    }
  }
}

/** Finds text that was left for later. */
function* findDrafts(file: SourceFile): Generator<Finding> {
  const found = (text: string, at: Position): Finding[] => {
    const missing = draft.exec(text)
    const hit = missing ?? leftover.exec(text)
    return hit
      ? [
          {
            code: 'draft',
            at,
            message: `${show(hit[0])} was left here: ${show(text.slice(Math.max(0, hit.index - 8), hit.index + 12))}`,
            fix: missing ? 'Write what is missing, or leave the sentence out.' : 'It is no part of the text: leave it out.',
          },
        ]
      : []
  }
  const { kind, yaml, tree } = file
  if (kind?.is !== 'entry' && kind?.is !== 'data' && kind?.is !== 'ui') return
  for (const { path, value, at } of yaml?.strings() ?? []) if (path.at(-1) !== 'url') yield* found(value, at)
  for (const node of tree ? nodesIn(tree as AnyNode) : []) if (node.type === 'text') yield* found(node.value ?? '', positionOf(node))
}

/** Finds links and images whose words say nothing. */
function* findInLinksAndImages(tree: AnyNode): Generator<Finding> {
  for (const node of nodesIn(tree)) {
    const text = node.type === 'link' ? textIn(node) : ''
    if (emptyLinks.has(bare(text)))
      yield {
        code: 'link-words',
        at: positionOf(node),
        message: `the link ${show(text)} does not say where it leads`,
        fix: `Link the words that name the page: [亞太自貿區](${node.url}).`,
      }
    const { alt, title } = node
    if (node.type === 'image' && title)
      yield {
        code: 'image-words',
        at: positionOf(node),
        message: `${show(title)} is no caption: it shows only under a mouse`,
        fix: 'Write it as a paragraph below the picture, with who took it.',
      }
    const stem = /(?<![^/])([^/]+)\.[a-z]+$/.exec(node.url ?? '')?.[1]
    if (
      node.type === 'image' &&
      alt &&
      (emptyImages.test(bare(alt)) || fileName.test(alt.trim()) || bare(alt) === stem || /\|\s*\d+$/.test(alt))
    )
      yield {
        code: 'image-words',
        at: positionOf(node),
        message: `${show(alt)} does not say what the image shows`,
        fix: `Write what a reader sees: ![黃浦江邊的會場](${node.url}).`,
      }
  }
}

/** The path of an entry's file at the end of an address, on the repository's page of whatever host. */
const entryFile = /\/content\/([a-z]+)\/([a-z\d-]+)\/(zh-hk|en)\.mdx(#[\w-]+)?$/
/** The path of a page of this site, on whatever host. */
const entryPage = /\/(?:zh-hk|zh-tw|zh-cn|en)\/([a-z]+)\/([a-z\d-]+)(?:\.html|\/)?(#[\w-]+)?$/

/**
 * Finds absolute addresses of the site or its repository. They lead away from the copy that somebody reads, and from their edition.
 * @param entries - the paths of all entries
 * @param own - addresses of the site and of its repository, as far as they are set
 */
function* findOwnAddresses({ tree, path, kind }: SourceFile, entries: ReadonlySet<string>, own: readonly string[]): Generator<Finding> {
  if (kind?.is !== 'entry') return
  for (const node of nodesIn(tree as AnyNode)) {
    const url = node.type === 'link' ? (node.url ?? '') : ''
    if (!/^https?:\/\//.test(url)) continue
    const [, collection, slug, anchor = ''] = (entryFile.exec(url) ?? entryPage.exec(url) ?? []) as (string | undefined)[]
    const target = `content/${collection}/${slug}/${kind.edition}.mdx`
    const isEntry = entries.has(target)
    const isOwn = own.some((address) => url.startsWith(address) && /^(?:$|[/?#])/.test(url.slice(address.length)))
    // What is wrong with the address itself is told already, a local host among it.
    if ((!isEntry && !isOwn) || findInAddress(url)) continue
    const [, ownCollection, ownSlug] = path.split('/')
    const way =
      collection === ownCollection && slug === ownSlug ? `./${kind.edition}.mdx` : `../../${collection}/${slug}/${kind.edition}.mdx`
    yield {
      code: 'link-own',
      at: positionOf(node),
      message: `${show(url)} leads to a page of this reader by its full address`,
      fix: isEntry
        ? `Write the way to its file: ${way}${anchor}.`
        : 'Write the way to the file of the entry: ../../framework/ftaap/zh-hk.mdx.',
    }
  }
}

/** Finds words that say nothing, and addresses of the site itself. */
export function* findEmptyWords(files: readonly SourceFile[], own: readonly string[]): Generator<[path: string, Finding]> {
  const entries = new Set(files.flatMap(({ kind, path }) => (kind?.is === 'entry' ? path : [])))
  const addresses = own.map((address) => address.replace(/\/+$/, ''))
  for (const file of files) {
    for (const finding of [...findDrafts(file), ...findNotShown(file)]) yield [file.path, finding]
    if (!file.tree) continue
    for (const finding of findInLinksAndImages(file.tree as AnyNode)) yield [file.path, finding]
    for (const finding of findOwnAddresses(file, entries, addresses)) yield [file.path, finding]
  }
}
