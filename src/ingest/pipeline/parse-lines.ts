import type { Root } from 'mdast';
import type { Span } from '../../archive/span.ts';
import { paragraph } from '../draft.ts';

/** A line of the source with its place, white space at its ends left out. */
interface Line extends Span {
  text: string;
}

const LINE = /[^\n\r\f\v\u0085\u2028\u2029]+/gu;

/**
 * Plain text as paragraphs, nothing else, each with its place in the source. Text is data: whatever looks like
 * Markdown or HTML in it is words.
 *
 * A blank line always ends a paragraph. A line end does too, unless the text was wrapped by hand at a width;
 * then a line that was full goes on in the next one, and a line that was not ends where its author ended it.
 *
 * @param from the offset at which the text begins, after front matter
 */
export function parseLines(text: string, from = 0): Root['children'] {
  const groups = groupLines(text, from);
  const width = wrapWidth(groups);
  return groups.flatMap((group) => paragraphsOf(group, width));
}

/** The lines of a text in groups that blank lines part. */
function groupLines(text: string, from: number): Line[][] {
  const groups: Line[][] = [];
  let behind = -1;
  for (const match of text.slice(from).matchAll(LINE)) {
    const trimmed = match[0].trim();
    if (trimmed === '') continue;
    const start = from + match.index + match[0].indexOf(trimmed);
    const line = { text: trimmed, start, end: start + trimmed.length };
    const between = behind < 0 ? '' : text.slice(behind, start);
    const last = groups.at(-1);
    if (last && lineBreaks(between) === 1) last.push(line);
    else groups.push([line]);
    behind = line.end;
  }
  return groups;
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
