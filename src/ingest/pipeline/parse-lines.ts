import type { Root } from 'mdast';
import type { Span } from '../../archive/span.ts';
import { paragraph } from '../draft.ts';

/** A line of the source with its place, white space at its ends left out. */
interface Line extends Span {
  text: string;
  /** How far it is indented, in columns. */
  indent: number;
}

/** A tab moves to the next of such columns. */
const TAB = 4;

/** A line below one at the margin that is indented so far begins a paragraph, as in print; in columns. */
const FIRST_LINE = 2;

const LINE = /[^\n\r\f\v\u0085\u2028\u2029]+/gu;

/**
 * Plain text as paragraphs, nothing else, each with its place in the source. Text is data: whatever looks like
 * Markdown or HTML in it is words.
 *
 * A blank line always ends a paragraph, and so does a line end before one that is indented. Any line end does, unless the text
 * was wrapped by hand at a width; then a line that was full goes on in the next one, and a line that was not ends where its
 * author ended it.
 *
 * @param from the offset at which the text begins, after front matter
 */
export function parseLines(text: string, from = 0): Root['children'] {
  const groups = groupLines(text, from);
  const width = wrapWidth(groups);
  return groups.flatMap((group) => paragraphsOf(group, width));
}

/** The lines of a text in groups that blank lines and first lines of paragraphs part. */
function groupLines(text: string, from: number): Line[][] {
  const lines = linesOf(text, from);
  const margin = lines.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const above = last?.at(-1);
    // Lines of a title in the middle of the page are indented too, and none of them stands at the margin.
    const isFirst = above?.indent === margin && line.indent - margin >= FIRST_LINE;
    if (last && above && !isFirst && lineBreaks(text.slice(above.end, line.start)) === 1) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The lines of a text that are not blank. */
function linesOf(text: string, from: number): Line[] {
  return [...text.slice(from).matchAll(LINE)].flatMap(({ 0: written, index }) => {
    const trimmed = written.trim();
    if (trimmed === '') return [];
    const before = written.indexOf(trimmed);
    const indent = written.slice(0, before).replaceAll('\t', ' '.repeat(TAB)).length;
    const start = from + index + before;
    return [{ text: trimmed, start, end: start + trimmed.length, indent }];
  });
}

/** How many line ends a stretch of white space holds, CRLF as one; a form feed parts like a blank line. */
const lineBreaks = (blank: string): number =>
  blank.includes('\f') ? 2 : (blank.match(/\r\n|[\n\r\v\u0085\u2028\u2029]/gu)?.length ?? 0);

/**
 * The width at which a text was wrapped by hand, in UTF-16 code units; undefined where it was not. A text is
 * wrapped where hardly any line is long and the lines that go on are of nearly one length.
 */
function wrapWidth(groups: readonly Line[][]): number | undefined {
  const goingOn = groups.flatMap((group) => group.slice(0, -1).map(({ text }) => text.length));
  // A line alone (a title, a paragraph that was not wrapped) tells nothing of the width.
  const all = groups
    .filter((group) => group.length > 1)
    .flat()
    .map(({ text }) => text.length);
  if (goingOn.length < 3) return undefined;
  const width = quantile(goingOn, 0.9);
  return width <= 120 && quantile(all, 0.98) <= 130 && quantile(goingOn, 0.5) >= 0.6 * width && width >= 30
    ? width
    : undefined;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function paragraphsOf(group: readonly Line[], width: number | undefined): Root['children'] {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return [];
  if (width === undefined) return group.map((line) => paragraph([{ ...line, breaks: false }], line));
  const lines = group.map((line, index) => ({ ...line, breaks: !isFull(line, group[index + 1], width) }));
  return [paragraph(lines, { start: first.start, end: last.end })];
}

/** Whether a line ended only because the next line's first word did not fit. */
function isFull(line: Line, next: Line | undefined, width: number): boolean {
  const word = /^\S+/u.exec(next?.text ?? '')?.[0] ?? '';
  return line.text.length + 1 + word.length > width * 0.85;
}
