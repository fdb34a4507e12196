import type { Properties } from 'hast';
import {
  BODY_NAMES,
  FURNITURE_NAMES,
  FURNITURE_ROLES,
  FURNITURE_TAGS,
  TEASER_NAMES,
} from './furniture-names.ts';
import { BYLINE, CUE, FURNITURE_HEADING, LEGAL } from './furniture-phrases.ts';
import type { Block, PageElement, PageTree } from './page-tree.ts';

/*
 * Thresholds; lengths in UTF-16 code units. They were set on half of 470 labelled pages of many sites and held on the
 * other half; all are flat, so that a fifth more or less changes little.
 */

/** An element with a larger share of the page's running text is a wrapper, whatever it is called. */
const WRAPPER_SHARE = 0.35;

/** The same for forms, into which some systems put the whole page, and for links. */
const [FORM_SHARE, LINKS_SHARE] = [0.4, 0.3];

/** The main element is the smallest with this share of the running text. */
const MAIN_SHARE = 0.6;

/** Text beside the main element: how much running text, and what share of it all, before it and after it. */
const BEFORE = { running: 80, density: 0.6 };
const AFTER = { running: 140, density: 0.8 };

/** How many ancestors of the main element are looked at for text beside it. */
const SIBLING_LEVELS = 6;

/** A block alone is a list of links from this share, and below this length; several blocks from that share. */
const [LINKED_ALONE, LONGEST_LINK, LINKED_LIST] = [0.85, 200, 0.8];

/** How long lines are that may be cues, legal lines and bylines. */
const [LONGEST_CUE, LONGEST_LEGAL, LONGEST_BYLINE] = [220, 250, 60];

/** A teaser's name means a teaser once this much text came before. */
const BEFORE_TEASER = 300;

/** A heading of furniture ends the text where this much came before, and at most this share of it comes after. */
const [BEFORE_SECTION, SECTION_SHARE] = [300, 0.3];

/** A paragraph as long as this is text, and ends a section of furniture. */
const LONG_PARAGRAPH = 350;

/** The lead between the page's heading and its text: how far back, and how long a line is at least. */
const [LEAD_BLOCKS, LEAD_LENGTH] = [60, 40];

/** A block with this much running text is a sentence. */
const SENTENCE = 30;

const HEADING = /^h[1-6]$/u;

/** Elements that are never furniture for their names. */
const UNNAMED = /^(?:html|body|article|main|h[1-6]|em|strong|code|pre|td|tr|tbody)$/u;

/** Elements in which the search for the main one ends. */
const TEXT_ELEMENT = /^(?:p|table|tbody|tr|ul|ol|dl|h[1-6]|blockquote|pre|strong|b|em|span|font|i|a)$/u;

/**
 * How much running text a block is: its unlinked characters where it reads as prose, little or nothing where it is short,
 * a heading, or mostly links.
 */
