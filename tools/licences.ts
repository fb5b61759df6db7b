/** `node tools/licences.ts` writes name, version and licence of every package in the lock, for a release. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Lock } from './complete-lock.ts'

/** Lists the packages of a lock, sorted, each once. Pure. */
export function listLicences({ packages }: Lock): string[] {
  const rows = Object.entries(packages).flatMap(([path, { version, license }]) => {
    const name = path.split('node_modules/').at(-1)
    return name && path !== '' ? [`${name} ${version} ${typeof license === 'string' ? license : 'see the package'}`] : []
  })
  return [...new Set(rows)].sort()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(listLicences(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock).join('\n'))
