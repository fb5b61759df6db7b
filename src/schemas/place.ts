import { z } from 'astro/zod'
import { nearest } from '../lib/diagnostics/messages.ts'
import { line } from './common.ts'

/** What a member is called in each edition; `tw` and `cn` where the conversion of the script would write another name. */
export interface Economy {
  'zh-hk': string
  tw?: string
  cn?: string
}

/** The members under the English names that APEC uses. Another name would say something else about what a member is, in any language. */
export const economies: ReadonlyMap<string, Economy> = new Map(
  Object.entries({
    Australia: { 'zh-hk': '澳洲', cn: '澳大利亚' },
    'Brunei Darussalam': { 'zh-hk': '汶萊', cn: '文莱' },
    Canada: { 'zh-hk': '加拿大' },
    Chile: { 'zh-hk': '智利' },
    China: { 'zh-hk': '中國' },
    'Hong Kong, China': { 'zh-hk': '中國香港' },
    Indonesia: { 'zh-hk': '印尼' },
    Japan: { 'zh-hk': '日本' },
    Korea: { 'zh-hk': '韓國' },
    Malaysia: { 'zh-hk': '馬來西亞' },
    Mexico: { 'zh-hk': '墨西哥' },
    'New Zealand': { 'zh-hk': '新西蘭', tw: '紐西蘭' },
    'Papua New Guinea': { 'zh-hk': '巴布亞新幾內亞', tw: '巴布亞紐幾內亞' },
    Peru: { 'zh-hk': '秘魯' },
    Philippines: { 'zh-hk': '菲律賓' },
    Russia: { 'zh-hk': '俄羅斯' },
    Singapore: { 'zh-hk': '新加坡' },
    'Chinese Taipei': { 'zh-hk': '中華台北', tw: '中華台北', cn: '中国台北' },
    Thailand: { 'zh-hk': '泰國' },
    'United States': { 'zh-hk': '美國' },
    'Viet Nam': { 'zh-hk': '越南' },
  }),
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
      en: line.refine((name) => economies.has(name), {
        error: ({ input }) => `the English name that APEC uses: "${nearest(String(input), economies.keys()) ?? 'Chinese Taipei'}"`,
      }),
      /** The host of the year. */
      host: z.boolean().optional(),
    }),
  ),
  cities: z.array(z.strictObject(point)),
})
