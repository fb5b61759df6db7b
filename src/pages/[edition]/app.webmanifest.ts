/**
 * What a phone needs to put an edition on its home screen (https://www.w3.org/TR/appmanifest/). All addresses are relative:
 * the site may stand anywhere.
 */
import type { APIRoute, GetStaticPaths } from 'astro'
import { paper } from '../../lib/colours.ts'
import { editionInfo, type Edition } from '../../lib/editions.ts'
import { siteNames } from '../../lib/site-names.ts'
import { siteEditions } from '../../queries/site.ts'

export const getStaticPaths: GetStaticPaths = () => siteEditions.map(({ id }) => ({ params: { edition: id } }))

const icon = (size: number, purpose: string) => ({
  src: `../icons/${purpose}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

export const GET: APIRoute = ({ params }) => {
  const edition = params.edition as Edition
  const { name } = siteNames[edition]
  const manifest = {
    name,
    short_name: name,
    lang: editionInfo(edition).lang,
    dir: 'ltr',
    start_url: 'index.html',
    scope: '../',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  }
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, { headers: { 'content-type': 'application/manifest+json' } })
}
