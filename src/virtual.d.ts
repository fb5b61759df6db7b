/** What `site()` tells the pages: see src/integrations/site/index.ts. */
declare module 'virtual:site' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
  import type { Edition } from './lib/editions.ts'
  import type { Slot } from './integrations/site/contract.ts'
  /** The components that rooms put into the layout. */
  export const slots: Record<Slot, AstroComponentFactory[]>
  /** The editions that the site has: the written ones and those that rooms make. */
  export const editionIds: Edition[]
}
