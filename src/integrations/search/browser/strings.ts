/** The texts that scripts show. They stand in the page, in a template, so that they are converted with it. */

/**
 * Looks up a text.
 * @param key - of the template
 * @param values - of its `{placeholders}`
 * @returns the text; empty if there is none
 */
export function text(key: string, values: Record<string, string> = {}): string {
  const template = document.querySelector<HTMLTemplateElement>('template[data-search-strings]')
  const found = template?.content.querySelector(`[data-key="${CSS.escape(key)}"]`)?.textContent ?? ''
  return found.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
