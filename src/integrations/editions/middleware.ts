/** `astro dev`: makes the converted editions from the Hong Kong pages as they are asked for, as the build does. */
import { defineMiddleware } from 'astro:middleware'
import { join } from 'node:path'
import { isConverted, isEdition } from '../../lib/editions.ts'
import { convertPage } from './convert/convert-page.ts'
import { createConverter } from './convert/converter.ts'
import { markLanguages } from './convert/languages.ts'
import { readDictionary } from './dictionary/dictionary.ts'

export const onRequest = defineMiddleware(async ({ url, isPrerendered }, next) => {
  console.log('MW', url.pathname, isPrerendered)
  const [, edition = '', ...rest] = url.pathname.split('/')
  if (!isEdition(edition)) return next()
  const response = await (isConverted(edition) ? next(`/zh-hk/${rest.join('/')}`) : next())
  if (!response.headers.get('content-type')?.includes('text/html')) return response
  const converter = isConverted(edition) ? createConverter(readDictionary(join(process.cwd(), 'content/dictionary')), edition) : undefined
  const html = convertPage(markLanguages(await response.text()), edition, { converter })
  return new Response(html, { status: response.status, headers: { 'content-type': 'text/html; charset=utf-8' } })
})
