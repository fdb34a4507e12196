import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureFile } from '../../archive/settings.ts';
import { settings } from '../../i18n/settings.ts';
import type { SiteFileSet } from './site-file.ts';

/** Serves the archive's picture, which other sites show beside a link to it; an archive without one has none. */
export const pictureFiles = (): SiteFileSet => ({
  name: 'picture',
  filesOf: function* ({ holdings }) {
    const { picture } = settings;
    if (picture === undefined) return;
    yield { path: `/${pictureFile(picture)}`, make: () => readFileSync(join(holdings.root, picture)) };
  },
  isOurs: (path) => settings.picture !== undefined && path === `/${pictureFile(settings.picture)}`,
});
