/** Puts small files of the index together, so that the site has few files. The browser asks for a part of a bundle. */
import { bundleFile, type BundleLengths } from '../contract.ts'
import { dataScript, type IndexFile } from './write-files.ts'

/** What becomes of the files of a folder. */
export interface Bundles {
  /** Scripts by their names below `search/`: each hands over the files of a bundle, one in a line. */
  scripts: [name: string, script: string][]
  lengths: BundleLengths
}

/**
 * How many bytes make a bundle. A host that gives no parts of files sends whole bundles, so they are small; they grow with the number of
 * pages, because hosts count files.
 */
export const bundleSize = (pages: number): number => 8000 + 14 * pages

/**
 * Makes bundles of files, in their order.
 * @param folder - of the bundles, below `search/`
 * @param size - how many bytes a bundle has, if it does not hold a single file that is larger
 */
export function makeBundles(folder: string, files: readonly IndexFile[], size: number): Bundles {
  const bundles: string[][] = []
  const lengths: BundleLengths = []
  let filled = Infinity
  for (const file of files) {
    const line = dataScript(file)
    const length = Buffer.byteLength(line)
    if (filled + length > size) {
      bundles.push([])
      lengths.push([])
      filled = 0
    }
    bundles.at(-1)!.push(line)
    // Without the end of the line.
    lengths.at(-1)!.push(length - 1)
    filled += length
  }
  return { scripts: bundles.map((lines, bundle) => [bundleFile(folder, bundle), lines.join('')]), lengths }
}
