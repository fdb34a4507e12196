import type { Problem } from './problem.ts';
import type { SoundEntry } from './read.ts';

/**
 * Checks that events are shared, that translations and replacements name another statement, and that following them does
 * not lead back.
 *
 * @param unreadable ids of entries that cannot be read: a reference to one of them is not wrong for that
 */
export function checkReferences(
  entries: readonly SoundEntry[],
  unreadable: readonly string[] = [],
): Problem[] {
  const events = new Map<string, number>();
  for (const { statement } of entries)
    if (statement.data.event) events.set(statement.data.event, (events.get(statement.data.event) ?? 0) + 1);
  const ids = new Set([...entries.map(({ statement }) => statement.id), ...unreadable]);
  const originals = new Map(entries.map(({ statement: { id, data } }) => [id, data.translationOf]));
  const replacements = new Map(entries.map(({ statement: { id, data } }) => [id, data.notice?.replacedBy]));
  return entries.flatMap(({ file, statement, lineOf }) => {
    const { event, translationOf, notice } = statement.data;
    const problems: Problem[] = [];
    if (event && events.get(event) === 1)
      problems.push({
        file,
        line: lineOf(['event']),
        field: 'event',
        message: `no other statement has the event "${event}"; correct the slug, or remove it until there is another account`,
      });
    for (const [path, target, next] of [
      [['translationOf'], translationOf, originals],
      [['notice', 'replacedBy'], notice?.replacedBy, replacements],
    ] as const) {
      if (target && target !== statement.id && leadsBack(statement.id, next))
        problems.push({
          file,
          line: lineOf([...path]),
          field: path.join('.'),
          message: `"${target}" leads back to this statement; remove one of the references`,
        });
      if (target && (!ids.has(target) || target === statement.id))
        problems.push({
          file,
          line: lineOf([...path]),
          field: path.join('.'),
          message: `"${target}" is not the id of another statement; correct it`,
        });
    }
    return problems;
  });
}

/** Whether references, followed from a statement, come back to it. */
function leadsBack(id: string, next: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = next.get(id); at !== undefined && !seen.has(at); at = next.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
