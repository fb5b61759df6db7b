/** The gate for addresses: content may link to https pages and mail addresses that are what they seem, and to files of the content. */
import { entryCollections } from '../../../lib/addresses.ts'
import { nearest, show, writeSo } from '../../../lib/diagnostics/messages.ts'
import { hiddenIn } from '../../../lib/hidden-characters.ts'
import { hostOf, shownHosts } from '../../../lib/shown-hosts.ts'
import type { Code } from '../../../lib/diagnostics/codes.ts'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'

/** What is wrong with an address, with the right one where nothing else can be meant. */
export interface AddressFinding extends Finding {
  write?: string | undefined
}

const finding = (code: Code, message: string, fix: string, write?: string): AddressFinding => ({ code, message, fix, write })

/** Whether an address names a scheme or a host, so that it leads out of the content. */
export const hasScheme = (url: string): boolean => /^[^/?#]*:|^\/\//.test(url)

/** Names that only mean something inside a network. */
const localNames = /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|test|example|invalid|onion|arpa)$/

const plainName = 'Link to the site by its plain name: https://www.example.org/page.'

/** An address of one's own machine, where people try this reader. */
const ownMachine = /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(?=[:/]|$)/

function findInHost(written: string, url: URL): AddressFinding | undefined {
  const { hostname, port, username, password } = url
  const fix = plainName
  if (username || password || written.includes('@'))
    return finding('link-host', `the address carries a user name: the page is on ${show(hostname)}`, fix)
  if (/^[\d.]+$/.test(hostname) || hostname.startsWith('['))
    return finding('link-host', `the address is a bare IP address, ${show(hostname)}`, fix)
  if (port || /:\d*$/.test(written)) return finding('link-host', 'the address names a port', fix)
  if (/xn--/.test(hostname)) return finding('link-host', `the name of the site is written in look-alike letters (${show(hostname)})`, fix)
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*[a-z0-9]$/.test(hostname) || localNames.test(hostname) || /[^.]{64}/.test(hostname))
    return finding('link-host', `${show(hostname)} is no public site`, fix)
  if (written !== hostname)
    return finding('link-host', `the name of the site is written in an unusual way: browsers read ${show(hostname)}`, fix, hostname)
  return undefined
}

/**
 * Ways to write one address in many forms, each with what is plain: browsers read all of them as the same page, and a reviewer does not.
 * `%` before a plain letter: https://www.rfc-editor.org/rfc/rfc3986#section-2.3.
 */
