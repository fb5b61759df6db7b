/**
 * The dev server's part of the build: the converted editions are made from zh-hk as they are asked for, by the same function
 * as in the build, and search runs on the index of the last build.
 */
import { createReadStream, existsSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { contentTypes } from '../../lib/content-types.ts'
import { readDictionary } from './dictionary/dictionary.ts'
import { isConverted, isEdition } from '../../lib/editions.ts'
import { markLanguages } from './convert/languages.ts'
import { convertPage } from './convert/convert-page.ts'
import { createConverter } from './convert/converter.ts'

/** Collects what a handler writes, so that the page can be changed before it is sent. */
function hold(response: ServerResponse, change: (html: string) => string): void {
  const chunks: Buffer[] = []
  const { end, writeHead } = response
  let head: unknown[] = []
  response.writeHead = ((...args: unknown[]) => {
    head = args
    return response
  }) as typeof response.writeHead
  response.write = ((chunk: string | Uint8Array) => {
    chunks.push(Buffer.from(chunk))
    return true
  }) as typeof response.write
  response.end = ((chunk?: string | Uint8Array) => {
    if (chunk && typeof chunk !== 'function') chunks.push(Buffer.from(chunk))
    const [status, second, third] = head as [number?, unknown?, unknown?]
    const headers = (typeof second === 'string' ? third : second) as Record<string, string> | undefined
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
    response.removeHeader('content-length')
    const body = Buffer.concat(chunks)
    const isPage = String(response.getHeader('content-type') ?? '').includes('text/html')
    writeHead.call(response, status ?? response.statusCode)
    return end.call(response, isPage ? change(body.toString()) : body, 'utf8')
  }) as typeof response.end
}

/** Files that only a build makes, from the last one. */
const built = /^\/(search|assets|downloads)\//

function serveBuilt(path: string, response: ServerResponse): void {
  const file = join('dist', path)
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.statusCode = 404
    response.end('Not there yet: run `npm run build` once.')
    return
  }
  response.setHeader('content-type', contentTypes[extname(file)] ?? 'application/octet-stream')
  createReadStream(file).pipe(response)
}

/** Adds the converted editions and the last build's index to `astro dev`. */
export const devEditions = (): AstroIntegration => ({
  name: 'dev-editions',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.watcher.add('content/dictionary')
      server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
        const [path = '/', query] = (request.url ?? '/').split('?')
        if (built.test(path)) return serveBuilt(decodeURIComponent(path), response)
        const edition = path.split('/')[1] ?? ''
        const isPage = path === '/' || path.endsWith('.html') || path.endsWith('/')
        if (!isPage || !isEdition(edition)) return next()
        const own = path.replace(/^\/zh-(tw|cn)\//, '/zh-hk/').replace(/(index)?\.html$/, '')
        request.url = query === undefined ? own : `${own}?${query}`
        hold(response, (html) => {
          const converter = isConverted(edition) ? createConverter(readDictionary('content/dictionary'), edition) : undefined
          return convertPage(markLanguages(html), edition, { converter })
        })
        next()
      })
    },
  },
})
