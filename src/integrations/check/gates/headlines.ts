/** Headlines in square brackets: a comma inside one cuts it in two, and nobody sees it. */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { quoted, writeSo } from '../../../lib/diagnostics/messages.ts'
import type { YamlFile } from './yaml.ts'

/** Finds lists of several headlines in brackets where a headline stands without quotes: it may be a part of the one before. */
export function* findCutHeadlines({ strings, rangeOf }: YamlFile): Generator<Finding> {
  const items = strings().filter(({ path }) => path.at(-2) === 'headlines')
  for (const list of Map.groupBy(items, ({ path }) => path.slice(0, -1).join('\0')).values()) {
    const [{ path, value, at }] = list as [(typeof list)[0]]
    const isCut = list.length > 1 && list.some(({ source }) => !/^["']/.test(source))
    if (!isCut || !rangeOf(path.slice(0, -1))?.source.startsWith('[')) continue
    yield {
      code: 'yaml-ambiguous',
      at,
      message: `a comma divides this into ${list.length} headlines`,
      fix: `Quotation marks keep one with a comma together; several stand on lines of their own, behind "- ". ${writeSo(
        `headlines: [${quoted(list.map(({ value }) => value).join(/\p{Script=Han}/u.test(value) ? '，' : ', '))}]`,
      )}`,
    }
  }
}
