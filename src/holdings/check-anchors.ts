import type { Anchors } from './anchors.ts';
import type { Problem } from './problem.ts';
import type { SoundEntry } from './read.ts';

/** Checks that every recorded anchor still leads to a paragraph, and that former anchors lead to present ones. */
export function checkAnchors(
  { file, statement, lineOf }: SoundEntry,
  anchors: Anchors,
  recorded: Anchors,
): Problem[] {
  const { id, data } = statement;
  const present = anchors.get(id) ?? [];
  const ids = [id, ...data.aliases];
  const known = ids.flatMap((name) => recorded.get(name) ?? []);
  const at = (path: string[], message: string): Problem => ({
    file,
    line: lineOf(path),
    field: path.join('.'),
    message,
  });
  const isPresent = new Set(present);
  const lost = known.filter((anchor) => !isPresent.has(anchor) && !Object.hasOwn(data.formerAnchors, anchor));
  const isKnown = new Set(known);
  return [
    ...(known.length > 0 ? present.filter((anchor) => !isKnown.has(anchor)) : []).map((anchor) =>
      at(
        ['body'],
        `the anchor "${anchor}" is not recorded in the ledger of anchors; record it with npm run check -- --record`,
      ),
    ),
    ...lost.map((anchor) =>
      at(
        ['formerAnchors'],
        `no paragraph has the anchor "${anchor}" any more, but links may use it; add it here with the anchor that it leads to, such as "${nearest(anchor, known, present)}"`,
      ),
    ),
    ...Object.entries(data.formerAnchors).flatMap(([former, target]) => [
      ...(isPresent.has(target)
        ? []
        : [at(['formerAnchors', former], `no paragraph has the anchor "${target}"; give a present one`)]),
      ...(isPresent.has(former)
        ? [at(['formerAnchors', former], 'is still the anchor of a paragraph; remove it here')]
        : []),
    ]),
  ];
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
