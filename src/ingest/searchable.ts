import { wordsOf, type Word } from '../archive/lexicon.ts';

/** A decoded source, and the same text made fit for searching. */
export interface SearchableText {
  /** The text as decoded; nothing in it is changed. */
  source: string;
  /** The text in NFC without invisible format characters: what names, dates and words are looked for in. */
  text: string;
  /** The words of `text`. */
  words: readonly Word[];
  /** The offset in `source` of an offset in `text`, both in UTF-16 code units. */
  toSource: (offset: number) => number;
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;

/** A letter with the marks that follow it, or an invisible character: the pieces that normalising may change. */
const CLUSTER = /[\u00ad\u200b-\u200d\u2060\ufeff]|[^]\p{M}*/gu;

/** Makes a decoded source searchable, keeping track of where each character stood. */
export function toSearchable(source: string): SearchableText {
  if (source.normalize('NFC') === source && !INVISIBLE.test(source))
    return { source, text: source, words: wordsOf(source), toSource: (offset) => offset };
  const pieces: string[] = [];
  const offsets: number[] = [];
  for (const match of source.matchAll(CLUSTER)) {
    const piece = INVISIBLE.test(match[0]) ? match[0].replace(INVISIBLE, '') : match[0].normalize('NFC');
    pieces.push(piece);
    for (let index = 0; index < piece.length; index++) offsets.push(match.index);
  }
  const text = pieces.join('');
  return { source, text, words: wordsOf(text), toSource: (offset) => offsets[offset] ?? source.length };
}
