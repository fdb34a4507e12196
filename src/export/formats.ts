import { stringify } from 'csv-stringify/browser/esm/sync';
import { toBibtex } from '../archive/citation/bibtex.ts';
import { toCslItem, type CitationContext } from '../archive/citation/item.ts';
import { toRis } from '../archive/citation/ris.ts';
import type { StatementFacts } from '../archive/record.ts';
import { COLUMNS } from './columns.ts';

/** A form in which statements are taken away. */
export interface ExportFormat {
  /** The ending of its files. */
  ending: string;
  label: string;
  mediaType: string;
  write: (statements: readonly StatementFacts[], context: CitationContext) => string;
}

const itemsOf = (statements: readonly StatementFacts[], context: CitationContext) =>
  statements.map(({ id, url, ...data }) => toCslItem({ id, data }, { ...context, addressOf: () => url }));

/** Every form in which the statements of a list, a search or the whole archive are taken away, without their texts. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    ending: 'csv',
    label: 'CSV',
    mediaType: 'text/csv',
    // RFC 4180: lines end in CR LF, and a cell with a comma, a quote or a line end stands in quotes.
    write: (statements) =>
      stringify(
        [
          COLUMNS.map(({ name }) => name),
          ...statements.map((facts) => COLUMNS.map(({ value }) => value(facts))),
        ],
        { record_delimiter: 'windows' },
      ),
  },
  {
    ending: 'json',
    label: 'JSON',
    mediaType: 'application/json',
    write: (statements) => `[\n${statements.map((facts) => JSON.stringify(facts)).join(',\n')}\n]\n`,
  },
  {
    ending: 'bib',
    label: 'BibTeX',
    mediaType: 'application/x-bibtex',
    write: (statements, context) => itemsOf(statements, context).map(toBibtex).join('\n'),
  },
  {
    ending: 'ris',
    label: 'RIS',
    mediaType: 'application/x-research-info-systems',
    write: (statements, context) => itemsOf(statements, context).map(toRis).join('\r\n'),
  },
  {
    ending: 'csl.json',
    label: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (statements, context) =>
      `[\n${itemsOf(statements, context)
        .map((item) => JSON.stringify(item))
        .join(',\n')}\n]\n`,
  },
];
