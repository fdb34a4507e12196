import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { holdingsAt } from '../holdings/paths.ts';
import { forgetContent } from '../site/content.ts';

/**
 * In development: when an entry, a version, a vocabulary or what the archive says of itself changes, reads the archive anew and
 * shows the page again. Settings are read when the server starts, and sources are never edited.
 */
export function contentWatch(): AstroIntegration {
  return {
    name: 'chancery-content-watch',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const { root, statements, versions, vocabularies } = holdingsAt();
        const about = readdirSync(root)
          .filter((name) => name.startsWith('about.'))
          .map((name) => join(root, name));
        const watched = [statements, versions, vocabularies, ...about];
        server.watcher.add(watched);
        server.watcher.on('all', (_event, path) => {
          if (!watched.some((one) => path.startsWith(one))) return;
          forgetContent();
          // Astro's own event, at which it asks again which pages there are.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
