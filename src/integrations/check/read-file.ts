/** Takes one file through the gates, as far as it gets. What was read is kept for the checks that compare files. */
import type { Root } from 'mdast'
import { introductionOf } from '../../lib/outline.ts'
import { decode, findInBytes } from './gates/bytes.ts'
import { divide } from './gates/frontmatter.ts'
import { refuseImageFile } from './gates/images.ts'
import { kindOf, type ContentFile, type Kind } from './gates/content-files.ts'
import { findDeadly, isRisky, parseBody } from './gates/parse.ts'
import { createPlaces, start, type Finding, type Place } from '../../lib/diagnostics/diagnostic.ts'
import { checkData, schemas, type Referral } from './gates/schema.ts'
import { findInBlocks } from './links/tables-and-footnotes.ts'
import { anchorsOf, findInHeadings, headingsOf, idOf } from './links/headings.ts'
import { findDepth, findInTree, type AnyNode } from './gates/nodes.ts'
import { readYaml, type YamlFile } from './gates/yaml.ts'

/** A file that was read; the later fields are there as far as it got. */
export interface Reading {
  path: string
  kind: Kind | undefined
  findings: Finding[]
  text: string
  at: (offset: number) => Place
  yaml?: YamlFile | undefined
  body?: string
  tree?: Root
  /** Every id that can be linked to; `headings` are those that people gave. */
  anchors?: Set<string>
  headings?: string[]
  referrals: Referral[]
}

function readEntry(reading: Reading, kind: Kind & { is: 'entry' }): void {
  const { text, at, findings } = reading
  const divided = divide(text)
  if ('finding' in divided) return void findings.push(divided.finding)
  const { yaml, offset, body } = divided.parts
  reading.body = body
  const { file, findings: found } = readYaml(yaml, (place) => at(place + offset))
  findings.push(...found)
  reading.yaml = file
  if (file) checkInto(reading, kind.edition === 'en' ? 'en' : kind.collection)
}

function checkInto(reading: Reading, schema: keyof typeof schemas, prefix: readonly string[] = []): void {
  const { findings, referrals } = checkData(schemas[schema], reading.yaml!, prefix)
  reading.findings.push(...findings)
  reading.referrals.push(...referrals)
}

function readData(reading: Reading, kind: Kind): void {
  const { file, findings } = readYaml(reading.text, reading.at)
  // The dictionary has a reader of its own, which tells what else is wrong with it.
  if (kind.is === 'dictionary')
    return void reading.findings.push(...findings.filter(({ code }) => code === 'yaml-feature' || code === 'hidden-character'))
  reading.findings.push(...findings)
  reading.yaml = file
  if (!file) return
  if (kind.is === 'ui') return checkInto(reading, 'ui')
  const { data } = file
  if (!data || typeof data !== 'object' || Array.isArray(data)) {
    reading.findings.push({
      code: 'value-invalid',
      at: start,
      message: 'the file is no list of names with their keys',
      fix: 'Write the name of each entry with a colon, and its keys below it.',
    })
    return
  }
  for (const id of Object.keys(data)) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      reading.findings.push({
        code: 'file-name',
        at: file.keyAt([], id),
        message: `the name "${id}" cannot be an address`,
        fix: 'Use small letters, digits and single hyphens.',
      })
    checkInto(reading, kind.is === 'data' && kind.collection === 'figures' ? 'figure' : 'source', [id])
  }
}

/** The gates before any parser. */
function open(file: ContentFile): Reading {
  const reading: Reading = { path: file.path, kind: undefined, findings: [], text: '', at: () => start, referrals: [] }
  const known = kindOf(file)
  if ('finding' in known) {
    reading.findings.push(known.finding)
    return reading
  }
  if (known.kind.is === 'image') {
    reading.kind = known.kind
    reading.findings.push(...refuseImageFile(known.kind.name, file.bytes).map((refusal) => ({ at: start, ...refusal })))
    return reading
  }
  const decoded = decode(file.bytes)
  if ('finding' in decoded) {
    reading.findings.push(decoded.finding)
    return reading
  }
  reading.text = decoded.text
  reading.at = createPlaces(decoded.text)
  reading.findings.push(...findInBytes(decoded.text))
  if (reading.findings.every(({ code }) => code === 'hidden-character' || code === 'line-length')) reading.kind = known.kind
  return reading
}

function readTree(reading: Reading, { collection, slug }: Kind & { is: 'entry' }): void {
  const parsed = parseBody(reading.body!)
  if ('finding' in parsed) return void reading.findings.push(parsed.finding)
  const deep = findDepth(parsed.tree)
  if (deep) return void reading.findings.push(deep)
  const seen = new Set(reading.findings.flatMap(({ code, at }) => (code === 'hidden-character' ? at.line : [])))
  const inTree = [...findInTree(parsed.tree as AnyNode)].filter(({ code, at }) => code !== 'hidden-character' || !seen.has(at.line))
  const findings = [...inTree, ...findInHeadings(parsed.tree), ...findInBlocks(parsed.tree, reading.body!)]
  reading.findings.push(...findings)
  reading.tree = parsed.tree
  reading.headings = headingsOf(parsed.tree).flatMap((heading) => idOf(heading) ?? [])
  reading.anchors = anchorsOf(parsed.tree, introductionOf(collection, slug))
}

const failed = (error: unknown): Finding => ({
  code: 'unreadable',
  at: start,
  message: `the check could not read the file (${error instanceof Error ? error.name : 'unknown'})`,
  fix: 'Undo the last change to it; if that does not help, tell the maintainers.',
})

/** Runs a step on a reading; whatever it throws becomes a finding, so that nothing passes because the check failed. */
function attempt(reading: Reading, step: () => void): void {
  try {
    step()
  } catch (error) {
    reading.findings.push(failed(error))
  }
}

/** Reads the files of `content/`, each as far as it can be read, with what was found on the way. Never throws. */
export function readAll(files: readonly ContentFile[]): Reading[] {
  const readings = files.map(open)
  for (const reading of readings) {
    const { kind } = reading
    attempt(reading, () => {
      if (kind?.is === 'entry') readEntry(reading, kind)
      else if (kind && kind.is !== 'image') readData(reading, kind)
    })
  }
  const bodies = readings.filter(({ body }) => body !== undefined)
  const risky = bodies.filter(({ body }) => isRisky(body!))
  const deadly = new Set([...findDeadly(risky.map(({ body }) => body!))].map((index) => risky[index]))
  for (const reading of bodies)
    if (deadly.has(reading))
      reading.findings.push({
        code: 'unreadable',
        at: start,
        message: 'the text crashes the program that reads it',
        fix: 'Leave out what stands in braces { }.',
      })
    else attempt(reading, () => readTree(reading, reading.kind as Kind & { is: 'entry' }))
  return readings
}
