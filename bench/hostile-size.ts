/**
 * What the largest files cost that the limits allow, each full of one thing:
 *
 *     node bench/hostile-size.ts [--all] [expression for names]
 *
 * For each input: seconds of CPU of every step that it passes, and the memory above that of ordinary text. What the check
 * refuses goes no further. `!` marks more than 2 s or 300 MB for the check, and a step
 * that takes ten times what it takes for ordinary text (and more than 0.3 s). An input that takes 30 s is
 * ended. Without `--all` only ordinary text and marked inputs are printed.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { mdxToHast } from 'satteri'
import { findDiagnostics } from '../src/integrations/check/check-content.ts'
import { readFolder } from '../src/integrations/check/read-folder.ts'
import { createGuard } from '../src/integrations/check/guard.ts'
import { markLanguages } from '../src/integrations/editions/convert/languages.ts'
import { convertPage, createConverter, readDictionary } from '../src/integrations/editions/contract.ts'
import { takeContent } from '../src/integrations/offline/build/chapter.ts'
import { relativeAddress, rewriteAddresses } from '../src/integrations/portable/relative.ts'
import { alignPassages, makeRecord, splitIntoParts } from '../src/integrations/search/build/page-record.ts'
import { readPage } from '../src/integrations/search/build/read-page.ts'
import { foldTable } from '../src/lib/fold.ts'
import { findInSite } from '../src/integrations/verify/find-in-site.ts'
import { findElement, parsePage, splice } from '../src/lib/html.ts'
import { markdownFeatures, outline, parseMdx } from '../src/lib/outline.ts'
import { pairBlocks, splitBlocks } from '../src/lib/parallel-blocks.ts'
import { splitFrontmatter } from '../src/lib/frontmatter.ts'
import { contentPlugin, namesPlugin } from '../src/markdown/passages.ts'
import { nameFinder } from '../src/queries/from-disk.ts'
import { inputs, ordinary, type Input } from './hostile-inputs.ts'

const LIMIT_SECONDS = 2
const LIMIT_MEGABYTES = 300
const TIMEOUT = 30_000

const stepNames = ['check', 'markdown', 'outline', 'parallel', 'languages', 'tw', 'cn', 'portable', 'search', 'single', 'verify'] as const
type Step = (typeof stepNames)[number]

interface Measured {
  seconds: Partial<Record<Step, number>>
  /** How many errors the check reports. */
  errors: number
  megabytes: number
}

interface HastNode {
  type: string
  tagName?: string
  name?: string | null
  value?: string
  properties?: Record<string, unknown>
  attributes?: { name?: string; value?: unknown }[]
  children?: HastNode[]
}

