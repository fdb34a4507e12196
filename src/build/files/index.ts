import { dataFiles } from './data.ts';
import { evidenceFiles } from './evidence.ts';
import { listFiles } from './lists.ts';
import { pictureFiles } from './picture.ts';
import type { SiteFileSet } from './site-file.ts';
import { statementForms } from './statement-forms.ts';

/**
 * All files of the site that are not pages.
 *
 * @param site where the site will be served, as `https://host`
 * @param base the path under it
 */
export const fileSets = (site: string, base: string): SiteFileSet[] => [
  statementForms(site, base),
  evidenceFiles(),
  pictureFiles(),
  listFiles(site, base),
  dataFiles(site, base),
];
