import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { isEdtf } from '../archive/date.ts';
import { Transcript, type PageFact, type Transcription } from './transcript.ts';

/** Elements that hold no words of the page. */
const WORDLESS = new Set(['script', 'style', 'template']);

/** Elements that pages put around their text. */
const FURNITURE = new Set([
  'nav',
  'footer',
  'aside',
  'button',
  'menu',
  'dialog',
  'select',
  'title',
  'figcaption',
  'svg',
  // Their content is only shown where the element itself cannot be.
  'noscript',
  'object',
  'iframe',
  'canvas',
  'audio',
  'video',
]);
const FURNITURE_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'alert',
]);

/** Elements that begin and end a paragraph (HTML, flow content); a table's row is one. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup hr html li main menu nav ol p pre section summary table tbody tfoot thead title tr ul caption option legend svg noscript object iframe canvas audio video'.split(
    ' ',
  ),
);

const parser = unified().use(rehypeParse, { emitParseErrors: false }).freeze();

/**
 * The words of a web page, by a parser that follows the HTML standard: headings, paragraphs and list items in
 * their order. Scripts, styles and attributes hold no words; what lies outside the page's main part, and menus
 * and footers within it, is furniture.
 */
export function transcribeHtml(source: string): Transcription {
  const tree: Root = parser.parse(source);
  const transcript = new Transcript();
  const main = findMain(tree);
  const visit = (node: Nodes, isFurniture: boolean, number?: number): void => {
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'text') {
      const raw = source.slice(start, node.position?.end.offset ?? start);
      transcript.add(node.value, raw, start);
      return;
    }
    if (node.type === 'root') for (const child of node.children) visit(child, isFurniture);
    if (node.type !== 'element' || WORDLESS.has(node.tagName)) return;
    const { tagName } = node;
    if (tagName === 'br') return transcript.break(start);
    const isOutside = isFurniture || isFurnitureElement(node);
    const furniture = node === main ? false : isOutside;
    const heading = /^h([1-6])$/u.exec(tagName)?.[1];
    const isBlock = heading !== undefined || BLOCKS.has(tagName);
    const begin = () => {
      if (heading) transcript.begin({ kind: 'heading', depth: Number(heading), isFurniture: furniture });
      else if (tagName === 'li')
        transcript.begin({ kind: 'item', ...(number !== undefined && { number }), isFurniture: furniture });
      else transcript.begin({ kind: 'paragraph', isFurniture: furniture });
    };
    if (isBlock) begin();
    if (tagName === 'td' || tagName === 'th') transcript.space(start);
    let next = tagName === 'ol' ? Number(node.properties['start'] ?? 1) : undefined;
    for (const child of node.children) {
      if (tagName === 'pre' && child.type === 'text') addLines(transcript, child, source);
      else visit(child, furniture, next);
      if (next !== undefined && child.type === 'element' && child.tagName === 'li') next++;
    }
    if (isBlock) transcript.begin({ kind: 'paragraph', isFurniture });
  };
  visit(tree, main !== undefined);
  return transcript.finish(findFacts(tree, source));
}

function addLines(transcript: Transcript, node: Extract<Nodes, { type: 'text' }>, source: string): void {
  const start = node.position?.start.offset ?? 0;
  transcript.add(node.value, source.slice(start, node.position?.end.offset ?? start), start, true);
}

function isFurnitureElement(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    FURNITURE.has(tagName) ||
    // Some systems put the whole page into one form; others have one to search or to write in.
    (tagName === 'form' && !elements(element).some(({ tagName }) => /^(?:h[1-6]|p)$/u.test(tagName))) ||
    FURNITURE_ROLES.has(String(properties['role'] ?? '')) ||
    'hidden' in properties ||
    properties['ariaHidden'] === 'true'
  );
}

/** The element that holds the page's text: its one `main`, else its one `article`. */
function findMain(tree: Root): Element | undefined {
  for (const name of ['main', 'article']) {
    const [first, ...others] = elements(tree).filter(({ tagName }) => tagName === name);
    if (first && others.length === 0) return first;
  }
  return undefined;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text) && isEdtf(text);

function elements(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []));
}

/** The facts that the head states, by Open Graph, Dublin Core and plain HTML. */
function findFacts(tree: Root, source: string): Transcription['facts'] {
  const facts: Transcription['facts'] = {};
  const fact = ({ position }: Element, value: unknown): PageFact => ({
    value: String(value).trim(),
    start: position?.start.offset ?? 0,
    end: position?.end.offset ?? source.length,
  });
  for (const element of elements(tree)) {
    const { properties, tagName } = element;
    const name = String(properties['property'] ?? properties['name'] ?? '').toLowerCase();
    const content = properties['content'];
    if (tagName === 'link' && Array.isArray(properties['rel']) && properties['rel'].includes('canonical'))
      facts.url ??= fact(element, properties['href']);
    if (tagName !== 'meta' || !content) continue;
    if (
      ['article:published_time', 'dc.date', 'dcterms.date', 'date', 'pubdate'].includes(name) &&
      isDay(String(content).slice(0, 10))
    )
      facts.published ??= fact(element, String(content).slice(0, 10));
    if (['og:site_name', 'dc.publisher', 'dcterms.publisher'].includes(name))
      facts.publisher ??= fact(element, content);
    if (name === 'og:url') facts.url ??= fact(element, content);
  }
  if (facts.url && !(/^https?:\/\//iu.test(facts.url.value) && URL.canParse(facts.url.value)))
    delete facts.url;
  return facts;
}
