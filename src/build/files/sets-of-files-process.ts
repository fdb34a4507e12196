import { dataFiles } from './data.ts';
import type { SiteFileSet } from './site-file.ts';
import { statementForms } from './statement-forms.ts';

/** The sets that the process beside the one of the pages makes. */
export const setsOfFilesProcess = (site: string, base: string): SiteFileSet[] => [
  statementForms(site, base),
  dataFiles(site, base),
];
