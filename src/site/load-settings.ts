import { entryPaths } from '../holdings/entry-paths.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { readSettings } from '../holdings/settings.ts';
import type { SiteSettings } from '../archive/settings.ts';

/*
 * Imported before all else: modules that hold the archive's words read them when they are first imported, here and in the
 * process that makes the files beside the pages.
 */

/** An archive of more statements has a page of each in its first language alone: a build takes as long as it has pages. */
const MOST_IN_EACH_LANGUAGE = 2000;

const holdings = holdingsAt();

/** What the archive says of itself. */
export const loadedSettings: SiteSettings = {
  ...readSettings(holdings.root),
  hasStatementsInEachLanguage: entryPaths(holdings).length <= MOST_IN_EACH_LANGUAGE,
};

process.env['CHANCERY_SETTINGS'] = JSON.stringify(loadedSettings);
