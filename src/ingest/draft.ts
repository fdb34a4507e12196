import type { Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { ReviewableField, StatementInput } from '../archive/statement.ts';
import type { Span } from '../archive/span.ts';
import type { Publisher, Role } from '../archive/vocabulary.ts';
import type { Transcription } from '../source/transcript.ts';
import type { SearchableText } from './searchable.ts';

/** The words that a value rests on; offsets are in UTF-16 code units of the decoded source. */
export interface Evidence {
  value: string;
  text: string;
  start: number;
  end: number;
}

/** A text as long as a speech, in UTF-16 code units. */
export const LONG_TEXT = 6000;

/** Facts given on the command line; they outrank those found in the files. */
export interface Given {
  /** The day on which the archive takes the text in, ISO 8601; no day of the text can be after it. */
  added?: string;
  language?: string;
  published?: string;
  publisher?: string;
  /** The languages in which pictures of pages are read, BCP 47; undefined where they are not. */
  ocr?: readonly string[];
}

/** An entry in the making; each step of the pipeline adds its part. */
export interface Draft {
  /** The words of the source, without the markup of a web page or Markdown. */
  transcription: Transcription;
  /** The words as they are searched. */
  searchable: SearchableText;
  given: Given;
  fields: Partial<Omit<StatementInput, 'source' | 'review' | 'omitted'>>;
  publisher?: string;
  /** The country whose ministry or government published the text at its own address. */
  officialCountry?: string;
  officialKind?: Publisher['kind'];
  /** What kind of publisher it is, where its address or its name tells. */
  publisherKind?: Publisher['kind'];
  /** Whether an agency names itself before the first sentence. */
  isAgencys?: boolean;
  /** Whether the title holds the formula of the text's type. */
  isTitled?: boolean;
  evidence: Partial<Record<string, Evidence[]>>;
  /** The fields that no step was sure of. */
  review: Set<ReviewableField>;
  /** Where the title stands in the source; undefined where it was supplied. */
  title?: Span;
  /** In what role the title names countries; empty where its words say nothing of it. */
  roles: Set<Role>;
  omitted: Span[];
}

declare module 'vfile' {
  interface DataMap {
    draft: Draft;
  }
}

/** The draft that a file carries through the pipeline. */
export function draftOf(file: VFile): Draft {
  const { draft } = file.data;
  if (!draft) throw new Error(`${file.path}: the pipeline was run without a draft`);
  return draft;
}

/** Ten passages are evidence enough. */
const MOST_EVIDENCE = 10;

/** Records a passage that a value rests on, by its span in the searched text; only the first ones are kept. */
export function addEvidence(draft: Draft, field: string, value: string, { start, end }: Span): void {
  const found = (draft.evidence[field] ??= []);
  if (found.filter((evidence) => evidence.value === value).length >= MOST_EVIDENCE) return;
  const { searchable } = draft;
  const [from, to] = [searchable.toSource(start), searchable.toSource(end)];
  found.push({ value, text: searchable.source.slice(from, to), start: from, end: to });
}

declare module 'mdast' {
  interface Data {
    /** Where the node stands in the decoded source. */
    span?: Span;
    /** Whether the source marks the node as no part of its text. */
    isFurniture?: boolean;
    /** Whether the source marks the node as its title. */
    isTitle?: boolean;
  }
}

/** Where a block stands in the source. */
export const spanOf = (node: Root['children'][number]): Span => node.data?.span ?? { start: 0, end: 0 };

/** A block's text as the source has it. */
export const textOf = (draft: Draft, node: Root['children'][number]): string => {
  const { start, end } = spanOf(node);
  return draft.searchable.source.slice(start, end);
};

/** A paragraph of lines of the source; line breaks that the author meant become breaks. */
export function paragraph(lines: readonly { text: string; breaks: boolean }[], span: Span): Paragraph {
  const children: Paragraph['children'] = [];
  let text = '';
  for (const [index, line] of lines.entries()) {
    text += line.text;
    if (index === lines.length - 1) break;
    if (line.breaks) {
      children.push({ type: 'text', value: text }, { type: 'break' });
      text = '';
    } else text += '\n';
  }
  return { type: 'paragraph', children: [...children, { type: 'text', value: text }], data: { span } };
}
