/** The texts that scripts show. They stand in the page, in a template, so that they are converted with it. */
import { fillPlaceholders } from '../../../lib/placeholders.ts'
import type { SearchTextKey } from '../contract.ts'

/**
 * Looks up a text.
 * @param values - of its `{placeholders}`
 * @param within - what holds the texts, if not the page
 * @returns the text, with the values filled in
 */
export function searchText(key: SearchTextKey, values?: Record<string, string>, within: ParentNode = document): string {
  const template = within.querySelector<HTMLTemplateElement>('template[data-search-strings]')
  const text = template?.content.querySelector(`[data-key="${key}"]`)?.textContent ?? key
  return fillPlaceholders(text, values)
}
