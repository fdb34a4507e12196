import { evidenceFiles } from './evidence.ts';
import { listFiles } from './lists.ts';
import { pictureFiles } from './picture.ts';
import type { SiteFileSet } from './site-file.ts';

/** The sets that the process of the pages makes when it is done with them. */
export const setsOfPagesProcess = (site: string, base: string): SiteFileSet[] => [
  evidenceFiles(),
  pictureFiles(),
  listFiles(site, base),
];
