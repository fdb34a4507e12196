import type { AstroIntegration } from 'astro';
import { checkEntries } from '../holdings/check.ts';
import { openCheckMemory } from '../holdings/check-memory.ts';
import { HoldingsError } from '../holdings/problem.ts';
import { getContent } from '../site/content.ts';

/** Stops a build where `npm run check` would find a problem: what is published is sound. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'chancery-check',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const { holdings, entries, vocabularies } = getContent();
        const memory = openCheckMemory(holdings);
        const { problems } = checkEntries(entries, holdings, vocabularies, memory);
        memory.save();
        if (problems.length > 0) throw new HoldingsError(problems);
        logger.info(`${entries.length} entries are sound`);
      },
    },
  };
}
