import { parseDate } from '../archive/date.ts';
import type { Problem } from './problem.ts';
import type { SoundEntry } from './read.ts';

/** A day may have begun elsewhere on the earth; in milliseconds. */
const A_DAY = 24 * 60 * 60 * 1000;

/** The last day that it can be anywhere now, ISO 8601. */
const tomorrow = (): string => new Date(Date.now() + A_DAY).toISOString().slice(0, 10);

/** Checks that nothing was published before it was made, and that nothing was made in the future. */
export function checkDates({ file, statement, lineOf }: SoundEntry): Problem[] {
  const { date, published, added } = statement.data;
  const [made, out] = [date && parseDate(date), published && parseDate(published)];
  const at = (field: string, message: string): Problem => ({ file, line: lineOf([field]), field, message });
  const last = tomorrow();
  const future = Object.entries({
    date: made && made.earliest,
    published: out && out.earliest,
    added,
  }).filter(([, day]) => day && day > last);
  return [
    ...future.map(([field, day]) => at(field, `${day} is in the future; correct it`)),
    ...(made && out && made.earliest > out.latest
      ? [
          at(
            'published',
            `${out.edtf} is before the statement was made (${made.edtf}); correct one of the two`,
          ),
        ]
      : []),
  ];
}
