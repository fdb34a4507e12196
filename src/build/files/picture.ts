import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperationalError } from '../../archive/errors.ts';
import { pictureFile } from '../../archive/settings.ts';
import { settings } from '../../i18n/settings.ts';
import type { SiteFileSet } from './site-file.ts';

/** Serves the archive's picture, which other sites show beside a link to it; an archive without one has none. */
export const pictureFiles = (): SiteFileSet => ({
  name: 'picture',
  filesOf: function* ({ holdings }) {
    const { picture } = settings;
    if (picture === undefined) return;
    const path = join(holdings.root, picture);
    if (!existsSync(path))
      throw new OperationalError(
        `${path} does not exist, and archive.yaml names it as picture; put it there, or remove that line`,
      );
    yield { path: `/${pictureFile(picture)}`, make: () => readFileSync(path) };
  },
  isOurs: (path) => settings.picture !== undefined && path === `/${pictureFile(settings.picture)}`,
});
