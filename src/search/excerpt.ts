import { normalizedTerm, tokenize } from './tokenize.ts';

/** The terms to mark in a text, each as a list of words, each word with the normalized terms that it may have. */
export type Marks = readonly (readonly (readonly string[])[])[];

/** A stretch of an excerpt, marked where it is what was searched for. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** Some words of a statement around what was found, and the paragraph that they stand in. */
export interface Excerpt {
  /** The fragment of the paragraph's address. */
  anchor: string;
  segments: Segment[];
}

/** A paragraph of a statement. */
export interface Paragraph {
  anchor: string;
  text: string;
}

/** How many paragraphs are quoted. */
const MOST = 3;

/** How much of a paragraph is quoted, and how much of it before what was found. In UTF-16 code units. */
const LENGTH = 230;
const LEAD = 50;

/** A place of what was found, in UTF-16 code units, and which of the terms it is. */
interface Hit {
  start: number;
  end: number;
  term: number;
}

/**
 * The paragraphs that hold the most of what was searched for, in the order of the text, each cut to some words
 * around the densest place, with marks.
 */
export function excerptsOf(paragraphs: readonly Paragraph[], marks: Marks): Excerpt[] {
  const found = paragraphs
    .map((paragraph, order) => ({ paragraph, order, hits: hitsIn(paragraph.text, marks) }))
    .filter(({ hits }) => hits.length > 0)
    .map((one) => ({ ...one, window: densest(one.hits) }));
  return found
    .sort((a, b) => b.window.worth - a.window.worth || a.order - b.order)
    .slice(0, MOST)
    .sort((a, b) => a.order - b.order)
    .map(({ paragraph: { anchor, text }, hits, window }) => ({
      anchor,
      segments: cut(text, hits, window.start),
    }));
}

/** Where the terms stand in a text: the longest at each place, none overlapping another. */
export function hitsIn(text: string, marks: Marks): Hit[] {
  const words = tokenize(text).map((word) => ({ ...word, key: normalizedTerm(word.form) }));
  const hits: Hit[] = [];
  for (let index = 0; index < words.length;) {
    let best: { length: number; term: number } | undefined;
    for (const [term, keys] of marks.entries())
      if (
        keys.length > (best?.length ?? 0) &&
        keys.every((forms, offset) => forms.includes(words[index + offset]?.key ?? ''))
      )
        best = { length: keys.length, term };
    if (!best) {
      index++;
      continue;
    }
    hits.push({ start: words[index]!.start, end: words[index + best.length - 1]!.end, term: best.term });
    index += best.length;
  }
  return hits;
}

/** Where a window holds the most terms, and its worth: distinct terms weigh more than repeats. */
function densest(hits: readonly Hit[]): { start: number; worth: number } {
  let best = { start: 0, worth: 0 };
  for (const [index, { start }] of hits.entries()) {
    const within = hits.slice(index, index + 40).filter(({ end }) => end <= start + LENGTH - LEAD);
    const worth = 4 * new Set(within.map(({ term }) => term)).size + Math.min(4, within.length);
    if (worth > best.worth) best = { start, worth };
  }
  return best;
}

/** A text around a place, cut between words, as marked and plain segments. */
function cut(text: string, hits: readonly Hit[], at: number): Segment[] {
  const begin = Math.min(at - LEAD, text.length - LENGTH);
  const from = begin <= 0 ? 0 : wordStart(text, begin, at);
  const to = from + LENGTH >= text.length ? text.length : wordEnd(text, from + LENGTH);
  const segments: Segment[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let last = from;
  for (const { start, end } of hits) {
    if (start < from || end > to) continue;
    if (start > last) push(segments, text.slice(last, start), false);
    push(segments, text.slice(start, end), true);
    last = end;
  }
  push(segments, text.slice(last, to), false);
  if (to < text.length) segments.push({ text: ' …', marked: false });
  return joinNeighbours(segments);
}

function push(segments: Segment[], text: string, marked: boolean): void {
  if (text !== '') segments.push({ text: text.replace(/\s+/gu, ' '), marked });
}

/** Marks with nothing but a space between them are one: words of a phrase that was not quoted. */
function joinNeighbours(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const [before, last] = [joined.at(-2), joined.at(-1)];
    if (segment.marked && last?.text === ' ' && before?.marked) {
      joined.pop();
      before.text += ` ${segment.text}`;
    } else if (segment.marked && last?.marked) last.text += segment.text;
    else joined.push({ ...segment });
  }
  return joined;
}

function wordStart(text: string, from: number, latest: number): number {
  const space = text.slice(from, latest).search(/\s/u);
  return space === -1 ? atCharacter(text, from) : from + space + 1;
}

/** The end of the last whole word before a place; the place itself in scripts without spaces, unless it is within a character. */
function wordEnd(text: string, to: number): number {
  const last = /\s\S{0,30}$/u.exec(text.slice(to - LEAD, to + 1));
  return last ? to - LEAD + last.index : atCharacter(text, to);
}

/** A place, or the one before it where it is within a character of two units. */
const atCharacter = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
