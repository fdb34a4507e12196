import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { addRuns, partOf } from './html.ts';
import { readPageTree, type PageElement } from './page/page-tree.ts';
import { Transcript, type Transcription } from './transcript.ts';

const parser = unified().use(rehypeParse, { fragment: false }).freeze();

/** How the transcription of a document begins, by which it is told from a web page. */
export const DOCUMENT_HEAD = '<!doctype html>\n<html data-transcription>\n';

/** Elements that hold what stands at the edges of printed pages: running heads, numbers. */
const MARGINS: ReadonlySet<string> = new Set(['header', 'footer']);

const isMargin = (element: PageElement | undefined): boolean =>
  element !== undefined && (MARGINS.has(element.tag) || isMargin(element.parent));

/**
 * The words of a document that a reader wrote down as HTML. All of it is the document's text but for the edges of its pages:
 * unlike a web page it holds no menus and nothing of others.
 */
export function transcribeDocument(source: string): Transcription {
  const { blocks } = readPageTree(parser.parse(source));
  const transcript = new Transcript();
  for (const block of blocks) {
    transcript.begin(partOf(block, isMargin(block.element)));
    addRuns(transcript, block, source, undefined);
  }
  return transcript.finish({});
}