const detours: [pattern: RegExp, what: string, fix: string][] = [
  [/^[a-z]*[A-Z]/, 'begins with capital letters', 'Write https:// in small letters.'],
  [/^[^?#]*\/(?:\.|%2e){1,2}(?:[/?#]|$)/i, 'goes up and down: /../ or /./', 'Write the way without the detour.'],
  [/^[a-z]+:\/\/[^?#]*?(?<!https?:)\/\//, 'holds two slashes in a row', 'Write one slash.'],
  [
    /%(?:2[de]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/i,
    'writes a plain letter with %',
    'Open the page and copy its address from the browser.',
  ],
  [/%(?:[01][\da-f]|7f|5c)|%(?![\da-f]{2})/i, 'holds a % that stands for no letter', 'Copy the address from the browser.'],
  [/[?#]$/, 'ends with a mark that has nothing behind it', 'Leave the mark at its end out.'],
  [/[，。、；：！？」』）》,;.]$/u, 'ends with a mark of the sentence', 'Write the mark behind the link.'],
  [
    /^https?:\/\/(?:(?:www\.)?google\.[a-z.]{2,6}\/(?:url|amp)|translate\.google\.|l\.facebook\.com\/l\.php|link\.zhihu\.com|(?:t\.co|bit\.ly|tinyurl\.com|goo\.gl|url\.cn|dwz\.cn|t\.cn|suo\.im|reurl\.cc|pse\.is|is\.gd|ow\.ly|cutt\.ly|rb\.gy|lnkd\.in|shorturl\.at)\/|[\w.-]+\.safelinks\.protection\.outlook\.com\/|webcache\.googleusercontent\.com\/|[\w-]+\.translate\.goog(?:\/|$))/,
    'goes by way of another site',
    'Open the page and copy its address from the browser.',
  ],
  [
    /^https?:\/\/(?:mail\.google\.com|mail\.qq\.com|outlook\.(?:live|office|office365)\.com)(?:\/|$)/,
    'leads to somebody’s own mail',
    'Link to a page that everybody can open.',
  ],
  [
    /[?&](?:utm_[a-z]+|fbclid|gclid|igshid)=/,
    'tells where its reader comes from',
    'Leave out what stands behind ? as far as the page opens without it.',
  ],
]

/** The address with its escapes read, or as it is where they are not UTF-8. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function findInPage(address: string): AddressFinding | undefined {
  const written = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1]
  const fix = 'Write it as the browser shows it, beginning with https://.'
  if (!written || !URL.canParse(address)) return finding('link-host', 'the address cannot be read', fix)
  const inHost = findInHost(written, new URL(address))
  if (inHost) return { ...inHost, write: inHost.write && address.replace(written, inHost.write) }
  const detour = detours.find(([pattern]) => pattern.test(address))
  if (detour) return finding('link-form', `the address ${show(address)} ${detour[1]}`, detour[2])
  const hidden = hiddenIn(decoded(address))
  return hidden ? finding('link-form', `the address holds a ${hidden}, written with %`, 'Copy the address from the browser.') : undefined
}

const mailbox = /^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/

/**
 * What is wrong with an address that has a scheme; `undefined` if nothing is. Only https and mailto are allowed.
 * @param http - whether http is allowed too: some public records are to be had on no other way
 */
export function findInAddress(address: string, http = false): AddressFinding | undefined {
  if (/[\s\\<>"`{}|^]/.test(address))
    return finding(
      'link-scheme',
      `the address ${show(address)} holds a character that no address has`,
      'Copy the address from the browser.',
    )
  const machine = ownMachine.exec(address)?.[1]
  if (machine) {
    const entry = entryPathIn(address)
    return finding('link-host', `${show(machine)} is no public site`, entry ? writeSo(`[…](${entry})`) : plainName)
  }
  if (/^https:/i.test(address) || (http && /^http:/i.test(address))) return findInPage(address)
  if (/^mailto:/i.test(address))
    return mailbox.test(address.slice(7))
      ? undefined
      : finding('link-scheme', `${show(address)} is more than a mail address`, 'Write mailto: and one address, nothing behind it.')
  const scheme = /^[^:/?#]*:/.exec(address)?.[0] ?? '//'
  const write = /^(?:http:)?\/\/(?=[a-z\d])/i.test(address) ? address.replace(/^(?:http:)?\/\//i, 'https://') : undefined
  const fix = write ? writeSo(write) : 'Content links to https:// pages, mailto: addresses and other entries.'
  return finding('link-scheme', `links of the kind ${show(scheme)} are not allowed`, fix, write)
}

/**
 * Compares what a link shows with where it leads: a host that its text shows must be that of the link.
 * @param url - the target as written; it may be relative
 */
export function findInLinkText(text: string, url: string): Finding | undefined {
  const target = hostOf(url)
  const other = shownHosts(text).find((host) => host !== target)
  return other === undefined
    ? undefined
    : finding(
        'link-text',
        `the text shows ${show(other)}, but the link leads to ${show(target ?? url)}`,
        'Let the text say what the page is, or show the true address.',
      )
}

/** The way to an entry, out of an address that names one in another way: that of its page, of its folder, with other slashes. */
function entryPathIn(path: string): string | undefined {
  const [, folder = '', slug = ''] =
    new RegExp(`(?:^|[\\\\/])(${entryCollections.join('|')})[\\\\/]+([a-z0-9-]+)`).exec(path) ??
    /(?:^|[\\/])([A-Za-z]{4,12})[\\/]+([a-z0-9-]+)[\\/]+(?:zh-hk|en)\.mdx/.exec(path) ??
    []
  const collection = entryCollections.find((one) => one === folder) ?? (folder && nearest(folder, entryCollections))
  if (!collection || /^(?:index|zh-hk|en)$/.test(slug)) return undefined
  const anchor = /#[a-z0-9-]+$/.exec(path)?.[0] ?? ''
  return `../../${collection}/${slug}/${/(?:^|[\\/])en(?:\.mdx|[\\/])/.test(path) ? 'en' : 'zh-hk'}.mdx${anchor}`
}

/** A path without its detours: `glossary/apec/../wang-yi` is `glossary/wang-yi`. */
function straight(path: string): string {
  const way: string[] = []
  for (const step of path.split(/[\\/]+/)) {
    if (step === '..' && /[^.]/.test(way.at(-1) ?? '')) way.pop()
    else if (step !== '.') way.push(step)
  }
  return way.join('/')
}

/** The address that a path is meant to be, where nothing else can be meant. */
function meantAddress(path: string): string | undefined {
  const plain = path
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replace(/^(https?)\s*[:;]\s*\/*(?=[a-z\d])/i, '$1://')
    .trim()
  if (/^(?:https?|mailto):/i.test(plain)) return plain
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(plain)) return `mailto:${plain}`
  if (/^(?:www\.[\w-]+\.|(?:[\w-]+\.)+(?:org|com|net|gov|edu|int|cn|hk|tw|sg|jp|kr|uk|us)(?:\/|$))/i.test(plain)) return `https://${plain}`
  return entryPathIn(straight(plain))
}

/** How a path is mended. */
export function fixForPath(path: string): string {
  const meant = meantAddress(path)
  if (/^(?:\.\/)?[\w-]+\.(?:png|jpe?g|webp)$/.test(path)) return writeSo(`![…](./${path.replace(/^\.\//, '')})`)
  return meant ? writeSo(`[…](${meant})`) : "Write the way from this file to the other entry's file: ../../framework/ftaap/zh-hk.mdx."
}

/** What is wrong with a path to a file of the content; `undefined` if nothing is. Queries and escapes are not allowed. */
export function findInPath(path: string): AddressFinding | undefined {
  const wrong = (what: string, code: Code = 'link-target') => finding(code, what, fixForPath(path), meantAddress(path))
  if (path.startsWith('/')) return wrong(`${show(path)} begins at the root of a site`)
  if (/[?%\\\s&]/.test(path)) return wrong(`${show(path)} holds a character that no file of the content has in its name`)
  if (!/^(?:#|\.\.?\/[^#]*\.mdx(?:#|$))/.test(path)) return wrong(`${show(path)} leads to no file of an entry`)
  if (!/^(?:#|\.\/[^./]|\.\.\/(?:\.\.\/[^./]+\/)?[^./]+\/[^./]+\.mdx(?:#|$))/.test(path))
    return wrong(`the way ${show(path)} makes a detour`, 'link-form')
  return undefined
}
