import type { AstroIntegration } from 'astro';
import { evidenceTerms } from '../archive/evidence-terms.ts';
import { siteFiles } from './site-files.ts';

/** Serves, for each language of the archive, the terms by which its texts name countries, topics and organizations. */
export const evidenceFiles = (): AstroIntegration =>
  siteFiles(
    'evidence',
    function* ({ archive, vocabularies }) {
      for (const language of new Set(archive.statements.map(({ data }) => data.language)))
        yield {
          path: `/evidence/${language.toLowerCase()}.json`,
          make: () => JSON.stringify(evidenceTerms(language, archive, vocabularies)),
        };
    },
    (path) => path.startsWith('/evidence/'),
  );
