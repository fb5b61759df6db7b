/** Modules that import each other in a ring: whichever is loaded first finds the other half done. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { expect, test } from 'vitest'
import { listFiles } from '../src/integrations/site/contract.ts'

/** The rings among these files and what they import. Types are gone by then, components are left out. */
async function findCycles(files: readonly string[]): Promise<string[]> {
  const found: string[] = []
  const bundle = await rolldown({
    input: Object.fromEntries(files.map((file, index) => [String(index), file])),
    external: (id, importer) => importer !== undefined && !/^\.{1,2}\/.*\.[cm]?[jt]s$/.test(id),
    platform: 'node',
    treeshake: false,
    checks: { circularDependency: true },
    onLog: (_, { code, message }) => void (code === 'CIRCULAR_DEPENDENCY' && found.push(message)),
  })
  await bundle.generate()
  await bundle.close()
  return found
}

test('no modules import each other in a ring', async () => {
  const files = ['src', 'test', 'bench', 'tools'].flatMap((folder) =>
    listFiles(folder).flatMap((file) => (/(?<!\.d)\.ts$/.test(file) ? join(process.cwd(), folder, file) : [])),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(await findCycles(files)).toEqual([])
})

test('a ring is found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ring-'))
  const write = (name: string, other: string): string => {
    const file = join(folder, `${name}.ts`)
    writeFileSync(file, `import { ${other} } from './${other}.ts'\nexport const ${name} = () => ${other}\n`)
    return file
  }
  const files = [write('a', 'b'), write('b', 'c'), write('c', 'a')]
  expect(await findCycles(files)).toEqual([expect.stringContaining('c.ts')])
})