function runningText({ element, text, linked }: Block): number {
  if (text.length < 25 && !/[.!?。]$/u.test(text)) return 0;
  if (linked > text.length * 0.5 || HEADING.test(element.tag)) return 0;
  const own = text.length - linked;
  const isProse = /[.!?…。؟:;,”“»"、，]/u.test(text) || own > 80;
  return isProse ? own : own * 0.3;
}

/**
 * Tells the blocks of a page's main text from its furniture.
 *
 * Furniture is taken away first: by element, by role, by name, by links, by phrases. A name counts only while the element
 * holds a small part of the page's running text, since whole pages are wrapped in elements called “sidebar”. Then the
 * smallest element with most of the text that is left is the main one; text beside it and the lead above it join it.
 *
 * @returns for each block, whether it is main text
 */
export function findMainText({ elements, blocks }: PageTree): boolean[] {
  const running = blocks.map(runningText);
  const isAlive = blocks.map(() => true);
  const removed = new Set<PageElement>();
  const sum = (start: number, end: number): number => {
    let total = 0;
    for (let at = start; at < end; at++) if (isAlive[at]) total += running[at] ?? 0;
    return total;
  };
  const isWrapper = ({ start, end }: PageElement, share = WRAPPER_SHARE): boolean =>
    sum(start, end) > share * Math.max(1, sum(0, blocks.length));
  const remove = (element: PageElement): void => {
    removed.add(element);
    // An element within a block goes only where nothing else is in the block: a paragraph is never torn apart.
    for (let at = element.start; at < element.end; at++)
      if (element.isBlock || isWholeBlock(blocks[at], element)) isAlive[at] = false;
  };

  const isBare = sum(0, blocks.length) === 0;
  for (const element of elements)
    if (element.start < element.end && isFurniture(element) && !(isBare && holdsText(element)))
      if (isAlwaysFurniture(element) || !isWrapper(element, element.tag === 'form' ? FORM_SHARE : undefined))
        remove(element);
  for (const names of FURNITURE_NAMES)
    for (const element of elements)
      if (
        element.start < element.end &&
        !removed.has(element) &&
        !UNNAMED.test(element.tag) &&
        names.test(element.names) &&
        !(!element.isBlock && HEADING.test(blocks[element.start]?.element.tag ?? '')) &&
        !isWrapper(element)
      )
        remove(element);
  for (const element of elements)
    if (!removed.has(element) && isLinks(element, blocks, isAlive) && !isWrapper(element, LINKS_SHARE))
      remove(element);
  removeTeasers(elements, running, isAlive, removed, isWrapper, remove);
  for (const [at, { text, element }] of blocks.entries()) {
    if (!isAlive[at]) continue;
    const isCue =
      (text.length < LONGEST_CUE && CUE.test(text)) ||
      (text.length < LONGEST_LEGAL && LEGAL.test(text)) ||
      (text.length < LONGEST_BYLINE && BYLINE.test(text));
    if (isCue && element.tag !== 'h1') isAlive[at] = false;
  }

  const main = findMain(elements, sum);
  if (!main) return isAlive;
  const isInside = blocks.map((_, at) => at >= main.start && at < main.end);
  addSiblings(main, blocks, isAlive, isInside, sum);
  addLead(main, blocks, running, isAlive, isInside);
  endAtFurniture(blocks, running, isAlive, isInside);
  const isText = blocks.map((_, at) => isAlive[at] === true && isInside[at] === true);
  trim(blocks, running, isText);
  return isText;
}

/** Whether an element is furniture by what it is, or hidden. */
function isFurniture({ tag, element }: PageElement): boolean {
  const properties: Properties = element?.properties ?? {};
  const isHidden =
    'hidden' in properties ||
    properties['ariaHidden'] === 'true' ||
    /display:\s*none|visibility:\s*hidden/iu.test(String(properties['style'] ?? ''));
  return (
    FURNITURE_TAGS.has(tag) ||
    tag === 'form' ||
    (tag !== 'body' && tag !== 'html' && (FURNITURE_ROLES.has(String(properties['role'] ?? '')) || isHidden))
  );
}

/** Whether a form wraps paragraphs or headings: of a page without sentences it may be the text. */
const holdsText = ({ tag, children }: PageElement): boolean =>
  tag === 'form' &&
  children.some((child) => /^(?:h[1-6]|p)$/u.test(child.tag) || holdsText({ ...child, tag: 'form' }));

/** Whether an element never wraps a page's text. */
const isAlwaysFurniture = ({ tag }: PageElement): boolean =>
  /^(?:title|figcaption|svg|canvas|iframe|object|embed|audio|video|select|option|input|textarea|noscript)$/u.test(
    tag,
  );

/** Whether all words of a block are within an element. */
const isWholeBlock = (block: Block | undefined, element: PageElement): boolean =>
  block?.runs.every(
    ({ node, element: own }) => !node || !/[\p{L}\p{N}]/u.test(node.value) || isWithin(own, element),
  ) ?? false;

function isWithin(element: PageElement | undefined, outer: PageElement): boolean {
  for (let at = element; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Whether an element is a list of links, or one long link. */
function isLinks(
  { tag, start, end }: PageElement,
  blocks: readonly Block[],
  isAlive: readonly boolean[],
): boolean {
  if (!/^(?:ul|ol|dl|div|section|table|p|h[2-6]|blockquote|center|article|tbody|header)$/u.test(tag))
    return false;
  let [length, linked, count] = [0, 0, 0];
  for (let at = start; at < end; at++) {
    const block = blocks[at];
    if (!block || !isAlive[at]) continue;
    length += block.text.length;
    linked += block.linked;
    if (block.linked > 0) count++;
  }
  if (linked === 0) return false;
  const share = linked / length;
  if (end - start === 1) return share >= LINKED_ALONE && length < LONGEST_LINK;
  return count >= 2 && (share >= LINKED_LIST || (length / count < 60 && share >= 0.7));
}

function removeTeasers(
  elements: readonly PageElement[],
  running: readonly number[],
  isAlive: readonly boolean[],
  removed: ReadonlySet<PageElement>,
  isWrapper: (element: PageElement, share: number) => boolean,
  remove: (element: PageElement) => void,
): void {
  let before = 0;
  const textBefore = running.map((length, at) => {
    const here = before;
    if (isAlive[at]) before += length;
    return here;
  });
  for (const element of elements)
    if (
      element.isBlock &&
      element.start < element.end &&
      !removed.has(element) &&
      !UNNAMED.test(element.tag) &&
      TEASER_NAMES.test(element.names) &&
      (textBefore[element.start] ?? 0) >= BEFORE_TEASER &&
      !isWrapper(element, LINKS_SHARE)
    )
      remove(element);
}

/** Whether a page itself calls an element the body of an article. */
const isNamedBody = ({ element, names }: PageElement): boolean =>
  /articleBody/iu.test(String(element?.properties['itemProp'] ?? '')) || BODY_NAMES.test(names);

/** The smallest element with most of the running text, or the body of an article around it. */
function findMain(
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
function addSiblings(
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
function addLead(
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
function endAtFurniture(
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

/** Takes headings without text under them off the end, and short labels (a day, a section) off the beginning. */
function trim(blocks: readonly Block[], running: readonly number[], isText: boolean[]): void {
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
    if (text.length < 40 && !/[.!?:]$/u.test(text)) isText[at] = false;
  }
}
