import { countryName } from '../../archive/country-label.ts';
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Row } from '../row-files.ts';
import type { Use } from '../uses.ts';

/** Saves uses as a table, each with the permanent address of its paragraph. */
export function saveCsv<Line extends Use & { row: Row }>(
  lines: readonly Line[],
  locale: string,
  addressOf: (line: Line) => string,
): void {
  const table = [
    ['date', 'countries', 'title', 'before', 'phrase', 'after', 'address'],
    ...lines.map((line) => [
      line.row.date ?? '',
      line.row.countries.map((code) => countryName(code, locale)).join('; '),
      line.row.title,
      line.before,
      line.phrase,
      line.after,
      addressOf(line),
    ]),
  ];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([stringify(table, { escape_formulas: true })], { type: 'text/csv' }),
  );
  link.download = 'chancery-uses.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
