/**
 * The scripts that readers' browsers run, each as one classic script: module scripts do not load from file://.
 */
import type { APIRoute, GetStaticPaths } from 'astro'
import { build } from 'esbuild'

export const getStaticPaths: GetStaticPaths = () => ['site', 'search', 'mark'].map((name) => ({ params: { name } }))

export const GET: APIRoute = async ({ params }) => {
  const { outputFiles } = await build({
    entryPoints: [`src/client/${params.name}.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  })
  return new Response(outputFiles[0]!.contents as BodyInit, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
