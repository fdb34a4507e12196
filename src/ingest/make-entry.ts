import { anchorsOf, readTexts } from '../archive/body.ts';
import { findGap } from '../archive/completeness.ts';
import { runsOf, sketchOf, type Sketch } from '../archive/resemblance.ts';
import { statementSchema, type StatementInput } from '../archive/statement.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { decode } from './decode.ts';
import type { Evidence, Given } from './draft.ts';
import { createPipeline, type MadeEntry } from './pipeline.ts';

/** The bytes of a file, and what is known of it before they are read as text. */
export interface Source {
  bytes: Uint8Array;
  /** The name under which it would be kept. */
  file: string;
  /** Of the bytes, in hexadecimal digits. */
  sha256: string;
  given: Given;
}

/** An entry made of a source, proved valid and complete. */
export interface MadeStatement {
  reason?: never;
  entry: StatementInput;
  /** The entry's file, front matter and body. */
  markdown: string;
  body: string;
  /** The words that each value rests on; offsets are in code points of the decoded source. */
  evidence: Partial<Record<string, Evidence[]>>;
  sketch: Sketch;
  /** The anchors of its paragraphs. */
  anchors: string[];
}

/** What was made of a source, or why nothing was, and the next step. */
export type Made = MadeStatement | { reason: string };

const FAULT = 'this is a fault of Chancery, please report it with the file';

/** Makes entries of sources. It reads and writes no files, so that it can run in any thread. */
export function createMaker(vocabularies: Vocabularies): (source: Source) => Made {
  const make = createPipeline(vocabularies);
  return ({ bytes, file, sha256, given }) => {
    const decoding = decode(bytes);
    if (decoding.text === undefined) return { reason: decoding.reason };
    const { text, encoding } = decoding;
    const made = make({ text, encoding, given, file, sha256 });
    const { frontMatter: entry, markdown, body } = made;
    if (entry.titleSupplied && body.trim() === '')
      return {
        reason:
          'it holds no words but those of menus, captions or the like; save the text itself and ingest that',
      };
    const marks = mostMarks(body);
    if (marks > MOST_MARKS)
      return {
        reason: `a paragraph of it has ${marks} brackets, stars or the like, more than any text; take them out, or split the file`,
      };
    const { error } = statementSchema.safeParse(entry);
    if (error) return { reason: `its entry would not be valid (${error.issues[0]?.message}); ${FAULT}` };
    const blocks = readTexts(body);
    const gap = findGap(made.text, {
      title: entry.titleSupplied ? undefined : entry.title,
      blocks,
      omitted: entry.omitted ?? [],
    });
    if (gap)
      return { reason: `its text could not be kept whole (at ${JSON.stringify(gap.source)}); ${FAULT}` };
    return {
      entry,
      markdown,
      body,
      evidence: inCodePoints(text, made.evidence),
      sketch: sketchOf(runsOf(made.words)),
      anchors: anchorsOf(blocks),
    };
  };
}

/**
 * A paragraph with more signs that Markdown escapes is no text, and the time that a Markdown parser needs for it
 * grows with their square.
 */
const MOST_MARKS = 10_000;

/** The greatest number of escaped signs in any paragraph of a body. */
const mostMarks = (body: string): number =>
  body.split('\n\n').reduce((most, paragraph) => Math.max(most, paragraph.split('\\').length - 1), 0);

/** Evidence with its offsets in code points, which every language counts alike, in place of UTF-16 code units. */
function inCodePoints(source: string, evidence: MadeEntry['evidence']): MadeEntry['evidence'] {
  const pairs = [...source.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  if (pairs.length === 0) return evidence;
  const offset = (at: number) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return at - low;
  };
  return Object.fromEntries(
    Object.entries(evidence).map(([field, found]) => [
      field,
      found?.map((item) => ({ ...item, start: offset(item.start), end: offset(item.end) })),
    ]),
  );
}
