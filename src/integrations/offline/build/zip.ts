import { zipSync, type Zippable } from 'fflate'

/**
 * Makes an archive that depends on nothing but its files: sorted, without extra fields, all with one date. An archive holds
 * local time without a zone, so the date is given in local time too. The compressor is a library and not Node's own, whose
 * output differs between versions and processors.
 * @param files by path, with forward slashes
 * @param day `2026-11-23`; where it is not known, the first day that an archive can name
 */
export function makeZip(files: ReadonlyMap<string, Uint8Array>, day = '1980-01-01'): Uint8Array {
  const [year, month, date] = day.split('-').map(Number)
  // Noon: no zone skips that hour when clocks change.
  const mtime = new Date(year!, month! - 1, date!, 12)
  const tree: Zippable = {}
  for (const name of [...files.keys()].sort()) tree[name] = files.get(name)!
  return zipSync(tree, { level: 6, mtime })
}