const escapes: Record<string, string> = { '&': '&#38;', '<': '&lt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<"]/g, (mark) => escapes[mark]!)
/** What the components of the content write. */
const written: Record<string, string> = { tw: 'data-zh-tw', cn: 'data-zh-cn', by: 'data-by', className: 'class' }

/** Writes a tree as Astro does; tags of the content become the elements of their components. */
function write(node: HastNode): string {
  const inner = (node.children ?? []).map(write)
  if (node.type === 'text') return escape(node.value ?? '')
  if (/Expression$/.test(node.type)) return escape((node.value ?? '').slice(1, -1))
  const name = node.tagName ?? node.name
  if (!name) return inner.join('')
  const tag = /^[A-Z]/.test(name) ? (name === 'Background' ? 'div' : 'span') : name
  const mark = name === 'Keep' || name === 'Raw' ? ` data-zh="${name.toLowerCase()}"` : ''
  const own = [
    ...Object.entries(node.properties ?? {}),
    ...(node.attributes ?? []).map(({ name: key = '', value }) => [key, value] as const),
  ]
  const attributes = own.map(([key, value]) => ` ${written[key] ?? key}="${escape(String(value))}"`).join('')
  return `<${tag}${mark}${attributes}>${inner.join('')}${/^(img|br|hr|input)$/.test(tag) ? '' : `</${tag}>`}`
}

const pageOf = (content: string, lang: string): string =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>甲</title><meta name="x-search" content="${escape('{"kind":"page","pillar":[],"aliases":[],"pinyin":""}')}"></head><body><main id="main"><h1>甲</h1><div>${content}</div></main></body></html>`

/** What the inputs are added to: the data of the real content and the entries to which they link. */
const base = readFolder('content').filter(({ path }) =>
  /^content\/[^/]+\.yml|^content\/(ui|dictionary|pages\/about|glossary\/wang-yi)\//.test(path),
)

/** Runs every step on an input. */
function measure({ files }: Input, tell: (measured: Measured) => void): void {
  const measured: Measured = { seconds: {}, errors: 0, megabytes: 0 }
  function step<T>(name: Step, run: () => T): T | undefined {
    const before = process.cpuUsage()
    try {
      return run()
    } catch (error) {
      if (process.env.DEBUG) console.error(name, error)
      return undefined
    } finally {
      const { user, system } = process.cpuUsage(before)
      measured.seconds[name] = (measured.seconds[name] ?? 0) + (user + system) / 1e6
      tell(measured)
    }
  }
  const all = new Map(base.map(({ path, bytes }) => [path, bytes]))
  for (const { path, bytes } of files) all.set(path, bytes)
  const before = memory('VmRSS')
  const found = step('check', () => findDiagnostics([...all].map(([path, bytes]) => ({ path, bytes }))))
  measured.errors = found?.filter(({ severity, file }) => severity === 'error' && files.some(({ path }) => path === file)).length ?? -1
  measured.megabytes = memory('VmHWM') - before
  tell(measured)

  if (measured.errors > 0) return
  const dictionary = readDictionary(fileURLToPath(new URL('../content/dictionary', import.meta.url)))
  const converters = (['zh-tw', 'zh-cn'] as const).map((edition) => createConverter(dictionary, edition))
  for (const converter of converters) converter.text('說')
  markLanguages('<html lang="zh-Hant-HK">說</html>')

  const [{ path, bytes } = files[0]!] = files
  const split = splitFrontmatter(Buffer.from(bytes).toString())
  if (!path.endsWith('.mdx') || 'finding' in split) return
  const { body } = split.parts
  const lang = path.endsWith('en.mdx') ? 'en' : 'zh-Hant-HK'
  const root = fileURLToPath(new URL('..', import.meta.url))
  const hast = step('markdown', () =>
    mdxToHast(body, {
      mdastPlugins: [createGuard(root), namesPlugin, contentPlugin],
      features: markdownFeatures,
      fileURL: pathToFileURL(`${root}/${path}`),
      data: { astro: { frontmatter: {}, headings: [] } },
    } as never),
  )
  const naming = { file: path, find: nameFinder(root, lang === 'en' ? 'en' : 'zh-hk') }
  step('outline', () => outline(parseMdx(body), undefined, naming))
  if (!hast) return
  const content = write(hast as HastNode)
  step('parallel', () => pairBlocks(splitBlocks(content, 'zh-hk', 'x'), splitBlocks(content.replaceAll('id="a', 'id="b'), 'en', 'x')))
  const source = pageOf(content, lang)
  const marked = step('languages', () => markLanguages(source))
  if (!marked) return
  let html = marked
  if (lang !== 'en')
    for (const [i, name] of (['tw', 'cn'] as const).entries())
      html = step(name, () => convertPage(marked, converters[i]!.edition, { converter: converters[i] })) ?? html
  const page = 'zh-hk/hostile.html'
  html =
    step('portable', () =>
      splice(
        html,
        rewriteAddresses(html, (address) => relativeAddress(page, address)),
      ),
    ) ?? html
  step('search', () => {
    const { passages } = readPage(html)!
    const table = foldTable('')
    makeRecord(splitIntoParts(alignPassages([passages, passages]), 100), ['α', 'β'], table, [new Uint8Array(65536), new Uint8Array(65536)])
  })
  step('single', () => {
    const parsed = parsePage(page, html)
    const context = {
      chapters: new Map([[page, new Set(['a'])]]),
      search: 'zh-hk/search.html',
      url: undefined,
      bytes: () => new Uint8Array(),
    }
    return takeContent(parsed, findElement(parsed.elements, 'main')!, context, { prefix: 'x--' })
  })
  step('verify', () => findInSite([page], () => html))
}

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
}

/** Forgets how much memory the process has needed so far (Linux only; elsewhere the largest input hides those behind it). */
function forgetPeak(): void {
  collectGarbage()
  if (existsSync('/proc/self/clear_refs')) writeFileSync('/proc/self/clear_refs', '5')
}

/** The memory of the process in MB: now, or the most since then (Linux only; elsewhere the most of all). */
const memory = (of: 'VmRSS' | 'VmHWM'): number =>
  existsSync('/proc/self/status')
    ? Number(new RegExp(`${of}:\\s*(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1024
    : process.resourceUsage().maxRSS / 1024

/** Measures inputs in one process after the other: one that takes too long ends its process. */
async function measureAll(
  chosen: readonly Input[],
  done: (input: Input, measured: Measured | undefined, ended: boolean) => void,
): Promise<void> {
  for (let next = 0; next < chosen.length;) {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--child', ...chosen.slice(next).map(({ name }) => name)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let last: Measured | undefined
    let timer: NodeJS.Timeout | undefined
    const restart = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT)
    }
    for await (const line of createInterface(child.stdout)) {
      if (line.startsWith('{')) {
        last = JSON.parse(line) as Measured
        continue
      }
      if (line === 'done') done(chosen[next++]!, last, false)
      last = undefined
      restart()
    }
    clearTimeout(timer)
    if (next < chosen.length) done(chosen[next++]!, last, true)
  }
}

