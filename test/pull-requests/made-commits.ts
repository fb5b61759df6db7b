/** Commits as a hostile program would make them: written object by object, so that no name is too odd for them. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Put } from './hostile.ts'

/** A file or another repository, by its name as bytes. */
interface Leaf {
  mode: string
  hash: string
}
type Tree = Map<string, Tree | Leaf>

/** Writes an object into a folder of git, and returns its name. */
function writeObject(git: string, type: string, body: Uint8Array): string {
  const bytes = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body])
  const hash = createHash('sha1').update(bytes).digest('hex')
  const file = join(git, 'objects', hash.slice(0, 2), hash.slice(2))
  mkdirSync(dirname(file), { recursive: true })
  if (!existsSync(file)) writeFileSync(file, deflateSync(bytes))
  return hash
}

/** A name as the bytes that git keeps, a letter for each; `\xff` is the byte that it names. */
const bytesOf = (name: string): string =>
  name
    .split(/(\\x[0-9a-f]{2})/)
    .map((part, index) => (index % 2 ? String.fromCharCode(Number.parseInt(part.slice(2), 16)) : Buffer.from(part).toString('latin1')))
    .join('')

function leafOf(git: string, put: NonNullable<Put>): Leaf {
  if (typeof put === 'string' || put instanceof Uint8Array)
    return { mode: '100644', hash: writeObject(git, 'blob', Buffer.from(put as string)) }
  return 'link' in put ? { mode: '120000', hash: writeObject(git, 'blob', Buffer.from(put.link)) } : { mode: '160000', hash: put.submodule }
}

function putInto(tree: Tree, [name = '', ...rest]: string[], leaf: Leaf | undefined): void {
  if (rest.length === 0) {
    if (leaf) tree.set(name, leaf)
    else tree.delete(name)
    return
  }
  const inside = tree.get(name)
  const folder: Tree = inside instanceof Map ? inside : new Map()
  if (leaf || inside instanceof Map) tree.set(name, folder)
  putInto(folder, rest, leaf)
}

function writeTree(git: string, tree: Tree): string {
  const key = ([name, entry]: [string, Tree | Leaf]): string => (entry instanceof Map ? `${name}/` : name)
  const rows = [...tree].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return writeObject(
    git,
    'tree',
    Buffer.concat(
      rows.map(([name, entry]) => {
        const { mode, hash } = entry instanceof Map ? { mode: '40000', hash: writeTree(git, entry) } : entry
        return Buffer.concat([Buffer.from(`${mode} ${name}\0`, 'latin1'), Buffer.from(hash, 'hex')])
      }),
    ),
  )
}

/**
 * Writes a commit.
 * @param git - the folder of git
 * @param puts - the files; where several are given, a later one wins, and nothing at a path takes away what is there
 * @returns its name
 */
export function writeCommit(git: string, puts: readonly Record<string, Put>[], message: string, parent?: string): string {
  const tree: Tree = new Map()
  for (const [path, put] of puts.flatMap((one) => Object.entries(one)))
    putInto(tree, bytesOf(path).split('/'), put === null ? undefined : leafOf(git, put))
  const who = 'Somebody <somebody@example.org> 1780000000 +0800'
  const lines = [`tree ${writeTree(git, tree)}`, ...(parent ? [`parent ${parent}`] : []), `author ${who}`, `committer ${who}`, '', message]
  return writeObject(git, 'commit', Buffer.from(lines.join('\n')))
}
