import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { findMainText } from './page/main-text.ts';
import { readMetadata } from './page/metadata.ts';
import { findStatedFacts } from './page/page-facts.ts';
import { findPageTitle, type PageTitle } from './page/page-title.ts';
import { readPageTree, type Block, type PageElement } from './page/page-tree.ts';
import {
  addFrontMatter,
  blankUntil,
  Transcript,
  type PageFact,
  type SourcePart,
  type Transcription,
} from './transcript.ts';

const parser = unified().use(rehypeParse, { emitParseErrors: false }).freeze();

/**
 * The words of a web page, by a parser that follows the HTML standard: headings, paragraphs and list items in document
 * order. Scripts, styles and attributes hold no words. Blocks that are not the page's main text are furniture; the words
 * and their order do not depend on which blocks these are.
 *
 * @param frontMatter the length of front matter before the page
 */
export function transcribeHtml(source: string, frontMatter = 0): Transcription {
  const tree = parser.parse(blankUntil(source, frontMatter));
  const page = readPageTree(tree);
  const metadata = readMetadata(tree);
  const isText = findMainText(page);
  const title = findPageTitle(metadata, page.blocks, isText);
  const documents = linkedDocuments(page.elements);
  const titleAt = title?.block ? page.blocks.indexOf(title.block) : 0;
  const transcript = new Transcript();
  addFrontMatter(transcript, source, frontMatter);
  for (const [at, block] of page.blocks.entries()) {
    const isTitle = block === title?.block;
    // Of several main headings the title is one; a page's text has no other.
    const isFurniture =
      !isTitle && (!isText[at] || block.element.tag === 'h1' || (at < titleAt && isLabel(block.text)));
    transcript.begin(
      isTitle ? { kind: 'heading', depth: 1, isTitle, isFurniture } : partOf(block, isFurniture),
    );
    addRuns(transcript, block, source, isTitle ? title.value : undefined);
  }
  const facts = findStatedFacts(metadata);
  const office = title?.siteName !== undefined && OFFICE.test(title.siteName) ? title.siteName : undefined;
  return transcript.finish({
    ...(office && { publisher: factOf(office, source) }),
    ...facts,
    ...(title && { title: titleFact(title) }),
    ...(documents.length > 0 && { linkedDocuments: documents }),
  });
}

/** A shorter line above a page's title, that ends no sentence, is a label or a menu's; in UTF-16 code units. */
const LONGEST_LABEL = 40;

const isLabel = (text: string): boolean => text.length < LONGEST_LABEL && !/[.!?。]$/u.test(text);

/** The kind of part that a block is. */
export function partOf({ element }: Block, isFurniture: boolean): Omit<SourcePart, 'start' | 'end'> {
  const depth = /^h([1-6])$/u.exec(element.tag)?.[1];
  if (depth) return { kind: 'heading', depth: Number(depth), isFurniture };
  if (element.tag !== 'li') return { kind: 'paragraph', isFurniture };
  const number = numberOf(element);
  return { kind: 'item', ...(number !== undefined && { number }), isFurniture };
}

/** The number of an item in a numbered list; undefined in others. */
function numberOf(item: PageElement): number | undefined {
  const list = item.parent;
  if (list?.tag !== 'ol') return undefined;
  const items = list.children.filter(({ tag }) => tag === 'li');
  return Number(list.element?.properties['start'] ?? 1) + items.indexOf(item);
}

/**
 * Adds a block's words; those of preformatted text keep their lines.
 *
 * @param title the title that the block begins with; words after it, the name of the site, are furniture
 */
export function addRuns(
  transcript: Transcript,
  { runs, element }: Block,
  source: string,
  title: string | undefined,
): void {
  let left = title === undefined ? Infinity : title.replace(/\s+/gu, '').length;
  for (const { kind, node, start } of runs) {
    if (!node) {
      if (kind === 'break') transcript.break(start);
      else transcript.space(start);
      continue;
    }
    const raw = source.slice(start, node.position?.end.offset ?? start);
    const cut = cutAfter(node.value, left);
    left -= node.value.slice(0, cut).replace(/\s+/gu, '').length;
    transcript.add(node.value, raw, start, element.tag === 'pre', cut);
  }
}

/** The offset in a text after some number of characters that are not white space. */
function cutAfter(text: string, count: number): number {
  if (count === Infinity) return text.length;
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (/\S/u.test(text[at] ?? '')) seen++;
    if (seen > count) return at;
  }
  return text.length;
}

/** The names of offices, by which a page's `<title>` tells whose it is; other words behind a title may be a section's. */
const OFFICE =
  /ministr|government|gouvernement|gobierno|governo|presiden|parliament|embassy|secretariat|chancellery|bộ ngoại giao|chính phủ|kementerian|министерств|правительств|وزارة|外交部|外務省/iu;

/** A fact that stands in the words of a page. */
function factOf(value: string, source: string): PageFact {
  const start = Math.max(0, source.indexOf(value));
  return { value, start, end: source.startsWith(value, start) ? start + value.length : start };
}

const titleFact = ({ value, stated, isDoubtful }: PageTitle) => ({
  value,
  start: stated?.start ?? 0,
  end: stated?.end ?? 0,
  ...(isDoubtful && { isDoubtful }),
});

/** Names of files that a statement may be in. */
const DOCUMENT = /\.(?:pdf|docx?|odt|rtf)(?=[?#]|$)/iu;

const linkedDocuments = (elements: readonly PageElement[]): string[] => [
  ...new Set(
    elements.flatMap(({ tag, element }) => {
      const address = tag === 'a' ? String(element?.properties['href'] ?? '') : '';
      const path = DOCUMENT.test(address) ? (address.split(/[?#]/u, 1)[0] ?? '') : '';
      return DOCUMENT.test(path) ? [path.slice(path.lastIndexOf('/') + 1)] : [];
    }),
  ),
];
