import { afterAll, beforeAll } from 'vitest'
import { serve } from '../../tools/serve.ts'

/** Serves a folder while the tests of a file run; the address is there as soon as the first one begins. */
export function hosted(folder: string, base?: string): { url: string } {
  const host = { url: '' }
  let close: (() => void) | undefined
  beforeAll(async () => {
    const { url, server } = await serve(folder, base)
    host.url = url
    close = () => {
      server.close()
      server.closeAllConnections()
    }
  })
  afterAll(() => close?.())
  return host
}
