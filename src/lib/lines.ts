/** Removes line breaks of the source between Han characters, where a browser would show a space. */
export const joinLines = (text: string): string =>
  text.replace(
    /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef「」『』—…])[ \t]*\r?\n[ \t]*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef「」『』—…])/gu,
    '',
  )
