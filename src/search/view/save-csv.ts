import { countryName } from '../../archive/country-label.ts';
import { MEDIA_TYPES } from '../../archive/media-types.ts';
import { writeTable } from '../../export/formats.ts';
import type { Row } from '../row-files.ts';
import type { Use } from '../uses.ts';
import { saveFile } from './save-file.ts';

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
  saveFile('chancery-uses.csv', writeTable(table), MEDIA_TYPES.csv);
}
