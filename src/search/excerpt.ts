import { decode, TITLE_END } from './encode.ts';

/** A stretch of an excerpt, marked where it is what was searched for. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** Private-use characters that carry the marks through decoding. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];

/**
 * The stretch of an indexed text that holds the most of what was found, about `length` words long. Titles,
 * which the index holds before the text, are left out: a result shows them anyway.
 *
 * @param content the text as the index holds it
 * @param locations which of its words, counted from 0, were found
 */
export function excerpt(content: string, locations: readonly number[], length = 36): Segment[] {
  const all = content.split(/\s+/u).filter(Boolean);
  const textStart = all.indexOf(TITLE_END) + 1;
  const words = all.slice(textStart);
  const found = [...new Set(locations)]
    .map((at) => at - textStart)
    .filter((at) => at >= 0 && at < words.length)
    .sort((a, b) => a - b);
  const start = Math.max(0, densest(found, length - 8) - 8);
  const end = Math.min(words.length, start + length);
  const isFound = new Set(found);
  const text = words
    .slice(start, end)
    .map((word, index) => (isFound.has(start + index) ? `${OPEN}${word}${CLOSE}` : word))
    .join(' ')
    // Neighbours that are both marked are one mark: a phrase, or a word of a script without spaces.
    .replaceAll(`${CLOSE} ${OPEN}`, ' ');
  const segments = decode(text)
    .split(/(\ue000[^\ue001]*\ue001)/u)
    .filter(Boolean)
    .map((piece) => ({ text: piece.replace(/[\ue000\ue001]/gu, ''), marked: piece.startsWith(OPEN) }));
  const gap = { text: '…', marked: false };
  return [...(start > 0 ? [gap] : []), ...segments, ...(end < words.length ? [gap] : [])];
}

/** Where a window of so many words holds the most of the words found; the first of several such places. */
function densest(found: readonly number[], width: number): number {
  let best = { at: found[0] ?? 0, count: 0 };
  for (const [index, at] of found.entries()) {
    const count = found.findIndex((other, place) => place >= index && other >= at + width);
    const held = (count === -1 ? found.length : count) - index;
    if (held > best.count) best = { at, count: held };
  }
  return best.at;
}
