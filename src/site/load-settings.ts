import { holdingsAt } from '../holdings/paths.ts';
import { readSettings } from '../holdings/settings.ts';

/*
 * Imported before all else: modules that hold the archive's words read them when they are first imported, here and in the
 * process that makes the files beside the pages.
 */

/** What the archive says of itself. */
export const loadedSettings = readSettings(holdingsAt().root);

process.env['CHANCERY_SETTINGS'] = JSON.stringify(loadedSettings);
