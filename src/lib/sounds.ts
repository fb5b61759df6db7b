/**
 * Which characters sound the same, tones aside. GB 2312 has its 3,755 common characters in the order of their sounds, and browsers and
 * Node can read it: so it is enough to know how many characters each sound has.
 */
/** For each sound, from `a` to `zuo`, how many characters it has: as many as the letter stands behind `#`. */
// cspell:disable-next-line
const counts = `%0,&,5+2/42');/''),8,$.*(((%.&-0,)-23(/3$*)(*%/)$'&+&))/2(/&*63,*,$-+1)',/0$++4./22$$P%).,-4$%*2,5)&.&3&)$*6&,5%'(,*5,(118)-X4K0?>7<%4<*-.'()*'2'%''*('%+.''*&2*,%.&E$1.0(/1.,)71)%*/,),)/$3&+1,+%))$4&2*(&$($%$$.*%%*$)''&$$%'$*))+(*,%14''%(,+$2G&9+2(.0%+0.+%'(&%-%$-&-%&%%&''&'&$$,%3+./3.R-D%'%&'''3+'/&.&+,,50.$'2+(&-0'.%)&.*%4-D-&,@F0=758-2*,6-)13D422X35$27P7-/&*'&1'$$'1)42--32N.1=%$)*)%.2*'+%'%+`
/** Where the common characters begin and end, as the first of their two bytes. */
const FIRST_ROW = 0xb0
const LAST_ROW = 0xd7
/** The second byte of the last of a row. */
const LAST_CELL = 0xfe

/**
 * Makes the table of sounds.
 * @param spell - spells a row of Simplified characters as they are asked for, each as one character
 * @returns the number of its sound, by character
 */
export function soundTable(spell: (characters: string) => string): ReadonlyMap<string, number> {
  const bytes: number[] = []
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) for (let cell = 0xa1; cell <= LAST_CELL; cell++) bytes.push(row, cell)
  const characters = spell(new TextDecoder('gb18030').decode(new Uint8Array(bytes)))
  const sounds = new Map<string, number>()
  let at = 0
  for (const [sound, count] of [...counts].entries()) {
    for (const end = at + count.charCodeAt(0) - 35; at < end; at++) {
      if (!sounds.has(characters[at]!)) sounds.set(characters[at]!, sound)
    }
  }
  return sounds
}
