/** Takes each file through the gates, as far as it gets. What was read is kept for the rules that compare files. */
import type { Root } from 'mdast'
import { createPositionLookup, FILE_START, type Finding, type Position } from '../../lib/diagnostics/diagnostic.ts'
import { entryCollections, isEntryCollection } from '../../lib/addresses.ts'
import { list, show } from '../../lib/diagnostics/messages.ts'
import { splitFrontmatter } from '../../lib/frontmatter.ts'
import { introductionOf, numberBlocks } from '../../lib/outline.ts'
import type { ParsedYaml } from '../../lib/read-yaml.ts'
import { isReservedId, isReservedName } from '../../lib/reserved-ids.ts'
import { append } from '../../lib/append.ts'
import { findInLengths, findLongStretch, findTooLong, findTooManyKeys, findTooManyMarks, findTooManyNodes } from './gates/budgets.ts'
import { decode, findInBytes } from './gates/bytes.ts'
import { findCutHeadlines } from './gates/headlines.ts'
import { findInName, recogniseFile, type ContentFile, type FileKind, type RecordCollection } from './gates/content-files.ts'
import { findInImageFile, findInPixels } from './gates/images.ts'
import { findDepth, findInTree } from './gates/nodes.ts'
import { findOutOfPlace } from './gates/tags.ts'
import { crashFinding, findCrashes, mayHoldProgram, parseBody } from './gates/parse.ts'
import { schemas, validateData, type EntryReference } from './gates/schema.ts'
import type { AnyNode } from './gates/tree.ts'
import { readYaml, type YamlFile } from './gates/yaml.ts'
import { findInHeadings } from './links/headings.ts'
import { findInBlocks } from './links/tables-and-footnotes.ts'
import { findInValues, findPrinted } from './printed/printed-text.ts'
import { findInTags } from './printed/source-lines.ts'

/** A file that was read. The optional fields are there if it got so far. */
export interface SourceFile {
  path: string
  kind: FileKind | undefined
  findings: Finding[]
  text: string
  positionAt: (offset: number) => Position
  yaml?: YamlFile | undefined
  /** A file of the dictionary, for its own reader. */
  parsed?: ParsedYaml
  body?: string
  tree?: Root
  /** The ids of headings and paragraphs, to which links may lead. */
  anchors?: Set<string>
  /** The ids of headings. */
  headings?: string[]
  references: EntryReference[]
}

type EntryKind = FileKind & { is: 'entry' }

/** Adds what was found. */
const add = (file: SourceFile, findings: Iterable<Finding>): void => append(file.findings, findings)

/** The gates before any parser. */
function openFile(file: ContentFile): SourceFile {
  const opened: SourceFile = { path: file.path, kind: undefined, findings: [], text: '', positionAt: () => FILE_START, references: [] }
  const recognised = recogniseFile(file)
  if ('finding' in recognised) return { ...opened, findings: [recognised.finding] }
  const { kind } = recognised
  if (kind.is === 'image') return { ...opened, kind, findings: findInImageFile(kind.name, file.bytes, file.size) }
  const decoded = decode(file.bytes, file.size)
  if ('finding' in decoded) return { ...opened, findings: [decoded.finding] }
  const findings = [...findInBytes(decoded.text)]
  // The mark is reported; what stands behind it is read as if it were not there.
  const text = decoded.text.replace(/^\ufeff/, '')
  const isSafe = findings.every(({ code }) => code === 'hidden-character' || code === 'line-length')
  return { ...opened, kind: isSafe ? kind : undefined, findings, text, positionAt: createPositionLookup(text) }
}

