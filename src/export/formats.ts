import { stringify } from 'csv-stringify/browser/esm/sync';
import { toBibtex } from '../citation/bibtex.ts';
import { citedDate, toCslItem, type CitationContext, type CslItem } from '../citation/csl-item.ts';
import { toRis } from '../citation/ris.ts';
import type { StatementFacts } from '../archive/record.ts';
import { COLUMNS } from './columns.ts';

/** A format in which statements are exported. */
export interface ExportFormat {
  /** The ending of its files. */
  ending: 'csv' | 'json' | 'bib' | 'ris' | 'csl.json';
  label: string;
  /** Whether it holds `citedFacts` and nothing else. */
  isCited?: true;
  write: (statements: readonly StatementFacts[], context: CitationContext) => string;
}

/** What is cited of statements: an item of CSL-JSON, and the date as EDTF, which can say more. */
export const citedFacts = (
  statements: readonly StatementFacts[],
  context: CitationContext,
): { item: CslItem; date: string | undefined }[] =>
  statements.map(({ id, url, ...data }) => ({
    item: toCslItem({ id, data }, { ...context, addressOf: () => url }),
    date: citedDate(data),
  }));

/**
 * A table as CSV (RFC 4180): lines end in CR LF, and a cell with a comma, a quote or a line end is quoted. A lone line feed ends
 * a line for many readers, and what begins as a formula is run by spreadsheets.
 */
export const writeTable = (rows: readonly (readonly unknown[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/u, escape_formulas: true },
  );

/** Every format in which the statements of a search or of the whole archive are exported, without their texts. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    ending: 'csv',
    label: 'CSV',
    write: (statements) =>
      writeTable([
        COLUMNS.map(({ name }) => name),
        ...statements.map((facts) => COLUMNS.map(({ value }) => value(facts))),
      ]),
  },
  {
    ending: 'json',
    label: 'JSON',
    write: (statements) => `[\n${statements.map((facts) => JSON.stringify(facts)).join(',\n')}\n]\n`,
  },
  {
    ending: 'bib',
    label: 'BibTeX',
    isCited: true,
    write: (statements, context) =>
      citedFacts(statements, context)
        .map(({ item, date }) => toBibtex(item, date))
        .join('\n'),
  },
  {
    ending: 'ris',
    label: 'RIS',
    isCited: true,
    write: (statements, context) =>
      citedFacts(statements, context)
        .map(({ item }) => toRis(item))
        .join('\r\n'),
  },
  {
    ending: 'csl.json',
    label: 'CSL-JSON',
    isCited: true,
    write: (statements, context) =>
      `[\n${citedFacts(statements, context)
        .map(({ item }) => JSON.stringify(item))
        .join(',\n')}\n]\n`,
  },
];
