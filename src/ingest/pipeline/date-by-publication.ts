import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { draftOf } from '../draft.ts';

/**
 * Dates a text that names no day of its own by the day on which it came out: an issuer gives its own words out when it
 * makes them. What a report tells of is older by an unknown while, so its date is approximate, and says so. Where it is not
 * known whose words a text holds, the day is flagged.
 */
export const dateByPublication: Plugin<[], Root> = () => (_, file) => {
  const { fields, review } = draftOf(file);
  const { date, published = '', wording } = fields;
  const isWholeDay = /^\d{4}-\d{2}-\d{2}$/u.test(published);
  if (date || !isWholeDay || review.has('published')) return;
  fields.date = wording === 'report' ? `${published}~` : published;
  fields.dateBasis = 'published';
  if (wording === undefined) review.add('date');
};
