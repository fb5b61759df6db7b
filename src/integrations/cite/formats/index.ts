/** The styles in which a passage can be cited, by their names in the interface strings (`cite.style.<name>`). */
import { apa } from './apa.ts'
import { bibtex } from './bibtex.ts'
import { chicago } from './chicago.ts'
import type { Citation } from './citation.ts'
import { gbt } from './gbt.ts'
import { plain } from './plain.ts'

/** A pure function from what is cited to the text that is copied. */
export type Style = (citation: Citation) => string

/** All of them, in the order of the dialog. */
export const styles = { gbt, apa, chicago, bibtex, plain } satisfies Record<string, Style>
/** The name of one. */
export type StyleName = keyof typeof styles
