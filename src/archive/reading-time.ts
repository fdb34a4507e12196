import type { Block } from './body.ts';
import { UNSPACED } from './text.ts';

/**
 * How many words, or characters of scripts without spaces, are read in a minute: means for adults reading silently in
 * English and in Chinese (Brysbaert 2019, “How many words do we read per minute?”; Trauzettel-Klosinski and Dietz 2012).
 */
const WORDS_A_MINUTE = 238;
const CHARACTERS_A_MINUTE = 255;

const CHARACTER = new RegExp(`[${UNSPACED}]`, 'u');

/** What a character is: a part of a word, white space, or one of a script without spaces. */
const [PART, SPACE, UNSPACED_CHARACTER] = [0, 1, 2];

const kindOf = (character: string): number =>
  /\s/u.test(character) ? SPACE : CHARACTER.test(character) ? UNSPACED_CHARACTER : PART;

/** Characters from here on are rare, and have no place in the table. */
const RARE = 0x1_00_00;

let table: Uint8Array | undefined;

/** What each character below `RARE` is, by its code: looked up in a tenth of the time that patterns take over a text. */
const kindsByCode = (): Uint8Array =>
  (table ??= Uint8Array.from({ length: RARE }, (_, code) => kindOf(String.fromCharCode(code))));

/** The time that a text takes to read, in minutes; at least one. */
export function readingMinutes(blocks: readonly Block[]): number {
  let minutes = 0;
  for (const { text } of blocks) {
    const { words, characters } = count(text);
    minutes += characters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE;
  }
  return Math.max(1, Math.round(minutes));
}

/** How many words a text has, and how many characters of scripts without spaces. */
function count(text: string): { words: number; characters: number } {
  const kinds = kindsByCode();
  let [words, characters, isInWord] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const kind = code < RARE ? kinds[code] : kindOf(String.fromCodePoint(code));
    if (kind === UNSPACED_CHARACTER) characters++;
    if (kind === PART && !isInWord) words++;
    isInWord = kind === PART;
    if (code >= RARE) at++;
  }
  return { words, characters };
}
