const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, i) => 0x40 + i).filter((trail) => trail < 0x7f || trail > 0xa0)
const leads = Array.from({ length: 0xf9 - 0xa4 + 1 }, (_, i) => 0xa4 + i)

/**
 * The 13,000 characters of Big5 without its Hong Kong supplement: a Han character that is not among them is no everyday
 * character of Taiwan (it is Simplified, or a Hong Kong form).
 */
export const big5: ReadonlySet<string> = new Set(
  leads.flatMap((lead) => [...new TextDecoder('big5').decode(new Uint8Array(trails.flatMap((trail) => [lead, trail])))]),
)
