/** What search keeps while a page is open. */
import { EditionSearch } from './edition-search.ts'
import { IndexFiles, retryable, SearchError } from './loader.ts'
import { edition, otherEdition } from './location.ts'

/** The searches of the reader's edition and of the other language, each opened when it is first needed. */
export class SearchSession {
  readonly files = new IndexFiles()
  private readonly openEdition = retryable((name) => EditionSearch.open(this.files, name))
  /** The search that has taken the place of one that no longer fits the site. */
  private renewed: Promise<EditionSearch> | undefined

  /**
   * The search of the reader's edition.
   * @throws SearchError
   */
  open(): Promise<EditionSearch> {
    return this.renewed ?? this.openEdition(edition)
  }

  /**
   * The search of the edition in the other language.
   * @throws SearchError
   */
  openOther(): Promise<EditionSearch> {
    return this.openEdition(otherEdition)
  }

  /**
   * Opens the edition's search anew where the site has been published again since. Under a page that stays open, or behind a cache,
   * an old index would not find its files.
   * @param old - the search that failed
   * @returns `undefined` if the error has another reason, or if there is no newer index
   */
  async reopen(old: EditionSearch, error: unknown): Promise<EditionSearch | undefined> {
    if (!(error instanceof SearchError) || error.kind === 'late') return undefined
    const newer = EditionSearch.open(this.files, edition, old.data.start.version).catch(() => undefined)
    // Whoever searches meanwhile waits for it.
    this.renewed = newer.then((found) => found ?? old)
    return newer
  }
}
