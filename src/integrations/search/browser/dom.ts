/**
 * Makes an element.
 * @param children - what it holds
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
  node.append(...children)
  return node
}

/** How long, in milliseconds, is waited for a style sheet. */
const SHEET_TIMEOUT_MS = 2000

/** Adds a style sheet to the page, unless it has it. If it fails or is late, what it is for is shown without it. */
export function addSheet(href: string): Promise<void> {
  const sheet = element('link', { rel: 'stylesheet', href })
  if ([...document.styleSheets].some((known) => known.href === sheet.href)) return Promise.resolve()
  return new Promise((resolve) => {
    sheet.onload = sheet.onerror = () => resolve()
    setTimeout(resolve, SHEET_TIMEOUT_MS)
    document.head.append(sheet)
  })
}
