import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { addFrontMatter, blankUntil, Transcript, type Transcription } from './transcript.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/** With more marks than this, far more than any text has, finding their pairs takes quadratic time; they stay words. */
const MOST_MARKS = 20_000;
const withoutPairs = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .data('micromarkExtensions', [
    { disable: { null: ['attention', 'labelStartLink', 'labelStartImage', 'labelEnd', 'codeText'] } },
  ])
  .freeze();

/** Quotations and lists nested more deeply than this are in no text, and take time that grows with the square. */
const MOST_LEVELS = 100;

const TOO_DEEP = new RegExp(
  String.raw`^[ \t]*(?:>[ \t]*){${MOST_LEVELS}}|^[ \t]{${2 * MOST_LEVELS},}(?:[-+*]|\d{1,9}[.)])[ \t]|^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){${MOST_LEVELS}}`,
  'mu',
);

const isTooDeep = (source: string): boolean => TOO_DEEP.test(source);

/**
 * The words of a source in Markdown (CommonMark): headings, paragraphs and list items in their order. HTML in it
 * is words like others; front matter and definitions of links are furniture.
 *
 * @param frontMatter the length of front matter that was read; other front matter is furniture too
 * @throws RangeError where quotations or lists are nested too deeply
 */
export function transcribeMarkdown(source: string, frontMatter = 0): Transcription {
  if (isTooDeep(source)) throw new RangeError('nested too deeply');
  const transcript = new Transcript();
  addFrontMatter(transcript, source, frontMatter);
  const visit = (node: Nodes, inItem: boolean, number?: number): void => {
    const start = node.position?.start.offset ?? 0;
    const raw = source.slice(start, node.position?.end.offset ?? start);
    switch (node.type) {
      case 'text':
        return transcript.add(node.value, raw, start, true);
      case 'inlineCode':
      case 'html': {
        const at = raw.indexOf(node.value);
        return transcript.add(node.value, raw.slice(Math.max(0, at)), start + Math.max(0, at), true);
      }
      case 'image':
      case 'imageReference': {
        const alt = node.alt ?? '';
        return transcript.add(alt, raw.slice(2), start + 2);
      }
      case 'break':
        return transcript.break(start);
      case 'yaml':
      case 'toml':
      case 'definition':
      case 'code':
        transcript.begin({ kind: 'paragraph', isFurniture: node.type !== 'code' });
        transcript.add(
          'value' in node && node.type === 'code' ? node.value : raw,
          node.type === 'code' ? raw.slice(Math.max(0, raw.indexOf(node.value))) : raw,
          start,
          true,
        );
        return transcript.begin({ kind: 'paragraph', isFurniture: false });
      case 'heading':
        transcript.begin({ kind: 'heading', depth: node.depth, isFurniture: false });
        break;
      case 'paragraph':
        if (!inItem) transcript.begin({ kind: 'paragraph', isFurniture: false });
        break;
      case 'listItem':
        transcript.begin({ kind: 'item', ...(number !== undefined && { number }), isFurniture: false });
        break;
    }
    if ('children' in node)
      for (const [index, child] of node.children.entries())
        visit(
          child,
          node.type === 'listItem' && index === 0,
          node.type === 'list' && node.ordered ? (node.start ?? 1) + index : undefined,
        );
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'listItem')
      transcript.begin({ kind: 'paragraph', isFurniture: false });
  };
  const marks = source.match(/[*_[\]`]/gu)?.length ?? 0;
  visit((marks > MOST_MARKS ? withoutPairs : parser).parse(blankUntil(source, frontMatter)), false);
  return transcript.finish();
}
