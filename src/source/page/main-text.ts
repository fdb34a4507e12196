import { isAlwaysFurniture, isFurniture, isLinks, isWholeBlock, holdsText } from './furniture.ts';
import { FURNITURE_NAMES, TEASER_NAMES } from './furniture-names.ts';
import { BYLINE, CUE, LEGAL, SERVER_ERROR } from './furniture-phrases.ts';
import type { Block, PageElement, PageTree } from './page-tree.ts';
import { addLead, addSiblings, endAtFurniture, findMain, trim } from './text-extent.ts';

/*
 * Thresholds; lengths in UTF-16 code units. They were set on half of 470 labelled pages of many sites and held on the
 * other half; all are flat, so that a fifth more or less changes little.
 */

/** An element with a larger share of the page's running text is a wrapper, whatever it is called. */
const WRAPPER_SHARE = 0.35;

/** The same for forms, into which some systems put the whole page, and for links. */
const [FORM_SHARE, LINKS_SHARE] = [0.4, 0.3];

/** How long lines are that may be cues, legal lines and bylines. */
const [LONGEST_CUE, LONGEST_LEGAL, LONGEST_BYLINE] = [220, 250, 60];

/** A teaser's name means a teaser once this much text came before. */
const BEFORE_TEASER = 300;

const HEADING = /^h[1-6]$/u;

/** Elements that are never furniture for their names. */
const UNNAMED = /^(?:html|body|article|main|h[1-6]|em|strong|code|pre|td|tr|tbody)$/u;

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
      SERVER_ERROR.test(text) ||
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
