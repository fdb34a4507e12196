import { quantile } from 'd3-array';
import type { Line } from './lines.ts';

/** A block of a document. */
export interface PdfBlock {
  kind: 'heading' | 'paragraph' | 'margin';
  text: string;
}

/** Lines within this share of a page's height of its top or bottom may be running heads and numbers. */
const EDGE = 0.1;

/** The number of a page, alone or with the number of all. */
const PAGE_NUMBER =
  /^[-–—|\s]*(?:(?:page|p\.|trang|halaman|página|seite|страница|стр\.|صفحة)\s*)?\d{1,3}(?:\s*(?:\/|\||of|de|sur|dari|von|из|من)\s*\d{1,3})?[-–—|\s]*$/iu;

/** A running head stands on so many pages, or on half of a short document's. */
const FEWEST_PAGES = 3;

/** So much further apart than lines usually are, lines are of two paragraphs. */
const PARTED = 1.3;

/** Letters so much larger than those of the text, in a short line, are a heading's. */
const LARGER = 1.15;
const LONGEST_HEADING = 160;

/** A line that ends so far before the others' end, as a share of their width, ends its paragraph. */
const SHORT = 0.15;

/** With so much room left at its end, as a share of its width, a line's next word was not too long for it. */
const ROOM = 0.35;

const ENDS = /[.!?:;。！？؟…”"»)\]]$/u;

/** The size of letters, and the distance of lines, in which most of a document is set. */
interface Setting {
  size: number;
  distance: number;
}

/** The blocks of a document, from the lines of its pages in their order. */
export function blocksOf(lines: readonly Line[], heights: readonly number[]): PdfBlock[] {
  const isMargin = marginsOf(lines, heights);
  const setting = settingOf(lines);
  const words = new Set(
    lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []),
  );
  const rights = Map.groupBy(lines, ({ page }) => page);
  const edgeOf = (page: number) =>
    quantile(
      (rights.get(page) ?? []).map(({ right }) => right),
      0.9,
    ) ?? 0;
  const blocks: PdfBlock[] = [];
  /** Margins that stand within a paragraph which goes on over the page; they come behind it. */
  let held: PdfBlock[] = [];
  let last: Line | undefined;
  const release = () => {
    blocks.push(...held);
    held = [];
  };
  for (const line of lines) {
    if (isMargin(line)) {
      held.push({ kind: 'margin', text: line.text });
      continue;
    }
    const above = blocks.at(-1);
    if (last && above && above.kind !== 'margin' && goesOn(last, line, setting, edgeOf(last.page)))
      above.text = join(above.text, line.text, words);
    else {
      release();
      const isHeading = line.size >= LARGER * setting.size && line.text.length <= LONGEST_HEADING;
      blocks.push({ kind: isHeading ? 'heading' : 'paragraph', text: line.text });
    }
    last = line;
  }
  release();
  return blocks;
}

/** Whether a line goes on from the one before it. */
function goesOn(last: Line, line: Line, { size, distance }: Setting, edge: number): boolean {
  if (Math.abs(last.size - line.size) > 1) return false;
  const width = Math.max(1, edge - last.left);
  const isShort = last.right < edge - SHORT * width;
  if (last.page !== line.page) return !ENDS.test(last.text) && !isShort;
  const apart = last.y - line.y;
  if (apart > PARTED * distance || apart < 0) return false;
  if (/^(?:[•●▪‣◦–—-]|\d{1,3}[.)]|\(\w{1,3}\))\s/u.test(line.text)) return false;
  // A new paragraph is set in, where nothing else parts it from the last.
  if (ENDS.test(last.text) && line.left - last.left > line.size) return false;
  // A line with much room left ends its paragraph, unless the next one is larger than the text, as titles are.
  const isParted = /\p{L}[-‐]$/u.test(last.text);
  if (last.right < edge - ROOM * width && line.size <= size && !isParted) return false;
  return !(isShort && ENDS.test(last.text));
}

/** Two lines of a paragraph as one. A word that the line's end parted is whole again. */
function join(text: string, next: string, words: ReadonlySet<string>): string {
  const [, before] = /([\p{L}\p{M}]+)[-‐¬\u00ad]$/u.exec(text) ?? [];
  const after = /^[\p{L}\p{M}]+/u.exec(next)?.[0];
  if (before && after && /^\p{Ll}/u.test(after)) {
    const isCompound =
      words.has(`${before}-${after}`.toLowerCase()) && !words.has((before + after).toLowerCase());
    return isCompound ? `${text.slice(0, -1)}-${next}` : text.slice(0, -1) + next;
  }
  const isUnspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、]$/u.test(text) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(next);
  return text + (isUnspaced || /[-‐]$/u.test(text) ? '' : ' ') + next;
}

/** Finds the lines that stand at the edges of pages and are no part of the text: numbers, and what is repeated. */
function marginsOf(lines: readonly Line[], heights: readonly number[]): (line: Line) => boolean {
  const key = ({ text }: Line) => text.replace(/\p{N}+/gu, '#').toLowerCase();
  const edges = lines.filter(({ y, page }) => {
    const height = heights[page] ?? 0;
    return y < EDGE * height || y > (1 - EDGE) * height;
  });
  const pages = new Map(
    [...Map.groupBy(edges, key)].map(([text, found]) => [text, new Set(found.map(({ page }) => page)).size]),
  );
  const fewest = Math.min(FEWEST_PAGES, Math.max(2, Math.ceil(heights.length / 2)));
  const margins = new Set(
    edges.filter(
      (line) =>
        PAGE_NUMBER.test(line.text) ||
        // What ends so begins a paragraph: speakers address their president on every page.
        (!/[,;:.!?]$/u.test(line.text) && (pages.get(key(line)) ?? 0) >= fewest),
    ),
  );
  return (line) => margins.has(line);
}

function settingOf(lines: readonly Line[]): Setting {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  const size = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
  const distances = lines.flatMap((line, index) => {
    const last = lines[index - 1];
    const apart = last?.page === line.page ? last.y - line.y : 0;
    return line.size === size && last?.size === size && apart > 0.8 * size && apart < 3.5 * size
      ? [apart]
      : [];
  });
  // Of the distances that are common the smallest is that of lines: others part paragraphs.
  const counts = Map.groupBy(distances, (apart) => Math.round(apart));
  const common = [...counts]
    .filter(([, found]) => found.length >= Math.max(2, distances.length * 0.15))
    .map(([apart]) => apart);
  return { size, distance: common.length > 0 ? Math.min(...common) : 1.2 * size };
}