function readEntry(file: SourceFile, kind: EntryKind): void {
  const { text, positionAt, findings } = file
  const split = splitFrontmatter(text)
  if ('finding' in split) return void findings.push(split.finding)
  const { yaml, offset, body } = split.parts
  file.body = body
  const fence = /^\s*---[ \t]*$/m.exec(body)
  if (fence && body.slice(0, fence.index).trim() === '' && fence[0].trim() === '---')
    findings.push({
      code: 'frontmatter-fence',
      at: positionAt(text.length - body.length + body.indexOf('---')),
      message: 'below the keys stand two lines "---": the second is printed as a line across the page',
      fix: 'Delete one of the two.',
    })
  const tooMany = findTooManyKeys(yaml)
  if (tooMany) return void findings.push(tooMany)
  const read = readYaml(yaml, positionAt, offset)
  add(file, read.findings)
  file.yaml = read.file
  if (file.yaml) add(file, findTooLong(file.yaml))
  if (file.yaml) add(file, findInValues(file.yaml))
  if (file.yaml) validate(file, kind.edition === 'en' ? 'en' : kind.collection)
}

function validate(file: SourceFile, schema: keyof typeof schemas, path: readonly string[] = []): void {
  const { findings, references } = validateData(schemas[schema], file.yaml!, path)
  add(file, findings)
  file.references = file.references.concat(references)
}

function readData(file: SourceFile, kind: FileKind): void {
  const { file: yaml, findings, parsed } = readYaml(file.text, file.positionAt)
  if (kind.is === 'dictionary') {
    if (parsed) file.parsed = parsed
    // Everything else is reported by the dictionary's reader.
    return add(
      file,
      findings.filter(({ code }) => code === 'yaml-feature' || code === 'hidden-character'),
    )
  }
  add(file, findings)
  file.yaml = yaml
  if (!yaml) return
  add(file, findTooLong(yaml))
  add(file, findInValues(yaml))
  if (kind.is === 'ui' || kind.is === 'record' || kind.is === 'places') return validate(file, kind.is)
  add(file, findCutHeadlines(yaml))
  if (kind.is === 'data') readRecords(file, yaml, kind.collection)
  if (kind.is === 'redirects') readRedirects(file, yaml)
}

/** The names of a file of records; none if it holds something else, which is reported. */
function namesIn(file: SourceFile, { data }: YamlFile): string[] {
  if (data && typeof data === 'object' && !Array.isArray(data)) return Object.keys(data)
  file.findings.push({
    code: 'value-invalid',
    message: 'the file holds no names with their keys',
    fix: 'Write the name of each entry with a colon, and its keys below it.',
  })
  return []
}

/** One record under the old address of each entry: `articles/som1-opening`. */
function readRedirects(file: SourceFile, yaml: YamlFile): void {
  for (const name of namesIn(file, yaml)) {
    const [collection, slug = '', ...rest] = name.split('/')
    if (!isEntryCollection(collection) || rest.length > 0 || findInName('name', slug, 'som1-opening'))
      file.findings.push({
        code: 'redirect-name',
        at: yaml.keyAt([], name),
        message: `${show(name)} is not where an entry was`,
        fix: `Write its folder and its name: articles/som1-opening. The folders are ${list(entryCollections)}.`,
      })
    else if (isReservedName(slug, collection) || (collection === 'events' && isReservedId(slug, collection)))
      file.findings.push({
        code: 'redirect-name',
        at: yaml.keyAt([], name),
        message: `the site has a page ${show(slug)} of its own`,
        fix: 'Delete its lines here.',
      })
    validate(file, 'redirects', [name])
  }
}

/** Findings in one file behind which its other records are not read. */
const MAX_FINDINGS = 500

/** Sources, figures and corrections: one record under each id. */
function readRecords(file: SourceFile, yaml: YamlFile, collection: RecordCollection): void {
  const { keyAt } = yaml
  for (const id of namesIn(file, yaml)) {
    // Far more than is told of one file.
    if (file.findings.length > MAX_FINDINGS) return
    const inName = findInName('name', id, 'som1-opening')
    if (inName) file.findings.push({ ...inName, at: keyAt([], id) })
    else if (isReservedId(id, collection))
      file.findings.push({
        code: 'file-name',
        at: keyAt([], id),
        message: `the id "${id}" belongs to the page itself`,
        fix: 'Choose another name.',
      })
    validate(file, collection, [id])
  }
}

