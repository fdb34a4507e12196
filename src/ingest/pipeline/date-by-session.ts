import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Types } from '../../archive/vocabulary.ts';
import { findAssemblySession } from '../dates/assembly-session.ts';
import { addEvidence, draftOf } from '../draft.ts';

/**
 * Dates a speech by the year in which the session of the General Assembly opened that it says it is made in, where it names
 * no day of its own, or one that is doubtful and of another year. It is inferred, and says from what.
 */
export const dateBySession: Plugin<[Types], Root> = (types) => (_, file) => {
  const draft = draftOf(file);
  const { fields, review, searchable } = draft;
  if ((fields.date && !review.has('date')) || types.terms[fields.type ?? '']?.parties !== 'speaker') return;
  const session = findAssemblySession(searchable.text, fields.language ?? 'und');
  if (!session) return;
  const date = String(session.year);
  if (fields.date?.startsWith(date) || (fields.added && date > fields.added)) return;
  fields.date = date;
  fields.dateBasis = 'inferred';
  fields.dateNote = `The text names the session of the General Assembly in which it was made (number ${String(session.number)}); the year is that in which the session opened.`;
  review.delete('date');
  delete draft.evidence['date'];
  addEvidence(draft, 'date', date, session);
};
