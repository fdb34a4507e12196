import { isBlank } from '../archive/blanks.ts';
import type { Omission } from '../archive/omission.ts';
import { omittedPiece, pieceOf } from './pieces.ts';
import { excerptAt, takeApart } from './spaced-text.ts';

/** The parts of an entry that together must give its source back. */
export interface EntryParts {
  /** The title, where the source has it; undefined where the archive supplied it. */
  title: string | undefined;
  /** The words of the body's blocks, in order. */
  blocks: readonly string[];
  /** The pieces left out of the body, in order. */
  omitted: readonly Omission[];
}

/** The place where a source and its entry differ. */
export interface Gap {
  /** The words of the source that come next. */
  source: string;
  /** The words of the entry that should have been there. */
  entry: string;
}

/** How many characters of a source a message shows, and how many of them before the first that differs. */
const [SHOWN, BEFORE] = [40, 15];

/** How many states are tried before an entry is called incomplete. */
const MOST_STATES = 1_000_000;

/** How many characters a text from an offset on and another one have in common. */
function sameLength(text: string, offset: number, other: string): number {
  let length = 0;
  while (length < other.length && text[offset + length] === other[length]) length++;
  return length;
}

/**
 * Proves that an entry holds all of its source and nothing else: that the title, the blocks and the omitted
 * pieces, each list in its order, can be laid end to end to give the source's text, word for word. How much white space
 * stands between words, and where lines and paragraphs end, is aside.
 *
 * For the source `Share Joint statement Cuba and Chile met. Share`, the title `Joint statement`, the blocks `Cuba and Chile
 * met.` and the omitted `Share`, `Share` fit: omitted, title, block, omitted. Without the second `Share` there is a gap at
 * the end.
 *
 * @returns undefined where they can, else the place that was reached before they could not
 */
export function findGap(source: string, parts: EntryParts): Gap | undefined {
  if (isLaidOut(source, parts)) return undefined;
  const { title, blocks, omitted } = parts;
  const text = takeApart(source);
  const queues = [[pieceOf(title ?? '')], omitted.map(omittedPiece), blocks.map(pieceOf)].map((pieces) =>
    pieces.filter((piece) => piece !== undefined),
  );
  const size = queues.map((queue) => queue.length + 1);
  const start = queues.map(() => 0);

  // Depth first over “how many pieces of each list are used up”; the offset follows from the pieces, so that a
  // state is tried once. Nearly always one piece fits and this is a walk along the text.
  const tried = new Set<number>();
  const stack = [{ used: start, offset: 0 }];
  let furthest = stack[0];
  for (let state = stack.pop(); state; state = stack.pop()) {
    const { used, offset } = state;
    if (tried.size > MOST_STATES) break;
    if (offset > (furthest?.offset ?? 0)) furthest = state;
    if (offset === text.bare.length && used.every((count, list) => count === queues[list]?.length))
      return undefined;
    for (const [list, queue] of queues.entries()) {
      const piece = queue[used[list] ?? 0];
      const length = piece?.lengthAt(text, offset);
      if (length === undefined) continue;
      const next = used.map((count, other) => (other === list ? count + 1 : count));
      const key = next.reduce((sum, count, other) => sum * (size[other] ?? 1) + count, 0);
      if (tried.has(key)) continue;
      tried.add(key);
      stack.push({ used: next, offset: offset + length });
    }
  }
  const { used, offset } = furthest ?? { used: start, offset: 0 };
  const expected = queues.map((queue, list) => queue[used[list] ?? 0]).filter((piece) => piece !== undefined);
  // Of the pieces that may come next the one that begins like the source is meant; else the body's.
  const { words, same } = expected
    .map(({ words }) => ({ words, same: sameLength(text.bare, offset, words.bare) }))
    .reduce((best, piece) => (piece.same >= best.same ? piece : best), { words: takeApart(''), same: 0 });
  // Where all characters are the same, white space within differs.
  const from = same === words.bare.length ? 0 : Math.max(0, same - BEFORE);
  return { source: excerptAt(text, offset + from, SHOWN), entry: excerptAt(words, from, SHOWN) };
}

/**
 * Whether the pieces can be laid along a source as they are written, taking at each place the first that fits: so it is with
 * nearly every entry, and to see it takes a tenth of the time that taking the text apart does. That they cannot proves nothing.
 */
function isLaidOut(source: string, { title, blocks, omitted }: EntryParts): boolean {
  const queues = [blocks, title === undefined ? [] : [title], omitted].map((pieces) =>
    pieces.filter((piece) => piece !== ''),
  );
  const used = queues.map(() => 0);
  for (let offset = afterBlanks(source, 0); offset < source.length; offset = afterBlanks(source, offset)) {
    let end: number | undefined;
    for (let list = 0; list < queues.length && end === undefined; list++) {
      const piece = queues[list]?.[used[list] ?? 0];
      if (typeof piece !== 'string') continue;
      end = endOf(piece, source, offset);
      if (end !== undefined) used[list] = (used[list] ?? 0) + 1;
    }
    if (end === undefined) return false;
    offset = end;
  }
  return used.every((count, list) => count === queues[list]?.length);
}

/** Where a piece ends that stands at an offset of a source, whatever white space stands between its words; else undefined. */
function endOf(piece: string, source: string, offset: number): number | undefined {
  // Nearly always it stands there to the letter, which is seen at once.
  if (source.startsWith(piece, offset) && !isSpace(piece.charCodeAt(piece.length - 1)))
    return offset + piece.length;
  let at = offset;
  for (let index = 0; index < piece.length;) {
    const unit = piece.charCodeAt(index);
    const isGap = isSpace(unit);
    if (isGap !== isSpace(source.charCodeAt(at))) return undefined;
    if (isGap) {
      while (isSpace(piece.charCodeAt(index))) index++;
      while (isSpace(source.charCodeAt(at))) at++;
      // White space at the end of a piece, or invisible characters in it, are told by taking the text apart.
      if (index === piece.length) return undefined;
    } else {
      if (unit !== source.charCodeAt(at)) return undefined;
      index++;
      at++;
    }
  }
  return at;
}

/** Whether a UTF-16 code unit is of the white space that texts are full of: a space, a line's end or a tab. */
const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;

function afterBlanks(source: string, offset: number): number {
  let at = offset;
  while (isBlank(source.charCodeAt(at))) at++;
  return at;
}
