/** The integration in a site that is not this one: two rooms, one page. What the last room refuses is not published. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { policy } from '../../src/lib/policy.ts'
import { listFiles } from '../../src/integrations/site/contract.ts'
import { plainEnvironment } from '../support/project.ts'

const room = (name: string): string => JSON.stringify(join(process.cwd(), `src/integrations/${name}/index.ts`))

test('a page that the last room refuses leaves the published site as it was', { timeout: 120_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'small-site-'))
  const write = (file: string, text: string): void => {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const writePage = (link: string): void =>
    write(
      'src/pages/index.astro',
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>A page</title></head><body><main><h1 id="top">A page</h1><a href="${link}">up</a></main></body></html>`,
    )
  mkdirSync(join(root, 'content'))
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction')
  write('package.json', '{ "type": "module" }')
  write(
    'astro.config.mjs',
    `import { portable } from ${room('portable')}
import { site } from ${room('site')}
import { verify } from ${room('verify')}
export default {
  integrations: [site([portable(), verify()])],
  build: { format: 'preserve', inlineStylesheets: 'never' },
  vite: { cacheDir: '.vite' },
}`,
  )
  const build = () =>
    spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { cwd: root, encoding: 'utf8', env: plainEnvironment() })
  const dist = (): string[][] => listFiles(join(root, 'dist')).map((file) => [file, readFileSync(join(root, 'dist', file), 'base64')])

  writePage('/index.html#top')
  const { status, stderr } = build()
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('<a href="#top">')
  const published = dist()

  writePage('/indexx.html')
  const refused = build()
  expect(refused.status).toBe(1)
  expect(refused.stderr).toMatch(/^1 error, 0 warnings\nindex\.html:1:\d+ error dist-link: /)
  expect(refused.stderr).not.toMatch(/\n\s+at /)
  expect(dist()).toEqual(published)
})
