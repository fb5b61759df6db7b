/** The components that content may use. The check accepts these and no others. */
import Keep from './Keep.astro'
import Raw from './Raw.astro'
import Said from './Said.astro'
import V from './V.astro'

export const contentComponents = { Said, Keep, Raw, V }
