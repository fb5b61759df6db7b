/** A site that is not this one: a page, and the rooms that need nothing else. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { policy } from '../../src/lib/policy.ts'
import { plainEnvironment } from './project.ts'

const project = resolve(import.meta.dirname, '../..')
const room = (name: string): string => JSON.stringify(join(project, `src/integrations/${name}/index.ts`))

/** What a build has printed, and how it has ended. */
export interface Ended {
  status: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

export interface SmallSite {
  root: string
  /** Writes the page, with one link. */
  writePage: (link: string, words?: string) => void
  /** Starts a build; `child` may be ended. */
  build: (options?: { args?: string[]; node?: string[] } & SpawnOptions) => { child: ChildProcess; ended: Promise<Ended> }
}

/** Makes its folder. */
export function makeSmallSite(parent = tmpdir()): SmallSite {
  const root = mkdtempSync(join(parent, 'small-site-'))
  const write = (file: string, text: string): void => {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  mkdirSync(join(root, 'content'))
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction')
  write('package.json', '{ "type": "module" }')
  write(
    'astro.config.mjs',
    `import { portable } from ${room('portable')}
import { site } from ${room('site')}
import { verify } from ${room('verify')}
export default {
  integrations: [site([portable(), verify()])],
  build: { format: 'preserve', inlineStylesheets: 'never' },
  cacheDir: '.astro-cache',
  vite: { cacheDir: '.vite' },
}`,
  )
  return {
    root,
    writePage: (link, words = 'up') =>
      write(
        'src/pages/index.astro',
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>A page</title></head><body><main><h1 id="top">A page</h1><a href="${link}">${words}</a></main></body></html>`,
      ),
    build({ args = [], node = [], ...options } = {}) {
      const child = spawn(process.execPath, [...node, 'node_modules/astro/bin/astro.mjs', 'build', ...args], {
        cwd: root,
        env: plainEnvironment({ ASTRO_TELEMETRY_DISABLED: '1' }),
        ...options,
      })
      const ended = new Promise<Ended>((done) => {
        const printed = { stdout: '', stderr: '' }
        child.stdout!.on('data', (data) => (printed.stdout += data))
        child.stderr!.on('data', (data) => (printed.stderr += data))
        child.on('close', (status, signal) => done({ status, signal, ...printed }))
      })
      return { child, ended }
    },
  }
}