async function main(args: string[]): Promise<void> {
  const wanted = args.find((arg) => !arg.startsWith('--')) ?? ''
  const chosen = inputs.filter((one) => ordinary.includes(one) || new RegExp(wanted).test(one.name))
  const usual: Partial<Record<Step, number>> = {}
  let usualMemory = 0
  let bad = 0
  const row = (cells: string[], name: string): void => console.log(`${cells.map((cell) => cell.padStart(9)).join('')}  ${name}`)
  row([...stepNames, 'MB', 'errors'], 'input')
  await measureAll(chosen, (input, measured, ended) => {
    const isOrdinary = ordinary.includes(input)
    if (isOrdinary && measured) {
      for (const step of stepNames) usual[step] = Math.max(usual[step] ?? 0, measured.seconds[step] ?? 0)
      usualMemory = Math.max(usualMemory, measured.megabytes)
    }
    let isBad = ended || !measured
    const cells = stepNames.map((step) => {
      const seconds = measured?.seconds[step]
      if (seconds === undefined) return ended ? '?' : '–'
      const slow = step === 'check' ? seconds > LIMIT_SECONDS : seconds > Math.max(0.3, 10 * (usual[step] ?? 0))
      isBad ||= slow
      return `${slow ? '!' : ''}${seconds.toFixed(2)}`
    })
    const more = (measured?.megabytes ?? 0) - usualMemory
    isBad ||= more > LIMIT_MEGABYTES
    if (isBad) bad += 1
    if (isOrdinary || isBad || args.includes('--all'))
      row(
        [...cells, `${more > LIMIT_MEGABYTES ? '!' : ''}${Math.round(more)}`, String(measured?.errors ?? '?')],
        ended ? `${input.name} (ended)` : input.name,
      )
  })
  console.log(`${chosen.length} inputs, ${bad} of them too slow or too large`)
}

const [mode, ...names] = process.argv.slice(2)
if (mode === '--child') {
  // The first inputs pay for the compiler: run once before anything is measured.
  measure(ordinary[0]!, () => undefined)
  console.log('ready')
  for (const name of names) {
    forgetPeak()
    measure(
      inputs.find((one) => one.name === name)!,
      (measured) => console.log(JSON.stringify(measured)),
    )
    console.log('done')
  }
} else await main(process.argv.slice(2))
