/**
 * The scripts that readers' browsers run, each as one classic script: module scripts do not load from file://.
 */
import type { APIRoute, GetStaticPaths } from 'astro'
import { bundleScript } from '../../integrations/site/bundle.ts'

/** Each script with the module that it begins with. */
const scripts: Record<string, string> = {
  site: 'src/client/site.ts',
  chooser: 'src/client/chooser.ts',
  search: 'src/integrations/search/browser/search.ts',
  'search-fallback': 'src/integrations/search/browser/search-fallback.ts',
  mark: 'src/integrations/search/browser/mark.ts',
  offline: 'src/integrations/offline/browser/keep.ts',
}

export const getStaticPaths: GetStaticPaths = () => Object.keys(scripts).map((name) => ({ params: { name } }))

export const GET: APIRoute = async ({ params }) =>
  new Response(await bundleScript(scripts[params.name!]!), { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
