/** `npm start` serves the build: `node tools/serve.ts [--base /foo/bar/] [--port 4321]`. */
import { createReadStream, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { contentTypes } from '../src/lib/content-types.ts'

/** The file that an address names; `undefined` if there is none, or if it lies outside the folder. */
function findFile(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path))
  if (file !== folder && !file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return findFile(folder, `${path.replace(/\/?$/, '/')}index.html`)
  return stats ? file : undefined
}

/**
 * Serves a folder over http on this machine.
 * @param base - the path the site stands under, with slashes at both ends
 * @param port - 0 takes any free one
 * @returns the address of the site, and the server to close
 * @throws if the port is taken
 */
export async function serve(folder: string, base = '/', port = 0): Promise<{ url: string; server: Server }> {
  const root = normalize(folder).replace(/[\\/]$/, '')
  const server = createServer((request, response) => {
    let path: string
    try {
      path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''))
    } catch {
      path = '\0'
    }
    const inside = path.startsWith(base) && !path.includes('\0')
    if (path === base.slice(0, -1) && base !== '/') {
      response.writeHead(301, { location: base }).end()
      return
    }
    const found = inside ? findFile(root, path.slice(base.length)) : undefined
    const file = found ?? join(root, '404.html')
    const type = contentTypes[extname(file)] ?? 'application/octet-stream'
    createReadStream(file)
      .on('open', () => response.writeHead(found ? 200 : 404, { 'content-type': type, 'cache-control': 'no-cache' }))
      .on('error', () => response.writeHead(404).end())
      .pipe(response)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return { url: `http://localhost:${actual}${base}`, server }
}

/** Takes the wanted port, or the next free one. */
async function serveNear(folder: string, base: string, port: number): Promise<string> {
  for (let next = port; next < port + 20; next += 1)
    try {
      return (await serve(folder, base, next)).url
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
  throw new Error(`ports ${port} to ${port + 19} are all in use: name another with --port`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { base: { type: 'string', default: '/' }, port: { type: 'string', default: '4321' } } })
  const base = `/${values.base}/`.replace(/\/+/g, '/')
  console.log(`\n  ${await serveNear('dist', base, Number(values.port))}\n\n  Ctrl+C stops it.`)
}
