/** Lets a script of a page compare texts in either script. */
import { elementsOf, setValue, splice } from '../../../lib/html.ts'
import { writeFolds } from '../../../lib/fold.ts'
import { foldsMark } from '../contract.ts'
import { foldClasses } from './fold-classes.ts'

/** Writes into the mark of a page which of its characters, and of their other forms, are equal: what `foldTable` reads. */
export function fillFolds(html: string): string {
  if (!html.includes(foldsMark)) return html
  const mark = elementsOf(html)
    .flatMap(({ attributes }) => attributes)
    .find(({ name }) => name === foldsMark)
  return mark ? splice(html, setValue(mark, writeFolds(foldClasses(new Set(html))))) : html
}
