import { DOCUMENT_HEAD, transcribeDocument } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { transcribeHtml } from './html.ts';
import { transcribeMarkdown } from './markdown.ts';
import { transcribePlainText } from './plain-text.ts';
import { factsOfRecord, mergeFacts } from './stated-facts.ts';
import type { StatedFacts, Transcription } from './transcript.ts';

/** The format of a source's file: lines of plain text, a web page, Markdown, or what a reader wrote down of a document. */
export type SourceFormat = 'text' | 'html' | 'markdown' | 'document';

/** Blocks of HTML that end: a text with so many was cut out of a web page. */
const ENDED_BLOCK = /<\/(?:p|div|li|h[1-6]|td|blockquote)\s*>/giu;
const FEWEST_ENDED = 3;

/**
 * The format of a source: by the ending of its name, or, for a web page or a piece of one saved as text, by its tags.
 * Other text is plain.
 *
 * @param file the source's name
 */
export function formatOf(file: string, text: string): SourceFormat {
  if (text.startsWith(DOCUMENT_HEAD)) return 'document';
  if (/\.(?:html?|xhtml)$/iu.test(file)) return 'html';
  if (/\.(?:md|markdown)$/iu.test(file)) return 'markdown';
  if (/^\ufeff?\s*<(?:!doctype html|html)[\s>]/iu.test(text)) return 'html';
  const rest = text.slice(readFrontMatter(text)?.end ?? 0);
  const opens = /^\ufeff?\s*<(?:p|div|h[1-6]|section|article)[\s>]/iu.test(rest);
  return opens && (rest.match(ENDED_BLOCK)?.length ?? 0) >= FEWEST_ENDED ? 'html' : 'text';
}

/** The words of a source and where they are in it. Nothing in its markup becomes words or is run. */
export function transcribe(text: string, format: SourceFormat): Transcription {
  if (format === 'document') return transcribeDocument(text);
  const frontMatter = readFrontMatter(text);
  const span = { start: 0, end: frontMatter?.end ?? 0 };
  const stated = frontMatter ? factsOfRecord(frontMatter.record, span) : {};
  const facts: StatedFacts =
    frontMatter?.isBroken && stated.title
      ? { ...stated, title: { ...stated.title, isDoubtful: true } }
      : stated;
  if (format === 'html') {
    const page = transcribeHtml(text, span.end);
    return { ...page, facts: mergeFacts(page.facts, facts) };
  }
  if (format === 'markdown') return { ...transcribeMarkdown(text, span.end), facts };
  return { ...transcribePlainText(text, span.end), facts, ...(frontMatter && { frontMatter: span }) };
}
