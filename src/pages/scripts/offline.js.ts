import type { APIRoute } from 'astro'
import { bundleScript } from '../../build/bundle.ts'

/** The script of the "read offline" page. */
export const GET: APIRoute = async () => new Response(await bundleScript('src/client/offline.ts'), { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
