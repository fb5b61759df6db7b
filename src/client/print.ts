/** Paper: a printed page says where it is from, and what was folded is there. */

/** Has both done before the browser prints. A copy in a folder names the address at which it is published, if it knows one. */
export function setUpPrinting(): void {
  const brand = document.querySelector<HTMLElement>('.brand')
  let unfolded: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
    if (brand && address.startsWith('http')) brand.dataset.address = address
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
    for (const one of unfolded) one.open = true
  })
  addEventListener('afterprint', () => {
    for (const one of unfolded) one.open = false
  })
}
