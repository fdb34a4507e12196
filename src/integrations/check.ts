import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readBlocks } from '../archive/body.ts';
import { checkEntries } from '../holdings/check.ts';
import { openCheckMemory } from '../holdings/check-memory.ts';
import { HoldingsError } from '../holdings/problem.ts';
import { lock } from '../holdings/lock.ts';
import { recordPublications, type Publications } from '../holdings/publications.ts';
import { getContent } from '../site/content.ts';

/**
 * Stops a build where `npm run check` would find a problem: what is published is sound. What a build for a site publishes,
 * ids and anchors that links may use from then on, is recorded in the ledger.
 *
 * @param isForSite whether the build is for a site, and not for a look at it on this machine
 */
export function contentCheck(isForSite: boolean): AstroIntegration {
  let publications: Publications = new Map();
  return {
    name: 'chancery-check',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const { holdings, entries, vocabularies, blocksOf } = getContent();
        const memory = openCheckMemory(holdings);
        const own = new Set(entries);
        const found = checkEntries(entries, holdings, vocabularies, memory, (entry) =>
          own.has(entry) ? blocksOf(entry.statement.id) : readBlocks(entry.body),
        );
        memory.save();
        if (found.problems.length > 0) throw new HoldingsError(found.problems);
        logger.info(`${entries.length} entries are sound`);
        publications = found.publications;
      },
      'astro:build:done': async ({ logger }) => {
        if (!isForSite) return;
        const { holdings } = getContent();
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
