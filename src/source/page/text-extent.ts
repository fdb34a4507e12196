import { BODY_NAMES } from './furniture-names.ts';
import { FURNITURE_HEADING } from './furniture-phrases.ts';
import type { Block, PageElement } from './page-tree.ts';

/*
 * Thresholds; lengths in UTF-16 code units. They were set with those of `main-text.ts`.
 */

/** The main element is the smallest with this share of the running text. */
const MAIN_SHARE = 0.6;

/** Text beside the main element: how much running text, and what share of it all, before it and after it. */
const BEFORE = { running: 80, density: 0.6 };
const AFTER = { running: 140, density: 0.8 };

/** How many ancestors of the main element are looked at for text beside it. */
const SIBLING_LEVELS = 6;

/** A heading of furniture ends the text where this much came before, and at most this share of it comes after. */
const [BEFORE_SECTION, SECTION_SHARE] = [300, 0.3];

/** A paragraph as long as this is text, and ends a section of furniture. */
const LONG_PARAGRAPH = 350;

/** The lead between the page's heading and its text: how far back, and how long a line is at least. */
const [LEAD_BLOCKS, LEAD_LENGTH] = [60, 40];

/** A block with this much running text is a sentence. */
const SENTENCE = 30;

const HEADING = /^h[1-6]$/u;

/** Elements in which the search for the main one ends. */
const TEXT_ELEMENT = /^(?:p|table|tbody|tr|ul|ol|dl|h[1-6]|blockquote|pre|strong|b|em|span|font|i|a)$/u;

/** Whether a page itself calls an element the body of an article. */
const isNamedBody = ({ element, names }: PageElement): boolean =>
  /articleBody/iu.test(String(element?.properties['itemProp'] ?? '')) || BODY_NAMES.test(names);

/** The smallest element with most of the running text, or the body of an article around it. */
export function findMain(
  elements: readonly PageElement[],
  sum: (start: number, end: number) => number,
): PageElement | undefined {
  let main = elements.find(({ tag }) => tag === 'body') ?? elements[0];
  if (!main) return undefined;
  const total = sum(main.start, main.end);
  for (;;) {
    const inner: PageElement | undefined = main.children.find(
      ({ isBlock, start, end }) =>
        isBlock && end > start && sum(start, end) >= MAIN_SHARE * total && total > 0,
    );
    if (!inner || TEXT_ELEMENT.test(inner.tag)) break;
    main = inner;
  }
  for (let outer = main.parent; outer && outer.tag !== 'body'; outer = outer.parent)
    if (outer.isBlock && isNamedBody(outer)) main = outer;
  return main;
}

/** Adds the text beside the main element, level by level; nothing after an element that is a whole article. */
export function addSiblings(
  main: PageElement,
  blocks: readonly Block[],
  isAlive: readonly boolean[],
  isInside: boolean[],
  sum: (start: number, end: number) => number,
): void {
  let isArticle = isNamedBody(main);
  let inner = main;
  let level = 0;
  for (
    let outer = main.parent;
    outer && outer.tag !== 'html' && level < SIBLING_LEVELS;
    outer = outer.parent
  ) {
    if (outer.start === inner.start && outer.end === inner.end) {
      inner = outer;
      continue;
    }
    level++;
    const isWhole: boolean = isArticle;
    isArticle ||= isNamedBody(outer) || outer.tag === 'article';
    for (const [start, end] of segmentsOf(outer)) {
      if (start === end || (start >= inner.start && end <= inner.end)) continue;
      let length = 0;
      for (let at = start; at < end; at++) if (isAlive[at]) length += blocks[at]?.text.length ?? 0;
      const isBefore = end <= inner.start;
      const { running, density } = isBefore ? BEFORE : AFTER;
      const text = sum(start, end);
      if (text >= running && text / length >= density && (isBefore || !isWhole))
        isInside.fill(true, start, end);
    }
    inner = outer;
  }
}

