/**
 * The gates inside Astro, as the first plugin of its Markdown processor. Whatever way a text takes to the compiler (the build, the dev
 * server, a file outside of the collections), nothing that the check refuses as dangerous is compiled.
 */
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Root } from 'mdast'
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri'
import { createDiagnostic, type Finding } from '../../lib/diagnostics/diagnostic.ts'
import { show } from '../../lib/diagnostics/messages.ts'
import { findInBytes } from './gates/bytes.ts'
import { findLongStretch, findTooManyMarks } from './gates/budgets.ts'
import { recogniseFile } from './gates/content-files.ts'
import { findDepth, findInTree } from './gates/nodes.ts'
import { crashFinding, findCrashes, mayHoldProgram } from './gates/parse.ts'
import { knownKeys } from './gates/schema.ts'
import type { AnyNode } from './gates/tree.ts'
import { languageOf, translate } from './report/languages.ts'
import { report } from './report/report.ts'

/** An error from which Astro takes the position and the hint. */
function createError(file: string, finding: Finding): Error {
  const diagnostic = createDiagnostic(file, finding)
  const language = languageOf(process.env)
  const { line, column, fix } = translate(diagnostic, language)
  return Object.assign(new Error(report([diagnostic], 'text', language)), { line, column, hint: fix })
}

function* findBeforeParsing(file: string, source: string, frontmatter: object): Generator<Finding> {
  const recognised = recogniseFile({ path: file })
  if ('finding' in recognised) yield recognised.finding
  for (const key of Object.keys(frontmatter))
    if (!knownKeys.has(key)) yield { code: 'key-unknown', message: `there is no key ${show(key)} here`, fix: 'Leave it out.' }
  yield* findInBytes(source)
  const tooMany = findTooManyMarks(source) ?? findLongStretch(source)
  if (tooMany) yield tooMany
  if (mayHoldProgram(source) && findCrashes([source]).size > 0) yield crashFinding
}

/**
 * Creates the plugin. It checks a text before it is parsed and its tree before it is compiled, and throws at the first mistake.
 * @param root - the project's root, as a path
 */
export const createGuard =
  (root: string): MdastPluginEntry =>
  ({ fileURL, source, data }) => {
    const file = fileURL ? relative(root, fileURLToPath(fileURL)).split(sep).join('/') : 'a text without a file'
    const { frontmatter = {} } = (data as { astro?: { frontmatter?: object } }).astro ?? {}
    for (const finding of findBeforeParsing(file, source, frontmatter)) throw createError(file, finding)
    return defineMdastPlugin({
      name: 'guard',
      options: { position: true },
      before(tree) {
        const tooDeep = findDepth(tree as Root)
        if (tooDeep) throw createError(file, tooDeep)
        for (const finding of findInTree(tree as AnyNode, source)) throw createError(file, finding)
      },
    })
  }
