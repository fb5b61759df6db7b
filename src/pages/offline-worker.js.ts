import type { APIRoute } from 'astro'
import { bundleScript } from '../integrations/site/bundle.ts'

/** The service worker. It stands at the top of the site: a worker only answers for what lies beside it and below. */
export const GET: APIRoute = async () =>
  new Response(await bundleScript('src/integrations/offline/browser/worker.ts'), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  })
