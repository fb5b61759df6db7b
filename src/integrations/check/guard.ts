/**
 * The check's gates inside Astro: the first plugin in `astro.config.mjs`. Whatever way a text takes to the compiler (build, dev
 * server, a file nobody thought of), nothing that the check would refuse as dangerous is compiled.
 */
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Root } from 'mdast'
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri'
import { findInBytes } from './gates/bytes.ts'
import { kindOf } from './gates/content-files.ts'
import { findDeadly, isRisky } from './gates/parse.ts'
import type { Finding } from '../../lib/diagnostics/diagnostic.ts'
import { pageOf } from '../../lib/diagnostics/codes.ts'
import { schemas } from './gates/schema.ts'
import { findDepth, findInTree, type AnyNode } from './gates/nodes.ts'
import { show } from '../../lib/diagnostics/messages.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Refuses a page.
 * @throws what was found, in the form from which Astro takes line and column
 */
function refuse(file: string, { code, at, message, fix }: Finding): never {
  const error = new Error(`${file}:${at.line}:${at.column} error ${code}: ${message}\n  ${fix} (${pageOf(code)})`)
  throw Object.assign(error, { line: at.line, column: at.column, hint: fix })
}

/** The keys that some schema knows: any other key, `layout` above all, would mean something to Astro only. */
const knownKeys = new Set(
  Object.values(schemas).flatMap((schema) => {
    const { shape, options } = schema.def as { shape?: object; options?: { def: { shape: object } }[] }
    return [...Object.keys(shape ?? {}), ...(options ?? []).flatMap(({ def }) => Object.keys(def.shape))]
  }),
)

function* findBeforeParsing(file: string, source: string, frontmatter: object): Generator<Finding> {
  const start = { line: 1, column: 1 }
  const known = kindOf({ path: file, bytes: new Uint8Array() })
  if ('finding' in known) yield known.finding
  for (const key of Object.keys(frontmatter))
    if (!knownKeys.has(key)) yield { code: 'key-unknown', at: start, message: `there is no key ${show(key)} here`, fix: 'Leave it out.' }
  yield* findInBytes(source)
  if (isRisky(source) && findDeadly([source]).size > 0)
    yield {
      code: 'unreadable',
      at: start,
      message: 'the text crashes the program that reads it',
      fix: 'Leave out what stands in braces { }.',
    }
}

/**
 * Refuses a text before it is parsed, and its tree before it is compiled.
 * @throws at the first thing that is not allowed
 */
export const guardPlugin: MdastPluginEntry = ({ fileURL, source, data }) => {
  const file = fileURL ? relative(root, fileURLToPath(fileURL)).split(sep).join('/') : 'a text without a file'
  const { frontmatter = {} } = (data as { astro?: { frontmatter?: object } }).astro ?? {}
  for (const finding of findBeforeParsing(file, source, frontmatter)) refuse(file, finding)
  return defineMdastPlugin({
    name: 'guard',
    options: { position: true },
    before(tree) {
      const deep = findDepth(tree as Root)
      if (deep) refuse(file, deep)
      for (const finding of findInTree(tree as AnyNode)) refuse(file, finding)
    },
  })
}
