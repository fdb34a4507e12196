import type { Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { ReviewableField, StatementInput } from '../archive/statement.ts';
import type { Transcription } from '../archive/transcribe.ts';
import type { Role } from '../archive/vocabulary.ts';
import type { Reading } from './read.ts';

/** The words that a value rests on; offsets are in UTF-16 code units of the decoded source. */
export interface Evidence {
  value: string;
  text: string;
  start: number;
  end: number;
}

/** A stretch of the transcription, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** What the person who ingests says of the files, which outranks what is found in them. */
export interface Given {
  language?: string;
  published?: string;
  publisher?: string;
}

/** An entry in the making: what the steps of the pipeline find, each adding its part. */
export interface Draft {
  /** The words of the source, without the markup of a web page or Markdown. */
  transcription: Transcription;
  /** The words as they are searched. */
  reading: Reading;
  given: Given;
  fields: Partial<Omit<StatementInput, 'source' | 'review' | 'omitted'>>;
  publisher?: string;
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

/** So many places prove a value; a name that comes a hundred times is not proved better by the others. */
const MOST_EVIDENCE = 10;

/** Records what a value rests on, from a place in the text that is searched; of many places the first. */
export function addEvidence(draft: Draft, field: string, value: string, { start, end }: Span): void {
  const found = (draft.evidence[field] ??= []);
  if (found.filter((evidence) => evidence.value === value).length >= MOST_EVIDENCE) return;
  const { reading } = draft;
  const [from, to] = [reading.toSource(start), reading.toSource(end)];
  found.push({ value, text: reading.source.slice(from, to), start: from, end: to });
}

/** A block of the tree while it is being sorted: a paragraph or heading, and where it stands in the source. */
export type SourceBlock = Root['children'][number] & { data: { span: Span } };

declare module 'mdast' {
  interface Data {
    /** Where the node stands in the decoded source. */
    span?: Span;
    /** Whether the source marks the node as no part of its text. */
    isFurniture?: boolean;
  }
}

/** Where a block stands in the source. */
export const spanOf = (node: Root['children'][number]): Span => node.data?.span ?? { start: 0, end: 0 };

/** A block's text as the source has it. */
export const textOf = (draft: Draft, node: Root['children'][number]): string => {
  const { start, end } = spanOf(node);
  return draft.reading.source.slice(start, end);
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
