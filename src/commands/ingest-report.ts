import { oneLine } from '../archive/text.ts';
import type { IngestResult } from '../ingest/ingest.ts';

/** Counts the outcomes of files and the fields that were flagged. */
export class Summary {
  readonly #statuses: Record<IngestResult['status'], number> = { new: 0, held: 0, duplicate: 0, refused: 0 };
  readonly #flagged = new Map<string, number>();
  /** Keys of facts, and keys with their values, that were not understood. */
  readonly #unknownKeys = new Set<string>();

  add({ status, review, unknownKeys = [] }: IngestResult): void {
    this.#statuses[status]++;
    for (const key of unknownKeys) this.#unknownKeys.add(key);
    for (const field of review) this.#flagged.set(field, (this.#flagged.get(field) ?? 0) + 1);
  }

  get refused(): number {
    return this.#statuses.refused;
  }

  /** One line with the counts by status, one with those by field where any is flagged, one with keys not understood. */
  lines(dryRun: boolean): string[] {
    const counts = Object.entries(this.#statuses).map(([status, count]) => `${count} ${status}`);
    const fields = [...this.#flagged]
      .sort((a, b) => b[1] - a[1])
      .map(([field, count]) => `${field} ${count}`);
    return [
      `${dryRun ? 'Nothing was written: ' : ''}${counts.join(', ')}`,
      ...(fields.length > 0 ? [`To be reviewed: ${fields.join(', ')}`] : []),
      ...(this.#unknownKeys.size > 0
        ? [
            `Not understood, and in no field: ${someOf([...this.#unknownKeys].sort())}; the README lists the keys and values that are`,
          ]
        : []),
    ];
  }
}

/** How many of the facts that were not understood are named. */
const MOST_NAMED = 12;

const someOf = (facts: readonly string[]): string =>
  [
    ...facts.slice(0, MOST_NAMED),
    ...(facts.length > MOST_NAMED ? [`and ${facts.length - MOST_NAMED} more`] : []),
  ].join(', ');

/** How many passages of evidence are shown for a value. */
const MOST_EVIDENCE = 3;

/** How much of a passage is shown, in UTF-16 code units. */
const LONGEST_PASSAGE = 60;

/** The outcome of a file, in lines: its status, then each field with the passages that it rests on and where they are. */
export function resultLines({
  file,
  status,
  id,
  reason,
  review,
  evidence = {},
  resembles,
}: IngestResult): string[] {
  const head = `${status.padEnd(9)} ${file}`;
  if (reason) return [`${head}: ${reason}${id ? ` (${id})` : ''}`];
  const like = resembles ? [`          ${Math.floor(resembles.share * 100)} % like ${resembles.id}`] : [];
  const fields = Object.entries(evidence).map(([field, found = []]) => {
    const passages = found
      .slice(0, MOST_EVIDENCE)
      .map(
        ({ value, text, start, end }) =>
          `${value} “${oneLine(text).slice(0, LONGEST_PASSAGE)}” ${start}–${end}`,
      );
    const more = found.length > MOST_EVIDENCE ? ` and ${found.length - MOST_EVIDENCE} more` : '';
    return `          ${review.includes(field) ? '?' : ' '} ${field}: ${passages.join(', ')}${more}`;
  });
  const unsupported = review.filter((field) => !evidence[field]);
  return [
    `${head} → ${id ?? ''}`,
    ...like,
    ...fields,
    ...(unsupported.length > 0 ? [`          ? ${unsupported.join(', ')}: not found in the text`] : []),
  ];
}
