import type { ReviewableField } from '../archive/statement.ts';

/** The facts of a statement that a result shows. */
export interface Row {
  id: string;
  title: string;
  translation?: string;
  date?: string;
  language: string;
  type: string;
  countries: string[];
  /** Whether the text is a report and not the issuer's own words. */
  isReport?: true;
  /** The fields that no person has confirmed. */
  review?: ReviewableField[];
}

/** How many rows one file of results holds: few, since the best results are rarely neighbours. */
export const ROWS_PER_FILE = 10;

/** How many rows one file of facts holds, for export: many, since an export takes all of them. */
export const FACTS_PER_FILE = 100;

/** So many statements have their rows and facts in one folder, which is named after its content: an edit renames one. */
export const STATEMENTS_PER_FOLDER = 200;

/** The names of the folders, in the order of their statements: `search/<version>/folders.json`. */
export type RowFolders = string[];
