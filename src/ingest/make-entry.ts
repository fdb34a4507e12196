import { bisectLeft } from 'd3-array';
import { sha256Of } from '../archive/sha256.ts';
import { readTexts } from '../archive/body.ts';
import { findGap } from '../source/completeness.ts';
import { shinglesOf, signatureOf, type Signature } from '../archive/near-duplicates.ts';
import { statementSchema, type StatementInput } from '../archive/statement.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { decode, lostCharacters, type Decoding } from '../source/decode.ts';
import { readDocument } from '../source/readers/index.ts';
import type { Reading } from '../source/readers/reading.ts';
import { mergeFacts } from '../source/stated-facts.ts';
import type { StatedFacts } from '../source/transcript.ts';
import type { Evidence, Given } from './draft.ts';
import { dumpReason, pageReason } from './no-statement.ts';
import { transcriptionName } from './source-name.ts';
import { createPipeline, type DraftedEntry } from './pipeline/index.ts';

/** The bytes of a file, with the facts that are known before they are decoded. */
export interface Source {
  bytes: Uint8Array;
  /** The name under which it will be kept. */
  file: string;
  /** Of the bytes, in hexadecimal digits. */
  sha256: string;
  given: Given;
  /** Facts that a file beside the source states. */
  stated?: StatedFacts;
  /** What a reader made of it, where it is not text. */
  reading?: Reading | undefined;
}

/** A source with what a reader makes of it, where it is not text. */
export const withReading = async (source: Source): Promise<Source> => ({
  ...source,
  reading: await readDocument(source.bytes, source.file, { ocr: source.given.ocr }),
});

/** An entry made of a source, proved valid and complete. */
export interface CompleteEntry {
  reason?: never;
  entry: StatementInput;
  /** The entry's file, front matter and body. */
  markdown: string;
  body: string;
  /** The words of the source. */
  text: string;
  /** The words that a reader made of a source that is not text, to be kept beside it. */
  transcription?: string;
  /** The passages that each value rests on; offsets are in code points of the decoded source. */
  evidence: Partial<Record<string, Evidence[]>>;
  /** What the source's facts say that is none: see `StatedFacts`. */
  unknownKeys: readonly string[];
  signature: Signature;
}

/** The entry made from a source, or the reason why there is none, with the next step. */
export type EntryOutcome = CompleteEntry | { reason: string };

const FAULT = 'this is a bug in Chancery, please report it with the file';

/** Makes entries of sources. It reads and writes no files, so that it can run in any thread. */
export function createEntryMaker(vocabularies: Vocabularies): (source: Source) => EntryOutcome {
  const make = createPipeline(vocabularies);
  return ({ bytes, file, sha256, given, stated = {}, reading }) => {
    if (reading?.reason !== undefined) return { reason: reading.reason };
    const decoding: Decoding = reading ? { text: reading.text, encoding: 'utf-8' } : decode(bytes);
    if (decoding.text === undefined) return { reason: decoding.reason };
    const { text, encoding } = decoding;
    const damage = decoding.damage ?? lostCharacters(text);
    const dump = dumpReason(text);
    if (dump) return { reason: dump };
    const made = unlessTooDeep(() =>
      make({
        text,
        encoding,
        ...(damage && { damage }),
        ...(reading && { transcription: describeTranscription(file, reading) }),
        given,
        stated: reading ? mergeFacts(reading.facts, stated) : stated,
        file,
        sha256,
      }),
    );
    if (!made) return { reason: TOO_DEEP };
    const { frontMatter: entry, markdown, body } = made;
    if ((entry.titleSupplied || made.page) && body.trim() === '')
      return {
        reason: 'it contains only menus, captions and the like; save the text itself and ingest that',
      };
    const reason =
      made.page && pageReason({ title: entry.title, body, linkedDocuments: made.page.linkedDocuments });
    if (reason) return { reason };
    const marks = mostMarks(body);
    if (marks > MOST_MARKS)
      return {
        reason: `one of its paragraphs has ${marks} brackets, stars or the like, more than any text has; remove them, or split the file`,
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
      text: made.text,
      ...(reading && { transcription: reading.text }),
      unknownKeys: made.unknownKeys,
      evidence: inCodePoints(text, made.evidence),
      signature: signatureOf(shinglesOf(made.words)),
    };
  };
}

const TOO_DEEP =
  'its lists, quotations or elements are nested in each other hundreds of times, as in no text; take the text out of them and ingest that';

/** What a function gives; undefined where it met parts nested more deeply than they can be followed. */
function unlessTooDeep<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch (error) {
    // The parsers and ours call themselves once a level, and end so.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What an entry says of the words that were read in its source. */
const describeTranscription = (
  file: string,
  { text, format, reader, confidence }: Reading & { reason?: never },
) => ({
  file: transcriptionName(file, format),
  sha256: sha256Of(text),
  reader,
  ...(confidence !== undefined && { confidence }),
});

/**
 * The greatest number of escaped signs in a paragraph. No text has so many, and the time that a Markdown parser takes
 * grows with their square.
 */
const MOST_MARKS = 10_000;

/** The greatest number of escaped signs in any paragraph of a body. */
const mostMarks = (body: string): number =>
  body.split('\n\n').reduce((most, paragraph) => Math.max(most, paragraph.split('\\').length - 1), 0);

/** Evidence with its offsets in code points, which all programming languages count alike, instead of UTF-16 code units. */
function inCodePoints(source: string, evidence: DraftedEntry['evidence']): DraftedEntry['evidence'] {
  const pairs = [...source.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  if (pairs.length === 0) return evidence;
  const offset = (at: number) => at - bisectLeft(pairs, at);
  return Object.fromEntries(
    Object.entries(evidence).map(([field, found]) => [
      field,
      found?.map((item) => ({ ...item, start: offset(item.start), end: offset(item.end) })),
    ]),
  );
}
