/**
 * The scripts that readers' browsers run, each as one classic script: module scripts do not load from file://.
 */
import type { APIRoute, GetStaticPaths } from 'astro'
import { bundleScript } from '../../build/bundle.ts'

export const getStaticPaths: GetStaticPaths = () => ['site', 'chooser', 'search', 'search-fallback', 'mark', 'offline'].map((name) => ({ params: { name } }))

export const GET: APIRoute = async ({ params }) =>
  new Response(await bundleScript(`src/client/${params.name}.ts`), { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
