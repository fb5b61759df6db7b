import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Copies the project without its history into a new folder of that name, for tests that change it or build it elsewhere. */
export function copyProject(name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'build-')), name)
  mkdirSync(folder)
  for (const part of ['content', 'public', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(folder, part), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

/** The environment as a contributor has it: without what the test runner sets, and what Astro and Vite would notice. */
export function plainEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const runner = /^(VITEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST|SITE_URL|REPOSITORY_\w+|CONTACT_EMAIL)/
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !runner.test(name))), NO_COLOR: '1', ...more }
}
