import { readFrontMatter } from './front-matter.ts';
import { transcribeHtml } from './html.ts';
import { transcribeMarkdown } from './markdown.ts';
import { factsOfRecord } from './stated-facts.ts';
import type { Transcription } from './transcript.ts';

/** The format of a source's file: lines of plain text, a web page, or Markdown. */
export type SourceFormat = 'text' | 'html' | 'markdown';

/**
 * The format of a source: by the ending of its name, or, for a web page saved as text, by its first characters. Other
 * text is plain, whatever is in it.
 *
 * @param file the source's name
 */
export function formatOf(file: string, text: string): SourceFormat {
  if (/\.(?:html?|xhtml)$/iu.test(file)) return 'html';
  if (/\.(?:md|markdown)$/iu.test(file)) return 'markdown';
  return /^\ufeff?\s*<(?:!doctype html|html)[\s>]/iu.test(text) ? 'html' : 'text';
}

/** The words of a source and where they are in it. Nothing in its markup becomes words or is run. */
export function transcribe(text: string, format: SourceFormat): Transcription {
  if (format === 'html') return transcribeHtml(text);
  const frontMatter = readFrontMatter(text);
  const span = { start: 0, end: frontMatter?.end ?? 0 };
  const facts = frontMatter ? factsOfRecord(frontMatter.record, span) : {};
  if (format === 'markdown') return { ...transcribeMarkdown(text, span.end), facts };
  return { text, facts, ...(frontMatter && { frontMatter: span }), toDecoded: (offset) => offset };
}
