/** `astro dev`: makes the converted editions from the Hong Kong pages as they are asked for, as the build does. */
import { statSync } from 'node:fs'
import { defineMiddleware } from 'astro:middleware'
import { root } from 'virtual:site'
import { isConverted, isEdition, sourceOf, type ConvertedEdition } from '../../lib/editions.ts'
import { formerRoute } from '../../lib/site-pages.ts'
import { convertPage } from './convert/convert-page.ts'
import { createConverter, type Converter } from './convert/converter.ts'
import { markLanguages } from './convert/languages.ts'
import { dictionaryFiles, readDictionary, type Dictionary } from './dictionary/dictionary.ts'

/** The routes that may show a page, as Astro names them: a list is `articles/index` there, any other folder's page `glossary/`. */
function candidates(place: string): string[] {
  const name = place.replace(/\.html$/, '')
  const folder = name.replace(/(^|\/)index$/, '$1')
  return folder === '' || folder.endsWith('/') ? [folder, `${folder}index`] : [name]
}

/** The dictionary as it was read last, when its files had been changed, and what was made of it. */
let known: { changed: string; dictionary: Dictionary; converters: Map<string, Converter> } | undefined

/** A converter with the dictionary as it is. To make one takes longer than to convert a page. */
function currentConverter(edition: ConvertedEdition): Converter {
  const folder = `${root}/content/dictionary`
  const changed = dictionaryFiles.map((name) => statSync(`${folder}/${name}.yml`).mtimeMs).join()
  if (known?.changed !== changed) known = { changed, dictionary: readDictionary(folder), converters: new Map() }
  const converter = known.converters.get(edition) ?? createConverter(known.dictionary, edition)
  known.converters.set(edition, converter)
  return converter
}

export const onRequest = defineMiddleware(async (context, next) => {
  const [, edition = '', ...rest] = context.url.pathname.split('/')
  if (!isEdition(edition)) return next()
  const routes = candidates(rest.join('/')).map((name) => `/${sourceOf(edition)}/${name}`)
  const page = await render([...routes, `${formerRoute}${routes[0]}`], next)
  if (!page) return context.rewrite('/404')
  if (!page.headers.get('content-type')?.includes('text/html')) return page
  const converter = isConverted(edition) ? currentConverter(edition) : undefined
  const html = convertPage(markLanguages(await page.text()), edition, { converter })
  return new Response(html, { status: page.status, headers: { 'content-type': 'text/html; charset=utf-8' } })
})

/** The first of some routes that there is. */
async function render(routes: readonly string[], next: (route: string) => Promise<Response>): Promise<Response | undefined> {
  for (const route of routes)
    try {
      return await next(route)
    } catch (error) {
      if ((error as Error).name !== 'NoMatchingStaticPathFound') throw error
    }
  return undefined
}