/** The ranges of blocks of an element's children, and those between them. */
function segmentsOf({ start, end, children }: PageElement): [number, number][] {
  const segments: [number, number][] = [];
  let at = start;
  for (const child of children) {
    if (!child.isBlock) continue;
    if (child.start > at) segments.push([at, child.start]);
    segments.push([child.start, child.end]);
    at = Math.max(at, child.end);
  }
  if (at < end) segments.push([at, end]);
  return segments;
}

/** Adds the lead: lines of text between the page's heading and its main element, headings set as a lead too. */
export function addLead(
  { start }: PageElement,
  blocks: readonly Block[],
  running: readonly number[],
  isAlive: readonly boolean[],
  isInside: boolean[],
): void {
  let heading = start - 1;
  while (heading >= 0 && blocks[heading]?.element.tag !== 'h1') heading--;
  if (heading < 0 || start - heading > LEAD_BLOCKS) return;
  for (let at = heading + 1; at < start; at++) {
    const block = blocks[at];
    if (!block || !isAlive[at]) continue;
    const isLine = block.text.length >= LEAD_LENGTH + 10 && block.linked < 0.3 * block.text.length;
    if ((running[at] ?? 0) >= LEAD_LENGTH || isLine) isInside[at] = true;
  }
}

/** Ends the text at a heading such as “Related articles”, up to the next heading of its rank or a long paragraph. */
export function endAtFurniture(
  blocks: readonly Block[],
  running: readonly number[],
  isAlive: boolean[],
  isInside: readonly boolean[],
): void {
  const isText = (at: number) => isInside[at] === true && isAlive[at] === true;
  const total = (from: number, to: number) => {
    let sum = 0;
    for (let at = from; at < to; at++) if (isText(at)) sum += running[at] ?? 0;
    return sum;
  };
  for (const [at, { element, text }] of blocks.entries()) {
    if (!isInside[at] || !FURNITURE_HEADING.test(text)) continue;
    const rank = Number(/^h([1-6])$/u.exec(element.tag)?.[1] ?? 0);
    if (rank === 0 && !(element.tag === 'p' && text.length < 60)) continue;
    const before = total(0, at);
    if (before < BEFORE_SECTION) continue;
    isAlive[at] = false;
    if (rank === 0 || total(at + 1, blocks.length) > before * SECTION_SHARE) continue;
    for (let next = at + 1; next < blocks.length; next++) {
      const other = blocks[next];
      if (!other || !isInside[next]) continue;
      const otherRank = Number(/^h([1-6])$/u.exec(other.element.tag)?.[1] ?? 7);
      if (otherRank <= rank && !FURNITURE_HEADING.test(other.text)) break;
      if (isAlive[next] && (running[next] ?? 0) >= LONG_PARAGRAPH) break;
      isAlive[next] = false;
    }
  }
}

/** A place and a day, which are the statement's own: `Havana, 5 May 2020`, `Geneva, September 12, 2024`. */
const DATELINE =
  /^\p{Lu}[\p{L}\p{M}'’. -]{2,30}[,،，]\s*(?:(?:le|on|ngày|el|den)\s+)?(?:\d{1,2}\S{0,2}\s+(?:de\s+)?\p{L}+\.?\s+(?:de\s+)?\d{4}|\p{L}+\s+\d{1,2},\s+\d{4})$/u;

/** Takes headings without text under them off the end, and short labels (a day, a section) off the beginning. */
export function trim(blocks: readonly Block[], running: readonly number[], isText: boolean[]): void {
  // A page of nothing but short lines has no labels to tell from its text.
  if (!isText.some((is, at) => is && (running[at] ?? 0) >= SENTENCE)) return;
  for (let at = isText.lastIndexOf(true); at >= 0 && HEADING.test(blocks[at]?.element.tag ?? '');) {
    isText[at] = false;
    at = isText.lastIndexOf(true);
  }
  for (const [at, { element, text }] of blocks.entries()) {
    if (!isText[at] || element.tag === 'h1') continue;
    if ((running[at] ?? 0) >= SENTENCE || /^(?:h[1-6]|li|td|dt|dd|pre|th|blockquote)$/u.test(element.tag))
      return;
    if (text.length < 40 && !/[.!?:]$/u.test(text) && !DATELINE.test(text)) isText[at] = false;
  }
}
