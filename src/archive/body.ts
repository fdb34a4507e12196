import type { Paragraph } from 'mdast';
import {
  defineMdastPlugin,
  markdownToHtml,
  markdownToMdast,
  type MdastNode,
  type MdastVisitorContext,
} from 'satteri';
import { sha256Of } from './sha256.ts';
import { slugify } from './slug.ts';
import { withoutBlanks } from './blanks.ts';

/** A part of a statement's text that has an address. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item';
  /** A heading's depth, 1 to 6. */
  depth?: number;
  /** Its words as read, without markup. */
  text: string;
  /** The fragment of its address. */
  anchor: string;
}

/** A block with the offset of its node in the Markdown, in UTF-16 code units. */
export interface LocatedBlock extends Block {
  /** With the node's type, unique in a body. */
  node: string;
}

/** Plain CommonMark: quotes, dashes, dots and addresses stay as the source wrote them. */
const FEATURES = { gfm: false, smartPunctuation: false, frontmatter: false } as const;

/**
 * A body's blocks in reading order, each with its anchor. A list item is a block; the paragraphs in it are not.
 *
 * @param markdown an entry's body, without front matter
 */
export function locateBlocks(markdown: string): LocatedBlock[] {
  const nodes = blockNodes(markdown);
  const texts = nodes.map((node) => blockText(node));
  const anchors = anchorsOf(texts);
  return nodes.map((node, index) => ({
    kind: node.type === 'heading' ? 'heading' : node.type === 'listItem' ? 'item' : 'paragraph',
    ...(node.type === 'heading' && { depth: node.depth }),
    text: texts[index] ?? '',
    anchor: anchors[index] ?? '',
    node: nodeKey(node),
  }));
}

/** A body's blocks, as `locateBlocks` gives them, without their place in the Markdown. */
export const readBlocks = (markdown: string): Block[] => locateBlocks(markdown).map(withoutNode);

/** A block without its place in the Markdown. */
export const withoutNode = ({ node: _, ...block }: LocatedBlock): Block => block;

/** The words of a body's blocks in reading order. */
export const readTexts = (markdown: string): string[] => blockNodes(markdown).map((node) => blockText(node));

/**
 * A body as HTML, each block with its anchor as `id`. Nothing in a body becomes live: HTML is shown as it is written,
 * pictures are replaced by their description, and only links to the web stay links.
 *
 * @param markdown an entry's body, without front matter
 * @param blocks its blocks
 */
export function renderBody(
  markdown: string,
  blocks: readonly LocatedBlock[] = locateBlocks(markdown),
): string {
  const anchors = new Map(blocks.map(({ node, anchor }) => [node, anchor]));
  return markdownToHtml(markdown, { features: FEATURES, mdastPlugins: [safely(anchors)] }).html;
}

/** The tag that begins a block in a body's HTML, with its element's name and its anchor. */
export const BLOCK_TAG = /<(p|h[1-6]|li|pre) id="([^"]+)">/gu;

/** A node that can be given an anchor. */
type BlockNode = Extract<MdastNode, { type: 'paragraph' | 'heading' | 'listItem' | 'code' }>;

function safely(anchors: ReadonlyMap<string, string>) {
  const setAnchor = (node: Readonly<BlockNode>, context: MdastVisitorContext) => {
    const id = anchors.get(nodeKey(node));
    if (id) context.setProperty(node, 'data', { hProperties: { id } });
  };
  return defineMdastPlugin({
    name: 'chancery-safe-body',
    options: { position: true },
    paragraph: setAnchor,
    heading: setAnchor,
    listItem: setAnchor,
    code: setAnchor,
    html(node, context) {
      const id = anchors.get(nodeKey(node));
      const text = { type: 'text' as const, value: node.value };
      if (!id) return context.replaceNode(node, text);
      return context.replaceNode(node, {
        type: 'paragraph',
        children: [text],
        data: { hProperties: { id } },
      } as Paragraph);
    },
    image: (node, context) => context.replaceNode(node, { type: 'text', value: node.alt ?? '' }),
    imageReference: (node, context) => context.replaceNode(node, { type: 'text', value: node.alt ?? '' }),
    linkReference: (node, context) =>
      context.replaceNode(node, { type: 'text', value: context.textContent(node) }),
    link(node, context) {
      if (!/^https?:\/\//i.test(node.url))
        context.replaceNode(node, { type: 'text', value: context.textContent(node) });
    },
  });
}

/** A key for a node: its type and its offset in the Markdown. */
const nodeKey = (node: Readonly<Pick<MdastNode, 'type' | 'position'>>): string =>
  `${node.type}@${node.position?.start.offset ?? -1}`;

function blockNodes(markdown: string): MdastNode[] {
  const nodes: MdastNode[] = [];
  collect(markdownToMdast(markdown, { features: FEATURES }), nodes);
  return nodes;
}

/** Something in a body that is more than words: a link, a picture, emphasis, HTML. */
export interface Mark {
  type: string;
  /** Its first words. */
  words: string;
}

const MARKS: ReadonlySet<string> = new Set([
  'link',
  'linkReference',
  'image',
  'imageReference',
  'emphasis',
  'strong',
  'inlineCode',
  'html',
]);

/** How many characters of a mark's words are given. */
const LONGEST_WORDS = 60;

/** What every mark is written with, unless a backslash makes a sign of it (CommonMark, section 2.4). */
const MARKED = /(?<!\\)(?:\\\\)*[[*_`<]/u;

/** The links, pictures, emphasis and HTML of a body, in reading order. */
export function findMarks(markdown: string): Mark[] {
  if (!MARKED.test(markdown)) return [];
  const marks: Mark[] = [];
  const visit = (node: MdastNode): void => {
    if (MARKS.has(node.type)) marks.push({ type: node.type, words: blockText(node).slice(0, LONGEST_WORDS) });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(markdownToMdast(markdown, { features: FEATURES }));
  return marks;
}

/** Gathers the nodes that are blocks, in reading order. */
function collect(node: MdastNode, found: MdastNode[], inItem = false): void {
  const isItem = node.type === 'listItem';
  const isLeaf =
    node.type === 'heading' || node.type === 'paragraph' || node.type === 'code' || isFlowHtml(node);
  if (isItem || (isLeaf && !inItem)) found.push(node);
  if (isLeaf || !('children' in node)) return;
  for (const child of node.children) collect(child, found, isItem || (inItem && node.type !== 'list'));
}

/** HTML between blocks; HTML within a paragraph is part of the paragraph's text. */
const isFlowHtml = (node: MdastNode): boolean => node.type === 'html';

/** The words of a block; those of a list item leave out the lists in it. */
function blockText(node: MdastNode): string {
  if ('value' in node) return node.value ?? '';
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if (!('children' in node)) return '';
  const between = node.type === 'listItem' || node.type === 'blockquote' ? '\n' : '';
  return node.children
    .filter((child) => child.type !== 'list')
    .map((child) => blockText(child))
    .join(between);
}

/**
 * An anchor for each text: its first words in ASCII, for people, and six digits of its SHA-256, white space aside, so
 * that it depends on this text alone. Equal texts are numbered in their order.
 */
export function anchorsOf(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const digest = sha256Of(withoutBlanks(text.normalize('NFC'))).slice(0, 6);
    const anchor = [slugify(text, 32), digest].filter(Boolean).join('-');
    const count = (seen.get(anchor) ?? 0) + 1;
    seen.set(anchor, count);
    return count === 1 ? anchor : `${anchor}-${count}`;
  });
}
