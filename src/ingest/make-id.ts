import { idPrefix, parseDate } from '../archive/date.ts';
import { slugify } from '../archive/slug.ts';
import type { StatementInput } from '../archive/statement.ts';

/**
 * An id from the date and the title: `2026-01-04-some-words`. Where another entry has it, the first digits of the
 * source's digest are added.
 */
export function makeId(
  { date, title }: Pick<StatementInput, 'date' | 'title'>,
  sha256: string,
  isTaken: (id: string) => boolean,
): string {
  const id = `${idPrefix(date ? parseDate(date) : undefined)}-${slugify(title) || sha256.slice(0, 8)}`;
  if (!isTaken(id)) return id;
  const distinct = `${id}-${sha256.slice(0, 8)}`;
  return isTaken(distinct) ? `${id}-${sha256.slice(0, 16)}` : distinct;
}
