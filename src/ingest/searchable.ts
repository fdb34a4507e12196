import { wordsOf, type Word } from '../archive/lexicon.ts';
import { simplified } from '../archive/simplified-chinese.ts';

/** A decoded source, and the same text made fit for searching. */
export interface SearchableText {
  /** The text as decoded; nothing in it is changed. */
  source: string;
  /** The text in NFC, without invisible characters, in Simplified Chinese: names, dates and words are looked for in it. */
  text: string;
  /** The words of `text`. */
  words: readonly Word[];
  /** The offset in `source` of an offset in `text`, both in UTF-16 code units. */
  toSource: (offset: number) => number;
}

/** Characters that no word is written with: soft hyphens, joiners, and tatweel, which only stretches Arabic words. */
const INVISIBLE = /[\u00ad\u0640\u200b-\u200d\u2060\ufeff]/u;

/** Arabic letters in the form that they take within a word; fonts choose it, and old programs wrote it down. */
const PRESENTATION_FORM = /[\ufb50-\ufdff\ufe70-\ufefc]/u;

/** A letter with the marks that follow it, or an invisible character: the pieces that normalising may change. */
const CLUSTER = /[\u00ad\u0640\u200b-\u200d\u2060\ufeff]|[^]\p{M}*/gu;

/** Makes a decoded source searchable, keeping track of where each character stood. */
export function toSearchable(source: string): SearchableText {
  if (source.normalize('NFC') === source && !INVISIBLE.test(source) && !PRESENTATION_FORM.test(source)) {
    const text = simplified(source);
    return { source, text, words: wordsOf(text), toSource: (offset) => offset };
  }
  const pieces: string[] = [];
  const offsets: number[] = [];
  for (const match of source.matchAll(CLUSTER)) {
    const piece = INVISIBLE.test(match[0])
      ? match[0].replace(INVISIBLE, '')
      : match[0].normalize(PRESENTATION_FORM.test(match[0]) ? 'NFKC' : 'NFC');
    pieces.push(piece);
    for (let index = 0; index < piece.length; index++) offsets.push(match.index);
  }
  const text = simplified(pieces.join(''));
  return { source, text, words: wordsOf(text), toSource: (offset) => offsets[offset] ?? source.length };
}
