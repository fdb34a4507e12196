/**
 * How a name must be written in a text to count: letter by letter (an abbreviation), with a capital (a name), or in any
 * way (an adjective, in most languages).
 */
export type WrittenForm = 'exact' | 'capitalised' | 'any';

/** Whether words of a text are written as a name demands. Scripts without capitals always count as capitalised. */
export function isWrittenAs(form: WrittenForm, name: string, words: string): boolean {
  if (form === 'any') return true;
  if (form === 'exact') return lettersOf(words) === lettersOf(name);
  const first = String.fromCodePoint(words.codePointAt(0) ?? 0);
  return first === first.toUpperCase();
}

/** The letters and digits of a name, without its spaces and punctuation. */
export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
