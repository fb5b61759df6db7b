/** The components that content may use, as `src/lib/content-tags.ts` lists them; the check accepts these and no others. */
import type { components } from '../../lib/content-tags.ts'
import Background from './Background.astro'
import If from './If.astro'
import Keep from './Keep.astro'
import Raw from './Raw.astro'
import Said from './Said.astro'
import V from './V.astro'

export const contentComponents = { Said, Background, If, Keep, Raw, V } satisfies Record<keyof typeof components, unknown>
