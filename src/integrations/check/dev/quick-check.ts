/** The check as often as something is saved: it reads only what has changed, and finds errors alone. */
import { join, relative, sep } from 'node:path'
import type { Diagnostic } from '../../../lib/diagnostics/diagnostic.ts'
import { findErrors } from '../check-content.ts'
import type { ContentFile } from '../gates/content-files.ts'
import { keepSame, readContentFile, readFolder } from '../read-folder.ts'

/** What editors keep beside a text while it is open. It is nothing to cover pages for; `npm run check` speaks of what stays there. */
const isEditorFile = ({ path }: ContentFile): boolean => /\/[.#][^/]*$|(?:~|\.tmp|___jb_(?:tmp|old)___|\/4913)$/.test(path)

/**
 * Prepares the check of a folder.
 * @param folder - of the content, as a path
 * @returns a function that finds the errors. It is told which files have changed since the last time; without that it reads the whole folder
 */
export function createQuickCheck(folder: string): (changed?: readonly string[]) => Diagnostic[] {
  let files: readonly ContentFile[] = []
  return (changed) => {
    const paths = new Set(changed?.map((path) => `content/${relative(folder, path).split(sep).join('/')}`))
    const reread = ({ path }: ContentFile): ContentFile => readContentFile(join(folder, '..', path), path)
    files = changed
      ? files.map((file) => (paths.has(file.path) ? reread(file) : file))
      : keepSame(
          files,
          readFolder(folder).filter((file) => !isEditorFile(file)),
        )
    return findErrors(files)
  }
}
