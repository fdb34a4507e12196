import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { publicationsOf } from '../holdings/check-publications.ts';
import { lock } from '../holdings/lock.ts';
import { recordPublications } from '../holdings/publications.ts';
import { getContent } from '../site/content.ts';

/**
 * Records in the ledger what a build for a site publishes: ids and anchors that links may use from then on.
 *
 * @param isForSite whether the build is for a site, and not for a look at it on this machine
 */
export function publicationLedger(isForSite: boolean): AstroIntegration {
  return {
    name: 'chancery-publication',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        if (!isForSite) return;
        const { holdings, entries, blocksOf } = getContent();
        const publications = publicationsOf(entries, (id) => blocksOf(id).map(({ anchor }) => anchor));
        const unlock = await lock(holdings);
        try {
          const added = recordPublications(holdings.published, publications);
          if (added > 0)
            logger.info(`${added} new ids are recorded in ${relative('.', holdings.published)}; commit them`);
        } finally {
          await unlock();
        }
      },
    },
  };
}
