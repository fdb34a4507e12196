import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperationalError } from '../archive/errors.ts';
import { omissionWords } from '../archive/omission.ts';
import { REVIEWABLE_FIELDS, statementSchema, type ReviewableField } from '../archive/statement.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { editFrontMatter, readEntryFile } from '../holdings/entry-file.ts';
import type { Holdings } from '../holdings/paths.ts';
import { findContradictions } from '../holdings/consistency.ts';
import type { SoundEntry } from '../holdings/read.ts';
import type { Evidence } from './draft.ts';
import { createEntryMaker } from './make-entry.ts';

/** How much a doubtful field harms whoever searches: a statement with a wrong language is hardly found at all. */
const DOUBT: Readonly<Record<ReviewableField, number>> = {
  language: 8,
  date: 5,
  countries: 4,
  title: 3,
  type: 2,
  topics: 1,
  organizations: 1,
  people: 1,
  mentions: 1,
  published: 1,
  omitted: 1,
  source: 6,
  wording: 3,
  issuers: 3,
  scope: 2,
};

/** Fields that hold a list; an editor writes its values with commas between. */
const LISTS: ReadonlySet<ReviewableField> = new Set([
  'countries',
  'issuers',
  'mentions',
  'organizations',
  'people',
  'topics',
]);

/** The entries with flagged fields, the most doubtful first; among equals in the order of their ids. */
export function findDoubtful(entries: readonly SoundEntry[]): SoundEntry[] {
  const doubt = ({ statement }: SoundEntry) =>
    statement.data.review.reduce((sum, field) => sum + DOUBT[field], 0);
  return entries
    .filter(({ statement }) => statement.data.review.length > 0)
    .sort((a, b) => doubt(b) - doubt(a) || (a.statement.id < b.statement.id ? -1 : 1));
}

/** An entry's flagged fields in the order in which they matter. */
export const doubtfulFields = ({ statement }: SoundEntry): ReviewableField[] =>
  [...statement.data.review].sort((a, b) => DOUBT[b] - DOUBT[a]);

/** A field's value as an editor reads and writes it. */
export function valueOf({ statement }: SoundEntry, field: ReviewableField): string {
  if (field === 'source') return statement.data.source.damage ?? statement.data.source.file;
  if (field === 'scope') return statement.data.countries.join(', ');
  const value = statement.data[field];
  return Array.isArray(value) ? value.map(omissionWords).join(', ') : (value ?? '');
}

/** An editor's verdict on a field: the value is right, or a better one; an empty value removes the field. */
export interface Verdict {
  field: ReviewableField;
  value?: string;
}

/**
 * An entry's file after an editor has looked at a field: the value confirmed or corrected, the flag cleared, and
 * a revision that says so. Comments and the order of the front matter stay.
 *
 * @param today the day of the revision, ISO 8601
 * @throws where the value is none that the field may have; nothing is written by this function
 */
export function settle(
  text: string,
  { field, value }: Verdict,
  today: string,
  vocabularies: Vocabularies,
): string {
  const { data } = readEntryFile(text);
  if (value !== undefined && isOfSource(field, data as { titleSupplied?: boolean }))
    throw new OperationalError(
      field === 'scope'
        ? 'scope only asks whether the text is a diplomatic statement; confirm it, or remove the entry before it is published'
        : `${field} holds words of the source, which would be lost; change it in the entry's file, so that title, body and omitted still give the source back, and run npm run check`,
    );
  const before = data as Record<string, unknown>;
  const flagged = (before['review'] as string[] | undefined) ?? [];
  if (value === undefined && !flagged.includes(field))
    throw new OperationalError(
      `${field} does not wait to be confirmed; npm run review -- --list says what does`,
    );
  const review = flagged.filter((other) => other !== field);
  const list = (words: string) =>
    words
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean);
  const note = value === undefined ? `${field} confirmed.` : `${field} corrected.`;
  const corrected =
    value === undefined ? {} : { [field]: LISTS.has(field) ? list(value) : value.trim() || undefined };
  // A country is a party or mentioned: named as one, it is no longer the other.
  const other = field === 'countries' ? 'mentions' : field === 'mentions' ? 'countries' : undefined;
  if (value !== undefined && other)
    Object.assign(corrected, {
      [other]: ((before[other] as string[] | undefined) ?? []).filter((code) => !list(value).includes(code)),
    });
  // What the date was found by does not hold for another date, and what that rests on only the person knows.
  if (value !== undefined && field === 'date')
    Object.assign(corrected, { dateNote: undefined, dateBasis: undefined });
  const after = {
    ...before,
    ...corrected,
    review,
    revisions: [...((before['revisions'] as object[] | undefined) ?? []), { date: today, note }],
  };
  const result = statementSchema.safeParse(after);
  const problem = result.success
    ? findContradictions({ id: '', data: result.data }, vocabularies)[0]?.message
    : result.error.issues[0]?.message;
  if (problem) throw new OperationalError(`${field}: ${JSON.stringify(value ?? null)} ${problem}`);
  return editFrontMatter(text, {
    ...corrected,
    review,
    revisions: after.revisions,
  });
}

/** Whether a field's value is a part of the source's own text. */
export const isOfSource = (
  field: ReviewableField,
  { titleSupplied = false }: { titleSupplied?: boolean | undefined },
): boolean =>
  field === 'omitted' || field === 'source' || field === 'scope' || (field === 'title' && !titleSupplied);

/** The passages that a flagged entry's values rest on, found again in its source; none where the source is missing. */
export function evidenceOf(
  { statement }: SoundEntry,
  { sources }: Holdings,
  make: ReturnType<typeof createEntryMaker>,
): Partial<Record<string, Evidence[]>> {
  const { sha256, publisher, transcription } = statement.data.source;
  const file = transcription?.file ?? statement.data.source.file;
  const { published } = statement.data;
  const given = { ...(published && { published }), ...(publisher && { publisher }) };
  try {
    const made = make({ bytes: readFileSync(join(sources, file)), file, sha256, given });
    return made.reason === undefined ? made.evidence : {};
  } catch {
    return {};
  }
}

/** Whether a word names a field that can be looked at. */
export const isReviewable = (word: string): word is ReviewableField =>
  (REVIEWABLE_FIELDS as readonly string[]).includes(word);
