import { relative } from 'node:path';
import type { Holdings } from './paths.ts';
import type { Problem } from './problem.ts';
import { ledgerFile, toLedgerSource, type Publication, type Publications } from './publications.ts';
import type { SoundEntry } from './read.ts';

/** What is wrong with the links that were published. */
export interface PublicationProblems {
  problems: Problem[];
  /** Paragraphs of published statements that the ledger does not know: recording them is the next step. */
  unrecorded: Problem[];
}

/** What would be published of some entries now. */
export const publicationsOf = (
  entries: readonly SoundEntry[],
  anchorsOf: (id: string) => readonly string[],
): Publications =>
  new Map(
    entries.map(({ statement: { id, data } }): [string, Publication] => [
      id,
      { sources: [toLedgerSource(data.source.sha256)], anchors: [...anchorsOf(id)] },
    ]),
  );

/**
 * Checks that all that was ever published is still there: every id leads to a statement, every text is held, every anchor
 * leads to a paragraph.
 *
 * @param isSound whether all entries could be read; if not, an id may only seem to be lost
 */
export function checkPublications(
  entries: readonly SoundEntry[],
  present: Publications,
  published: Publications,
  isSound: boolean,
  holdings: Holdings,
): PublicationProblems {
  const owners = new Map(
    entries.flatMap((entry) =>
      [entry.statement.id, ...entry.statement.data.aliases].map((id) => [id, entry] as const),
    ),
  );
  const held = new Set([...present.values()].flatMap(({ sources }) => sources));
  const problems: Problem[] = [];
  const unrecorded: Problem[] = [];
  for (const [id, { sources }] of isSound ? published : []) {
    const at = (message: string): Problem => ({
      file: relative('.', ledgerFile(holdings.published, id)),
      line: 1,
      field: 'published',
      message,
    });
    if (!owners.has(id))
      problems.push(
        at(
          `"${id}" leads nowhere; restore ${relative('.', holdings.statements)}/${id}.md, or name it under aliases of the entry that took its place`,
        ),
      );
    for (const source of sources.filter((digits) => !held.has(digits)))
      problems.push(
        at(
          `the text that was published under "${id}" (its source has a SHA-256 that begins with ${source}) is held by no entry; restore it from the version history`,
        ),
      );
  }
  for (const entry of entries) {
    const { id, data } = entry.statement;
    const known = [id, ...data.aliases].flatMap((name) => published.get(name)?.anchors ?? []);
    const found = checkAnchors(entry, present.get(id)?.anchors ?? [], known);
    problems.push(...found.problems);
    unrecorded.push(...found.unrecorded);
  }
  return { problems, unrecorded };
}

/** Checks that every published anchor still leads to a paragraph, and that former anchors lead to present ones. */
function checkAnchors(
  { file, statement, lineOf }: SoundEntry,
  present: readonly string[],
  known: readonly string[],
): PublicationProblems {
  const { formerAnchors } = statement.data;
  const isSame = present.length === known.length && present.every((anchor, place) => anchor === known[place]);
  if (isSame && Object.keys(formerAnchors).length === 0) return { problems: [], unrecorded: [] };
  const at = (path: string[], message: string): Problem => ({
    file,
    line: lineOf(path),
    field: path.join('.'),
    message,
  });
  const isPresent = new Set(present);
  const isKnown = new Set(known);
  const lost = known.filter((anchor) => !isPresent.has(anchor) && !Object.hasOwn(formerAnchors, anchor));
  return {
    unrecorded: (known.length > 0 ? present.filter((anchor) => !isKnown.has(anchor)) : []).map((anchor) =>
      at(
        ['body'],
        `the statement is published, and its anchor "${anchor}" is not in the ledger; record it with npm run check -- --record`,
      ),
    ),
    problems: [
      ...lost.map((anchor) =>
        at(
          ['formerAnchors'],
          `no paragraph has the anchor "${anchor}" any more, but links may use it; add it here with the anchor that it leads to, such as "${nearest(anchor, known, present)}"`,
        ),
      ),
      ...Object.entries(formerAnchors).flatMap(([former, target]) => [
        ...(isPresent.has(target)
          ? []
          : [at(['formerAnchors', former], `no paragraph has the anchor "${target}"; give a present one`)]),
        ...(isPresent.has(former)
          ? [at(['formerAnchors', former], 'is still the anchor of a paragraph; remove it here')]
          : []),
      ]),
    ],
  };
}

/**
 * The present anchor that most likely replaced a lost one: the one after the nearest earlier anchor that still exists,
 * else the one at the same share of the text.
 */
function nearest(lost: string, recorded: readonly string[], present: readonly string[]): string | undefined {
  const place = recorded.indexOf(lost);
  const before = recorded.slice(0, place).findLast((anchor) => present.includes(anchor));
  if (before !== undefined) return present[present.indexOf(before) + 1] ?? present.at(-1);
  return present[Math.floor((place / recorded.length) * present.length)];
}
