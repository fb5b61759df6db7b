/** Which addresses content may link to: https and mailto that are what they seem, and files of the content. */
import { show } from '../../../lib/diagnostics/messages.ts'
import { hiddenIn } from '../../../lib/hidden-characters.ts'
import type { Code } from '../../../lib/diagnostics/codes.ts'

/** What is wrong with an address. */
export interface Refusal {
  code: Code
  message: string
  fix: string
}

const refuse = (code: Code, message: string, fix: string): Refusal => ({ code, message, fix })

/** Names that only mean something inside a network. */
const localNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|test|example|invalid|onion|arpa)$/

function refuseHost(written: string, url: URL): Refusal | undefined {
  const { hostname, port, username, password } = url
  const fix = 'Link to the site by its plain name: https://www.example.org/page.'
  if (username || password || written.includes('@'))
    return refuse('link-host', `the address carries a user name: the page is on ${show(hostname)}`, fix)
  if (/^[\d.]+$/.test(hostname) || hostname.startsWith('['))
    return refuse('link-host', `the address is a bare IP address, ${show(hostname)}`, fix)
  if (port || /:\d*$/.test(written)) return refuse('link-host', 'the address names a port', fix)
  if (/xn--/.test(hostname)) return refuse('link-host', `the name of the site is written in look-alike letters (${show(hostname)})`, fix)
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*[a-z0-9]$/.test(hostname) || localNames.test(hostname))
    return refuse('link-host', `${show(hostname)} is no public site`, fix)
  if (written.toLowerCase() !== hostname)
    return refuse('link-host', `the name of the site is written in an unusual way: browsers read ${show(hostname)}`, fix)
  return undefined
}

function refuseHttps(address: string): Refusal | undefined {
  const written = /^https:\/\/([^/?#]*)/i.exec(address)?.[1]
  const fix = 'Write it as the browser shows it, beginning with https://.'
  if (!written || !URL.canParse(address)) return refuse('link-host', 'the address cannot be read', fix)
  return refuseHost(written, new URL(address))
}

const mailbox = /^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i

/**
 * Says why an address with a scheme, from content or data, cannot stand. Only https and mailto pass.
 * @returns `undefined` if it can
 */
export function refuseAddress(address: string): Refusal | undefined {
  const hidden = hiddenIn(address)
  if (hidden) return refuse('link-scheme', `the address holds a ${hidden}`, 'Type the address anew.')
  if (/[\s\\<>"`{}|^]/.test(address))
    return refuse('link-scheme', `the address ${show(address)} holds a character that no address has`, 'Copy the address from the browser.')
  if (/^https:/i.test(address)) return refuseHttps(address)
  if (/^mailto:/i.test(address))
    return mailbox.test(address.slice(7))
      ? undefined
      : refuse('link-scheme', `${show(address)} is more than a mail address`, 'Write mailto: and one address, nothing behind it.')
  const scheme = /^[^:/?#]*:/.exec(address)?.[0] ?? '//'
  const fix =
    scheme === 'http:' || scheme === '//' ? 'Write https://.' : 'Content links to https:// pages, mailto: addresses and other entries.'
  return refuse('link-scheme', `links of the kind ${show(scheme)} are not allowed`, fix)
}

/** Endings that look like a country but are files. */
const fileEndings = /\.(js|ts|mdx|md|html?|json|ya?ml|zip|pdf|py|rs|sh|css|svg|png|jpe?g|webp)$/

/** The site or mail address that a text seems to name; `undefined` if it names none. */
function shownHost(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll('。', '.').toLowerCase().trim()
  const found = /^(?:[a-z]+:\/\/)?(?:[^\s/@]*@)?((?:[\p{L}\p{N}-]+\.)+[\p{L}-]{2,})(?:[:/?#]\S*)?$/u.exec(plain)
  const inside = /(?:https?:\/\/|www\.)((?:[\p{L}\p{N}-]+\.)*[\p{L}-]{2,})/u.exec(plain)
  const host = found && !fileEndings.test(found[1]!) ? found[1] : inside?.[1]
  return host?.replace(/^www\./, '')
}

/**
 * Compares what a link shows with where it leads: a text that is itself an address must be the address.
 * @param url - the target as written, relative ones included
 */
export function refuseText(text: string, url: string): Refusal | undefined {
  const shown = shownHost(text)
  if (shown === undefined) return undefined
  const target = /^mailto:/i.test(url)
    ? url.split('@')[1]?.toLowerCase()
    : URL.canParse(url)
      ? new URL(url).hostname.replace(/^www\./, '')
      : undefined
  if (shown === target) return undefined
  return refuse(
    'link-text',
    `the text shows ${show(shown)}, but the link leads to ${show(target ?? url)}`,
    'Let the text say what the page is, or show the true address.',
  )
}

/** A path to a file of the content, as it must be written: no query, no escapes, no tricks. */
export function refusePath(path: string): Refusal | undefined {
  const fix = "Write the way from this file to the other entry's file: ../../framework/ftaap/zh-hk.mdx."
  if (path.startsWith('/')) return refuse('link-target', `${show(path)} begins at the root of a site`, fix)
  if (/[?%\\\s&]/.test(path) || hiddenIn(path))
    return refuse('link-target', `${show(path)} holds a character that no file of the content has in its name`, fix)
  if (!/^(?:#|\.\.?\/[^#]*\.mdx(?:#|$))/.test(path)) return refuse('link-target', `${show(path)} leads to no file of an entry`, fix)
  return undefined
}
