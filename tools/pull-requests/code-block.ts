/** @returns a block of code for Markdown, in which a text cannot end the block and nothing of it means anything */
export function codeBlock(kind: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${kind}\n${text}\n${fence}`
}
