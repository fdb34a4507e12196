import { median, mode } from 'd3-array';

/** A piece of text as a page places it. Lengths are in points; `y` grows upwards. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** The size of its letters. */
  size: number;
  isRightToLeft: boolean;
}

/** A line of a page. */
export interface Line {
  text: string;
  page: number;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Pieces whose base lines lie so near each other, in sizes of their letters, stand on one line. */
const SAME_LINE = 0.5;

/** A gap between two pieces so wide, in sizes of their letters, is a space. */
const SPACE = 0.2;

/** Scripts whose letters need no space between pieces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The lines of a page, from its pieces in the order in which the file draws them, which is mostly that of reading. */
export function linesOf(pieces: readonly Piece[], page: number): Line[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last && first && Math.abs(first.y - piece.y) <= SAME_LINE * Math.max(first.size, piece.size))
      last.push(piece);
    else groups.push([piece]);
  }
  const lines = groups.flatMap((group) => toLine(group, page));
  return isOneColumn(lines) ? lines.sort((a, b) => b.y - a.y) : lines;
}

function toLine(group: Piece[], page: number): Line[] {
  const rightToLeft = group.filter(({ isRightToLeft }) => isRightToLeft).length > group.length / 2;
  const ordered = [...group].sort((a, b) => (rightToLeft ? b.x - a.x : a.x - b.x));
  let text = '';
  let before: Piece | undefined;
  for (const piece of ordered) {
    const gap = before
      ? rightToLeft
        ? before.x - (piece.x + piece.width)
        : piece.x - (before.x + before.width)
      : 0;
    const isApart =
      gap > SPACE * piece.size &&
      !(UNSPACED.test(text.at(-1) ?? '') && UNSPACED.test(piece.text.at(0) ?? ''));
    text += (isApart && !/\s$/u.test(text) && !/^\s/u.test(piece.text) ? ' ' : '') + piece.text;
    before = piece;
  }
  const words = text.replace(/\s+/gu, ' ').trim();
  if (words === '') return [];
  const worded = group.filter((piece) => piece.text.trim() !== '');
  return [
    {
      text: words,
      page,
      left: Math.min(...worded.map(({ x }) => x)),
      right: Math.max(...worded.map(({ x, width }) => x + width)),
      y: median(worded, ({ y }) => y) ?? 0,
      size: mode(worded, ({ size }) => Math.round(size * 2) / 2) || 1,
    },
  ];
}

/** Whether hardly any line of a page stands beside another one; lines of columns keep the order of the file. */
function isOneColumn(lines: readonly Line[]): boolean {
  const beside = lines.filter((line) =>
    lines.some(
      (other) =>
        other !== line &&
        Math.abs(other.y - line.y) < SAME_LINE * line.size &&
        (other.left >= line.right || other.right <= line.left),
    ),
  );
  return beside.length <= lines.length * 0.2;
}
