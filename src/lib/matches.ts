const none: readonly RegExpExecArray[] = []

/**
 * Finds what `text.matchAll(pattern)` finds. That copies the pattern for each text, which for short texts without a match took longer
 * than to look through them.
 * @param pattern - with the flag `g`
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError('the pattern has no flag g')
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return none
  const found: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) {
    found.push(match)
    // An empty match would be found again and again.
    if (match[0] === '') pattern.lastIndex += (pattern.unicode || pattern.unicodeSets) && text.codePointAt(match.index)! > 0xffff ? 2 : 1
  }
  return found
}
