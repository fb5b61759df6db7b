import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serve } from '../../tools/serve.ts'

async function start(base: string): Promise<(path: string) => Promise<{ status: number; body: string; location: string | undefined }>> {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'))
  mkdirSync(join(folder, 'site/目錄'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'site/index.html'), 'home')
  writeFileSync(join(folder, 'site/404.html'), 'lost')
  writeFileSync(join(folder, 'site/目錄/index.html'), 'folder')
  const { url, server } = await serve(join(folder, 'site'), base)
  onTestFinished(() => void server.close())
  const { port } = new URL(url)
  // By hand: fetch would tidy up `..` before it asks.
  return (path) =>
    new Promise((resolve, reject) => {
      request({ port, path, host: '127.0.0.1' }, (response) => {
        let body = ''
        response
          .on('data', (chunk) => (body += chunk))
          .on('end', () => resolve({ status: response.statusCode!, body, location: response.headers.location }))
      })
        .on('error', reject)
        .end()
    })
}

test('serves files, folders by their index, and 404.html for the rest', async () => {
  const get = await start('/')
  expect(await get('/')).toMatchObject({ status: 200, body: 'home' })
  expect(await get('/index.html?q=1')).toMatchObject({ status: 200, body: 'home' })
  expect(await get(`/${encodeURIComponent('目錄')}/`)).toMatchObject({ status: 200, body: 'folder' })
  expect(await get('/none')).toMatchObject({ status: 404, body: 'lost' })
  expect(await get('/index')).toMatchObject({ status: 404, body: 'lost' })
})

test.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/%00', '/%', '//etc/passwd'])(
  'serves nothing outside the folder: %s',
  async (path) => {
    const get = await start('/')
    expect(await get(path)).toMatchObject({ status: 404, body: 'lost' })
  },
)

test('serves the site under a base', async () => {
  const get = await start('/foo/bar/')
  expect(await get('/foo/bar/index.html')).toMatchObject({ status: 200, body: 'home' })
  expect(await get('/foo/bar')).toMatchObject({ status: 301, location: '/foo/bar/' })
  expect(await get('/index.html')).toMatchObject({ status: 404 })
})
