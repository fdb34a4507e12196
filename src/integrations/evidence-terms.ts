import type { AstroIntegration } from 'astro';
import { openArchive } from '../archive/archive.ts';
import { evidenceTerms } from '../archive/evidence-terms.ts';
import { siteFiles } from './site-files.ts';

/** Serves, for each language of the archive, the words by which its texts name what they are listed under. */
export const evidenceFiles = (): AstroIntegration =>
  siteFiles(
    'evidence',
    function* ({ entries, vocabularies }) {
      const archive = openArchive(entries.map(({ statement }) => statement));
      for (const language of new Set(entries.map(({ statement }) => statement.data.language)))
        yield {
          path: `/evidence/${language.toLowerCase()}.json`,
          make: () => JSON.stringify(evidenceTerms(language, archive, vocabularies)),
        };
    },
    (path) => path.startsWith('/evidence/'),
  );
