import type { Block } from './body.ts';
import { UNSPACED } from './text.ts';

/**
 * How many words, or characters of scripts without spaces, are read in a minute: means for adults reading silently in
 * English and in Chinese (Brysbaert 2019, “How many words do we read per minute?”; Trauzettel-Klosinski and Dietz 2012).
 */
const WORDS_A_MINUTE = 238;
const CHARACTERS_A_MINUTE = 255;

const CHARACTER = new RegExp(`[${UNSPACED}]`, 'gu');

/** The time that a text takes to read, in minutes; at least one. */
export function readingMinutes(blocks: readonly Block[]): number {
  let minutes = 0;
  for (const { text } of blocks) {
    const characters = text.match(CHARACTER)?.length ?? 0;
    const spaced = characters > 0 ? text.replace(CHARACTER, ' ') : text;
    const words = spaced.match(/\S+/gu)?.length ?? 0;
    minutes += characters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE;
  }
  return Math.max(1, Math.round(minutes));
}
