/** `npm start` serves the build: `node tools/serve.ts [--base /foo/bar/] [--port 4321]`. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import sirv from 'sirv'

const MAX_PORT_TRIES = 20

/** Answers with the files of a folder, and with its 404.html where there is no such file. */
function createHandler(folder: string, base: string): RequestListener {
  const page = join(folder, '404.html')
  const notFound: RequestListener = (_, response) => {
    response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(existsSync(page) ? readFileSync(page) : '')
  }
  // `dev` reads the disk at each request, as files may change. Without extensions a link that lacks its `.html` fails here too.
  const files = sirv(folder, { dev: true, etag: true, dotfiles: true, extensions: [], onNoMatch: notFound })
  return (request, response) => {
    const path = request.url!.replace(/\?.*/, '')
    if (`${path}/` === base) return void response.writeHead(301, { location: base }).end()
    if (!path.startsWith(base)) return notFound(request, response)
    request.url = path.slice(base.length - 1).replace(/\/$/, '/index.html')
    files(request, response)
  }
}

/**
 * Serves a folder over http on this machine.
 * @param base - the path the site stands under, with slashes at both ends
 * @param port - 0 takes any free one
 * @returns the address of the site, and the server to close
 * @throws if the port is taken
 */
export async function serve(folder: string, base = '/', port = 0): Promise<{ url: string; server: Server }> {
  const server = createServer(createHandler(folder, base))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return { url: `http://localhost:${(server.address() as AddressInfo).port}${base}`, server }
}

/** Takes the wanted port, or the next free one. */
async function serveNear(folder: string, base: string, port: number): Promise<string> {
  for (let next = port; next < port + MAX_PORT_TRIES; next += 1)
    try {
      return (await serve(folder, base, next)).url
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
  throw new Error(`ports ${port} to ${port + MAX_PORT_TRIES - 1} are all in use: name another with --port`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { base: { type: 'string', default: '/' }, port: { type: 'string', default: '4321' } } })
  const base = `/${values.base}/`.replace(/\/+/g, '/')
  console.log(`\n  ${await serveNear('dist', base, Number(values.port))}\n\n  Ctrl+C stops it.`)
}
