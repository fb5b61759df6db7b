import { z } from 'astro/zod'
import { line } from './common.ts'

/** The members under the English names that APEC uses: another name would say something else about what a member is. */
const economies =
  'Australia|Brunei Darussalam|Canada|Chile|China|Hong Kong, China|Indonesia|Japan|Korea|Malaysia|Mexico|New Zealand|Papua New Guinea|Peru|Philippines|Russia|Singapore|Chinese Taipei|Thailand|United States|Viet Nam'.split(
    '|',
  )

/** A point on the maps: its names, and where it is. */
const point = {
  'zh-hk': line,
  en: line,
  /** The names in the converted editions, where the conversion would write others. */
  tw: line.optional(),
  cn: line.optional(),
  at: line.regex(/^(?:[0-8]?\d(?:\.\d+)?|90)[NS] (?:(?:1[0-7]\d|\d?\d)(?:\.\d+)?|180)[EW]$/, 'a place on the earth: 22.5N 114.1E'),
}

/** `content/places.yml`: what the maps show. */
export const places = z.strictObject({
  economies: z.array(
    z.strictObject({
      ...point,
      en: line.refine((name) => economies.includes(name), 'the English name that APEC uses: "Chinese Taipei"'),
      /** The host of the year. */
      host: z.boolean().optional(),
    }),
  ),
  cities: z.array(z.strictObject(point)),
})
