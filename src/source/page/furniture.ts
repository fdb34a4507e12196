import type { Properties } from 'hast';
import { FURNITURE_ROLES, FURNITURE_TAGS } from './furniture-names.ts';
import type { Block, PageElement } from './page-tree.ts';

/** A block alone is a list of links from this share, and below this length; several blocks from that share. */
const [LINKED_ALONE, LONGEST_LINK, LINKED_LIST] = [0.85, 200, 0.8];

/** Whether an element is furniture by what it is, or hidden. */
export function isFurniture({ tag, element }: PageElement): boolean {
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
export const holdsText = ({ tag, children }: PageElement): boolean =>
  tag === 'form' &&
  children.some((child) => /^(?:h[1-6]|p)$/u.test(child.tag) || holdsText({ ...child, tag: 'form' }));

/** Whether an element never wraps a page's text. */
export const isAlwaysFurniture = ({ tag }: PageElement): boolean =>
  /^(?:title|figcaption|svg|canvas|iframe|object|embed|audio|video|select|option|input|textarea|noscript)$/u.test(
    tag,
  );

/** Whether all words of a block are within an element. */
export const isWholeBlock = (block: Block | undefined, element: PageElement): boolean =>
  block?.runs.every(
    ({ node, element: own }) => !node || !/[\p{L}\p{N}]/u.test(node.value) || isWithin(own, element),
  ) ?? false;

function isWithin(element: PageElement | undefined, outer: PageElement): boolean {
  for (let at = element; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Whether an element is a list of links, or one long link. */
export function isLinks(
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
