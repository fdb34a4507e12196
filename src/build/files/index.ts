import { setsOfFilesProcess } from './sets-of-files-process.ts';
import { setsOfPagesProcess } from './sets-of-pages-process.ts';
import type { SiteFileSet } from './site-file.ts';

/**
 * All files of the site that are not pages.
 *
 * @param site where the site will be served, as `https://host`
 * @param base the path under it
 */
export const fileSets = (site: string, base: string): SiteFileSet[] => [
  ...setsOfFilesProcess(site, base),
  ...setsOfPagesProcess(site, base),
];
