import { transcribeHtml } from './transcribe-html.ts';
import { transcribeMarkdown } from './transcribe-markdown.ts';

/** What a source's file is written in: lines of plain text, a web page, or Markdown. */
export type Shape = 'text' | 'html' | 'markdown';

/** A paragraph, heading or list item of a source, by its place in the transcription's text. UTF-16 code units. */
export interface SourcePart {
  kind: 'paragraph' | 'heading' | 'item';
  /** A heading's depth, 1 to 6. */
  depth?: number;
  /** An item's number, where its list is numbered. */
  number?: number;
  start: number;
  end: number;
  /** Whether the source itself marks it as no part of the text: navigation, a footer, front matter. */
  isFurniture: boolean;
}

/** What the head of a web page says of it, with the place in the decoded source that says so. */
export interface PageFact {
  value: string;
  start: number;
  end: number;
}

/** The words of a source in their order, without the markup around them. */
export interface Transcription {
  /** The words; of plain text the very source. */
  text: string;
  /** The parts, where the source marks them up; undefined for plain text. */
  parts?: SourcePart[];
  /** What a web page says of itself: when it was published (ISO 8601), by whom, and its lasting address. */
  facts: { published?: PageFact; publisher?: PageFact; url?: PageFact };
  /** The offset in the decoded source of an offset in `text`, both in UTF-16 code units. */
  toDecoded: (offset: number) => number;
}

/**
 * What a source is written in: by the ending of its name, and a web page saved as text by how it begins. Other
 * text is plain, whatever stands in it.
 *
 * @param file the source's name
 */
export function shapeOf(file: string, text: string): Shape {
  if (/\.(?:html?|xhtml)$/iu.test(file)) return 'html';
  if (/\.(?:md|markdown)$/iu.test(file)) return 'markdown';
  return /^\ufeff?\s*<(?:!doctype html|html)[\s>]/iu.test(text) ? 'html' : 'text';
}

/** The words that a source says, and where it says them. Nothing in the markup becomes words or is run. */
export function transcribe(text: string, shape: Shape): Transcription {
  if (shape === 'html') return transcribeHtml(text);
  if (shape === 'markdown') return transcribeMarkdown(text);
  return { text, facts: {}, toDecoded: (offset) => offset };
}