function readTree(file: SourceFile, { collection, slug }: EntryKind): void {
  const tooMany = findTooManyMarks(file.body!) ?? findLongStretch(file.body!)
  // A line that is too long has been told of, and what it is a part of is as long.
  if (tooMany) return void (file.findings.some(({ code }) => code === 'line-length') || file.findings.push(tooMany))
  const parsed = parseBody(file.body!)
  const tags = [...findInTags(file.body!)]
  add(file, tags)
  if ('finding' in parsed) {
    // A tag with wrong marks is why the parser stumbles, often elsewhere.
    if (tags.length === 0 || parsed.finding.code !== 'mdx-syntax') file.findings.push(parsed.finding)
    return
  }
  const { tree } = parsed
  const tooLarge = findDepth(tree) ?? findTooManyNodes(tree as AnyNode)
  if (tooLarge) return void file.findings.push(tooLarge)
  // Hidden characters of the text were found already; in the tree there are more only if they were written as escapes.
  const reported = new Set(file.findings.flatMap(({ code, at }) => (code === 'hidden-character' && at ? at.line : [])))
  const isNew = ({ code, at }: Finding) => code !== 'hidden-character' || !at || !reported.has(at.line)
  add(file, findInLengths(tree as AnyNode))
  add(file, findInTree(tree as AnyNode, file.body!).filter(isNew))
  add(file, findOutOfPlace(tree as AnyNode, collection))
  add(file, findInHeadings(tree, file.body!, collection))
  add(file, findInBlocks(tree as AnyNode, file.body!))
  add(file, findPrinted(tree as AnyNode, file.body!, file.positionAt))
  file.tree = tree
  const blocks = numberBlocks(tree, introductionOf(collection, slug))
  file.headings = blocks.flatMap(({ type, id }) => (type === 'heading' && id !== undefined ? id : []))
  file.anchors = new Set(blocks.flatMap(({ id }) => id || []))
}

/** Runs a step on a file. Whatever it throws becomes a finding, so that nothing passes because the check itself failed. */
function attempt(file: SourceFile, step: () => void): void {
  try {
    step()
  } catch (error) {
    file.findings.push({
      code: 'unreadable',
      message: `the check could not read the file (${error instanceof Error ? error.name : 'unknown'})`,
      fix: 'Undo the last change to it; if that does not help, tell the maintainers.',
    })
  }
}

/** What was read, by the file it was read from. A file is never changed: what is on disk now is another object. */
const known = new WeakMap<ContentFile, SourceFile>()

/** Reads the files of `content/`, each as far as it can be read, with what was found on the way; none twice. Never throws. */
export function readFiles(contentFiles: readonly ContentFile[]): SourceFile[] {
  const unread = contentFiles.filter((file) => !known.has(file))
  for (const [index, file] of readAnew(unread).entries()) known.set(unread[index]!, file)
  return contentFiles.map((file) => known.get(file)!)
}

function readAnew(contentFiles: readonly ContentFile[]): SourceFile[] {
  const files = contentFiles.map(openFile)
  const sound = files.flatMap(({ kind, findings }, index) => (kind?.is === 'image' && findings.length === 0 ? index : []))
  for (const [at, finding] of findInPixels(sound.map((index) => contentFiles[index]!.bytes)).entries())
    if (finding) files[sound[at]!]!.findings.push(finding)
  for (const file of files) {
    const { kind } = file
    attempt(file, () => {
      if (kind?.is === 'entry') readEntry(file, kind)
      else if (kind && kind.is !== 'image' && kind.is !== 'guide') readData(file, kind)
    })
  }
  const entries = files.filter(({ body }) => body !== undefined)
  const risky = entries.filter(({ body }) => mayHoldProgram(body!))
  const crashing = new Set([...findCrashes(risky.map(({ body }) => body!))].map((index) => risky[index]))
  for (const file of entries)
    if (crashing.has(file)) file.findings.push(crashFinding)
    else attempt(file, () => readTree(file, file.kind as EntryKind))
  return files
}
