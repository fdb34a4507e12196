import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { isEdtf } from '../../archive/date.ts';
import { withoutBlanks } from '../../archive/blanks.ts';
import { oneLine } from '../../archive/text.ts';
import type { Span } from '../../archive/span.ts';
import { draftOf, paragraph, spanOf, textOf, type Draft } from '../draft.ts';
import {
  BUTTONS,
  CAPTION_SOURCE,
  CREDIT_IN_BRACKETS,
  CREDIT_LINE,
  EMBEDDED,
  MARKDOWN_PICTURE,
  READ_ON,
  TAG_LINE,
  TAGS,
} from './furniture-words.ts';
import { printedMargins } from './printed-margins.ts';

/** The header that some crawlers put before a text: the day of publication. */
const CRAWL_HEADER = /^date (\d{4}-\d{2}-\d{2})(?=\s|$)/u;

/** A caption is one or two sentences; what is longer is text, whatever it ends in. */
const LONGEST_CAPTION = 350;

/** A key word is a few words. In UTF-16 code units. */
const LONGEST_TAG = 40;

/** A title stands in the first blocks, and may say what a caption says. */
const FIRST_BLOCKS = 2;

type Kind = 'button' | 'credit' | 'caption' | 'tag' | 'margin' | 'text';

/**
 * Takes page furniture out of the text: buttons, captions and credits, links to other pages, key words, a
 * crawler's header, heading marks. What is taken out is kept, in order, under `omitted`, so that nothing is lost.
 */
export const separateFurniture: Plugin<[], Root> = () => (tree, file) => {
  const draft = draftOf(file);
  if (draft.transcription.frontMatter) omit(draft, draft.transcription.frontMatter);
  // Blocks of invisible characters alone hold no words.
  const worded = tree.children.filter((node) => withoutBlanks(textOf(draft, node)) !== '');
  tree.children = takeHeader(draft, worded);
  const texts = tree.children.map((node) => textOf(draft, node));
  const kinds = tree.children.map((node, index): Kind => {
    if (node.data?.isFurniture) return 'button';
    return node.type === 'heading' ? 'text' : kindOf(texts[index] ?? '');
  });
  markTags(texts, kinds);
  markRepeatedCaptions(texts, kinds);
  for (const index of printedMargins(texts)) kinds[index] = 'margin';
  const children: Root['children'] = [];
  for (const [index, node] of tree.children.entries()) {
    const kind = kinds[index];
    if (kind === 'text') {
      children.push(stripHeadingMark(draft, node));
      continue;
    }
    // A credit on a line of its own belongs to a caption above it: a short line without a full stop.
    const above = children.at(-1);
    if (kind === 'credit' && above && children.length > 1 && isCaption(textOf(draft, above))) {
      omit(draft, spanOf(above));
      children.pop();
    }
    omit(draft, spanOf(node));
  }
  tree.children = children;
  draft.omitted.sort((a, b) => a.start - b.start);
};

function kindOf(text: string): Kind {
  if (BUTTONS.has(text.toLowerCase())) return 'button';
  if (text.length > LONGEST_CAPTION) return 'text';
  if (CREDIT_LINE.test(text)) return 'credit';
  if (
    CREDIT_IN_BRACKETS.test(text) ||
    CAPTION_SOURCE.test(text) ||
    MARKDOWN_PICTURE.test(text) ||
    EMBEDDED.test(text)
  )
    return 'caption';
  if (READ_ON.test(text)) return 'button';
  return TAGS.test(text) || TAG_LINE.test(text) ? 'tag' : 'text';
}

/** Marks the key words that stand one to a line under a heading for them, where nothing else follows. */
function markTags(texts: readonly string[], kinds: Kind[]): void {
  const heading = texts.findLastIndex((text) => TAGS.test(text));
  if (heading < FIRST_BLOCKS) return;
  const isTag = (text: string) => text.length <= LONGEST_TAG && !/[.!?。！？:;]$/u.test(text);
  if (texts.slice(heading + 1).every((text, index) => kinds[heading + 1 + index] !== 'text' || isTag(text)))
    kinds.fill('tag', heading);
}

/** Marks what says the same as a caption does: pages give one to the picture and one to its enlargement. */
function markRepeatedCaptions(texts: readonly string[], kinds: Kind[]): void {
  const words = (text: string) => oneLine(text.replace(CREDIT_IN_BRACKETS, '')).replace(/[.。]$/u, '');
  const captions = new Set(texts.filter((_, index) => kinds[index] === 'caption').map(words));
  if (captions.size === 0) return;
  for (const [index, text] of texts.entries())
    if (index >= FIRST_BLOCKS && kinds[index] === 'text' && captions.has(words(text)))
      kinds[index] = 'caption';
}

/** Whether a line may be a caption; one with a year may be the dateline, which must not be lost. */
const isCaption = (text: string): boolean =>
  text.length <= 160 && !/[.!?。！？:;,”"]$/u.test(text) && !/(?<!\p{N})\p{N}{4}(?!\p{N})/u.test(text);

const omit = (draft: Draft, span: Span): void => {
  draft.omitted.push(span);
};

/** Takes a crawler's header off the first paragraph and keeps its day as the day of publication. */
function takeHeader(draft: Draft, [first, ...others]: Root['children']): Root['children'] {
  if (!first) return [];
  const { start, end } = spanOf(first);
  const text = textOf(draft, first);
  const header = CRAWL_HEADER.exec(text);
  if (!header?.[1] || !isEdtf(header[1])) return [first, ...others];
  const span = { start, end: start + header[0].length };
  omit(draft, span);
  draft.fields.published = header[1];
  draft.evidence['published'] = [{ value: header[1], text: header[0], ...span }];
  const rest = text.slice(header[0].length).trimStart();
  if (rest === '') return others;
  return [paragraph([{ text: rest, breaks: false }], { start: end - rest.length, end }), ...others];
}

/** Sets aside the `#` marks of a line that was a heading in Markdown, which are no words of it. */
function stripHeadingMark(draft: Draft, node: Root['children'][number]): Root['children'][number] {
  if (node.type !== 'paragraph') return node;
  const text = textOf(draft, node);
  const mark = /^(#{1,6})\s+(?=\S)/u.exec(text);
  if (!mark?.[1] || text.includes('\n')) return node;
  const { start, end } = spanOf(node);
  omit(draft, { start, end: start + mark[1].length });
  const rest = text.slice(mark[0].length);
  const depth = Math.max(2, mark[1].length) as 2 | 3 | 4 | 5 | 6;
  return {
    type: 'heading',
    depth,
    children: [{ type: 'text', value: rest }],
    data: { span: { start: end - rest.length, end } },
  };
}
