/** Serves a folder as hosts do: compressed, and in parts. */
import { createReadStream, existsSync, statSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css' }

/** A server, until it is closed. */
export interface Server {
  url: string
  close(): Promise<void>
}

/**
 * Serves a folder on a free port of this machine.
 * @param parts - whether it gives parts of files, as most hosts do
 */
export async function gzipServer(folder: string, parts = true): Promise<Server> {
  const server = createServer((request, response) => {
    const file = join(folder, decodeURIComponent(new URL(request.url!, 'http://localhost').pathname))
    const type = types[extname(file)]
    if (!existsSync(file) || statSync(file).isDirectory()) return void response.writeHead(404).end()
    if (!type) return void createReadStream(file).pipe(response)
    // A part of a file is never compressed.
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    const content = readFileSync(file)
    if (!start || !parts) return void response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(content))
    const range = `bytes ${start}-${end}/${content.length}`
    response.writeHead(206, { 'content-type': type, 'content-range': range }).end(content.subarray(Number(start), Number(end) + 1))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`
  return { url, close: () => new Promise((resolve) => server.close(() => resolve())) }
}
