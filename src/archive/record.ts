import { z } from 'zod';
import type { Block } from './body.ts';
import { parseDate } from './date.ts';
import {
  REVIEWABLE_FIELDS,
  statementSchema,
  type ReviewableField,
  type Statement,
  type StatementData,
} from './statement.ts';

/** A statement's facts as data: its front matter, where it is, and what its date may mean. */
export const factsSchema = statementSchema.extend({
  id: z.string().describe('The statement’s id: the last part of its address.'),
  url: z.url().describe('The permanent address.'),
  earliest: z.iso.date().optional().describe('The first day that the date may mean.'),
  latest: z.iso.date().optional().describe('The last day that the date may mean.'),
  confirmed: z
    .array(z.string())
    .describe(
      'The fields of those given that a person confirmed or that the program was sure of: all but those under review.',
    ),
});

/** A statement whole, as data: what `/statements/<id>.json` holds. */
export const recordSchema = factsSchema.extend({
  text: z
    .array(
      z.strictObject({
        kind: z.enum(['heading', 'paragraph', 'item']).describe('What the block is.'),
        depth: z.int().min(1).max(6).optional().describe('Of a heading: its depth.'),
        text: z.string().describe('Its words, without markup.'),
        anchor: z.string().describe('The fragment of its address.'),
      }),
    )
    .describe('The text, block by block.'),
});

export type StatementFacts = z.infer<typeof factsSchema>;
export type StatementRecord = z.infer<typeof recordSchema>;

/** A statement's facts; `url` is its permanent address. */
export function factsOf({ id, data }: Statement, url: string): StatementFacts {
  const date = data.date ? parseDate(data.date) : undefined;
  const review = new Set<string>(data.review);
  const confirmed = REVIEWABLE_FIELDS.filter((field) => !review.has(field) && isGiven(data, field));
  return { id, url, ...data, confirmed, ...(date && { earliest: date.earliest, latest: date.latest }) };
}

/** Whether an entry says something in a field. */
function isGiven(data: StatementData, field: ReviewableField): boolean {
  if (field === 'scope' || field === 'omitted' || field === 'source') return false;
  const value = data[field];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** A statement's record; `url` is its permanent address. */
export const makeRecord = (statement: Statement, text: Block[], url: string): StatementRecord => ({
  ...factsOf(statement, url),
  text,
});

/** A statement's record as a line of JSON: what its own file holds, and what the data of the archive have of it. */
export const recordLine = (statement: Statement, text: Block[], url: string): string =>
  `${JSON.stringify(makeRecord(statement, text, url))}\n`;

/**
 * When an entry last changed, a day: that of its last revision, or the one on which it was added; of an entry that says
 * neither, the day of publication or of the statement.
 */
export function datestampOf({ revisions, added, published, earliest }: StatementFacts): string {
  const days = [...revisions.map((revision) => revision.date), added].filter(isDay);
  return days.sort().at(-1) ?? [published, earliest].find(isDay) ?? '1970-01-01';
}

const isDay = (day: string | undefined): day is string =>
  day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day);
