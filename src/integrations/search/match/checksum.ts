/** A check sum for the files of the index, by which a damaged one is noticed: FNV-1a, 32 bits, over UTF-16 units. */
export function sum(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
