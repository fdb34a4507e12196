/** White space, and format characters that nobody sees. */
const BLANK = /[\s\u0085\u200b-\u200d\u2060\ufeff\u00ad]/u;

/** By UTF-16 code unit, 1 for a blank: looked up in a third of the time that a search by the pattern takes. */
const BLANKS = Uint8Array.from({ length: 0x1_00_00 }, (_, unit) =>
  BLANK.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** Whether a UTF-16 code unit is white space or an invisible format character; `NaN`, behind a text's end, is none. */
export const isBlank = (unit: number): boolean => BLANKS[unit] === 1;

/** A text without its white space and invisible format characters: what two texts are compared by. */
export function withoutBlanks(text: string): string {
  let bare = '';
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBlank(text.charCodeAt(at))) continue;
    if (at > start) bare += text.slice(start, at);
    start = at + 1;
  }
  return bare;
}
