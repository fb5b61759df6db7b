import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Copies the project into a new folder of that name, for tests that change it or build it elsewhere.
 * @param withHistory - whether git knows the copy as it knows the project
 */
export function copyProject(name: string, withHistory = false): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'build-')), name)
  mkdirSync(folder)
  for (const part of ['content', 'public', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(part, join(folder, part), { recursive: true })
  for (const part of withHistory ? ['node_modules', '.git'] : ['node_modules'])
    if (existsSync(part)) symlinkSync(join(process.cwd(), part), join(folder, part), 'junction')
  return folder
}

/** The environment as a contributor has it: without what the test runner sets, and what Astro and Vite would notice. */
export function plainEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const runner = /^(VITEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST|SITE_URL|REPOSITORY_\w+|CONTACT_EMAIL)/
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !runner.test(name))), NO_COLOR: '1', ...more }
}
