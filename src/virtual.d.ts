/** What `site()` tells the pages: see src/integrations/site/index.ts. */
declare module 'virtual:site' {
  /** The project's folder. */
  export const root: string
  /** The editions that the site has: the written ones and those that rooms make. */
  export const editionIds: import('./lib/editions.ts').Edition[]
}

declare module 'virtual:site/slots' {
  /** The components that rooms put into the layout. */
  export const slots: Record<
    import('./integrations/site/contract.ts').Slot,
    import('astro/runtime/server/index.js').AstroComponentFactory[]
  >
}
