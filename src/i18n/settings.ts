import { DEFAULT_SETTINGS } from '../archive/default-settings.ts';
import type { SiteSettings } from '../archive/settings.ts';

/** What the build puts in the place of this name, in pages and in scripts of the page. */
declare const __ARCHIVE_SETTINGS__: SiteSettings | undefined;

/**
 * What the archive says of itself. A build gives it to pages, to scripts and, by the environment, to other processes; tests
 * and commands that need it not have what the software says.
 */
export const settings: SiteSettings =
  typeof __ARCHIVE_SETTINGS__ === 'undefined' ? ofEnvironment() : __ARCHIVE_SETTINGS__;

function ofEnvironment(): SiteSettings {
  const given = typeof process === 'undefined' ? undefined : process.env['CHANCERY_SETTINGS'];
  return given
    ? (JSON.parse(given) as SiteSettings)
    : {
        ...DEFAULT_SETTINGS,
        languages: [...DEFAULT_SETTINGS.languages],
        citationFiles: [...DEFAULT_SETTINGS.citationFiles],
        hasStatementsInEachLanguage: true,
      };
}
