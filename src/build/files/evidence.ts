import { evidenceTerms } from '../../archive/evidence-terms.ts';
import { namesKey } from '../../site/what-pages-show.ts';
import type { SiteFileSet } from './site-file.ts';

/** Serves, for each language of the archive, the terms by which its texts name countries, topics, organizations and people. */
export const evidenceFiles = (): SiteFileSet => ({
  name: 'evidence',
  filesOf: function* (content) {
    const { archive, vocabularies } = content;
    const key = namesKey(content);
    for (const language of new Set(archive.statements.map(({ data }) => data.language)))
      yield {
        path: `/evidence/${language.toLowerCase()}.json`,
        key,
        make: () => JSON.stringify(evidenceTerms(language, archive, vocabularies)),
      };
  },
  isOurs: (path) => path.startsWith('/evidence/'),
});
