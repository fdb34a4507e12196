/**
 * Characters that a terminal acts on, or by which words look other than they are: control characters but for the line's
 * end, and those that turn the direction of writing. Texts and names of files hold them, by accident and by malice.
 */
const ACTIVE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text as it can be shown: what a terminal would act on is written as an escape. Line ends stay. */
export const printable = (text: string): string =>
  text.replace(ACTIVE, (character) => (character === '\n' ? character : escaped(character)));

/** A value as one line of JSON, with nothing in it that a terminal would act on. */
export const jsonLine = (value: unknown): string => JSON.stringify(value).replace(ACTIVE, escaped);

/** Prints lines on standard output. */
export const print = (text: string): void => console.log(printable(text));

/** Prints lines on standard error. */
export const printError = (text: string): void => console.error(printable(text));
