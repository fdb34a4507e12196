import { idPrefix, parseDate } from '../archive/date.ts';
import { slugify } from '../archive/slug.ts';
import type { StatementInput } from '../archive/statement.ts';

/** What an id is made from. */
type Named = Pick<StatementInput, 'date' | 'title'>;

/**
 * An id from the date and the title: `2026-01-04-some-words`. Where another entry has it, the first digits of the
 * source's digest are added.
 */
export function makeId({ date, title }: Named, sha256: string, isTaken: (id: string) => boolean): string {
  const id = `${idPrefix(date ? parseDate(date) : undefined)}-${slugify(title) || sha256.slice(0, 8)}`;
  if (!isTaken(id)) return id;
  const distinct = `${id}-${sha256.slice(0, 8)}`;
  return isTaken(distinct) ? `${id}-${sha256.slice(0, 16)}` : distinct;
}

/**
 * The id of an entry whose date or title was corrected before it was published. It stays where a person chose it.
 *
 * @param id the present one
 * @param isTaken whether another entry has an id
 */
export function correctId(
  id: string,
  before: Named,
  after: Named,
  sha256: string,
  isTaken: (id: string) => boolean,
): string {
  const made = makeId(before, sha256, () => false);
  const isMade = id === made || id.startsWith(`${made}-${sha256.slice(0, 8)}`);
  return isMade ? makeId(after, sha256, (other) => other !== id && isTaken(other)) : id;
}
