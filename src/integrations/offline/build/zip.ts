import { zipSync, type Zippable } from 'fflate'

/**
 * Makes an archive that depends on its files alone: they are sorted, without extra fields, and all have one date. Archives hold
 * local time without a zone, so the date is given in local time. The compressor is a library, because the output of Node's own
 * differs between versions and processors.
 * @param files - by path, with forward slashes
 * @param day - `2026-11-23`; by default the first day that an archive can name
 */
export function makeZip(files: ReadonlyMap<string, Uint8Array>, day = '1980-01-01'): Uint8Array {
  const [year, month, date] = day.split('-').map(Number)
  // At noon: in no time zone do clocks skip that hour.
  const mtime = new Date(year!, month! - 1, date!, 12)
  const tree: Zippable = {}
  for (const name of [...files.keys()].sort()) tree[name] = files.get(name)!
  return zipSync(tree, { level: 6, mtime })
}
