/** `npm run reference`: writes docs/keys.md, docs/keys.zh.md and the schemas for editors. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { referenceFiles } from './reference/files.ts'

for (const [path, text] of referenceFiles()) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  console.log(path)
}
