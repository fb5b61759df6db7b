/** British and American spellings of one word, by rule. A spelling that nobody uses does no harm: it stands on no page. */

/** What stands for what, in both directions; the first of each row is British. */
const rules: readonly (readonly [british: RegExp, american: string, back: RegExp, toBritish: string])[] = [
  [/(..[iy])s(e[ds]?|ers?|ing|ations?|ational)$/, '$1z$2', /(..[iy])z(e[ds]?|ers?|ing|ations?|ational)$/, '$1s$2'],
  [
    /(lab|harb|fav|col|neighb|endeav|behavi|hon|rig|vig|hum)our/,
    '$1or',
    /(lab|harb|fav|col|neighb|endeav|behavi|hon|rig|vig|hum)or/,
    '$1our',
  ],
  [/(cent|theat|met|fib|lit|calib)re(s?)$/, '$1er$2', /(cent|theat|met|fib|lit|calib)er(s?)$/, '$1re$2'],
  [/([aeiou])ll(ed|ing|ers?)$/, '$1l$2', /([aeiou])l(ed|ing|ers?)$/, '$1ll$2'],
  [/(def|off|lic|pret)ence/, '$1ense', /(def|off|lic|pret)ense/, '$1ence'],
  [/(catal|dial|anal)ogue/, '$1og', /(catal|dial|anal)og(?![uiy])/, '$1ogue'],
  [/programme(s?)$/, 'program$1', /program(s?)$/, 'programme$1'],
  [/practise/, 'practice', /practice/, 'practise'],
  [/ageing$/, 'aging', /aging$/, 'ageing'],
  [/aluminium/, 'aluminum', /aluminum/, 'aluminium'],
  [/(enrol|fulfil|instal)(s|ment)/, '$1l$2', /(enrol|fulfil|instal)l(s|ment)/, '$1$2'],
]

/**
 * The other spelling of an English word.
 * @param word - folded
 * @returns one for each rule that fits; none for most words
 */
export const otherSpellings = (word: string): string[] =>
  /^[a-z]{5,}$/.test(word)
    ? rules.flatMap(([british, american, back, toBritish]) => {
        if (british.test(word)) return [word.replace(british, american)]
        return back.test(word) ? [word.replace(back, toBritish)] : []
      })
    : []
