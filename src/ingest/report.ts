import type { IngestResult } from './ingest.ts';

/** Counts of what became of files, and of the fields that were flagged. */
export class Summary {
  readonly #statuses: Record<IngestResult['status'], number> = { new: 0, held: 0, duplicate: 0, refused: 0 };
  readonly #flagged = new Map<string, number>();

  add({ status, review }: IngestResult): void {
    this.#statuses[status]++;
    for (const field of review) this.#flagged.set(field, (this.#flagged.get(field) ?? 0) + 1);
  }

  get refused(): number {
    return this.#statuses.refused;
  }

  /** The counts in a line each: by status, and by field where any is flagged. */
  lines(dryRun: boolean): string[] {
    const counts = Object.entries(this.#statuses).map(([status, count]) => `${count} ${status}`);
    const fields = [...this.#flagged]
      .sort((a, b) => b[1] - a[1])
      .map(([field, count]) => `${field} ${count}`);
    return [
      `${dryRun ? 'Nothing was written: ' : ''}${counts.join(', ')}`,
      ...(fields.length > 0 ? [`To be looked at: ${fields.join(', ')}`] : []),
    ];
  }
}

/** As many words of evidence as say enough. */
const MOST_EVIDENCE = 3;

/** What became of a file, in lines: the outcome, and for each value found the words it rests on and where. */
export function inWords({
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
    const words = found
      .slice(0, MOST_EVIDENCE)
      .map(({ value, text, start, end }) => `${value} “${oneLine(text)}” ${start}–${end}`);
    const more = found.length > MOST_EVIDENCE ? ` and ${found.length - MOST_EVIDENCE} more` : '';
    return `          ${review.includes(field) ? '?' : ' '} ${field}: ${words.join(', ')}${more}`;
  });
  const unsupported = review.filter((field) => !evidence[field]);
  return [
    `${head} → ${id ?? ''}`,
    ...like,
    ...fields,
    ...(unsupported.length > 0 ? [`          ? ${unsupported.join(', ')}: not told by the text`] : []),
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').slice(0, 60);
