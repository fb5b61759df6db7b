import toSimplified from 'opencc-js/dict/TSCharacters'

export { big5 } from '../../src/lib/han.ts'

/** Right in Simplified text too: 乾隆, 慰藉, 著名, 瞭望, 宮商角徵羽. */
const kept = new Set('乾藉著瞭徵')

/** Characters that are written otherwise in Simplified text, after OpenCC's own table. */
export const traditional = new Set(
  toSimplified.split('|').flatMap((pair) => {
    const [from = '', to] = pair.split(' ')
    return from === to || kept.has(from) ? [] : [from]
  }),
)
