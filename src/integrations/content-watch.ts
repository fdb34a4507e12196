import type { AstroIntegration } from 'astro';
import { holdingsAt } from '../holdings/paths.ts';
import { forgetContent } from '../site/content.ts';

/** In development: when a file of the archive changes, reads it anew and shows the page again. */
export function contentWatch(): AstroIntegration {
  return {
    name: 'chancery-content-watch',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const { statements, vocabularies } = holdingsAt();
        const folders = [statements, vocabularies];
        server.watcher.add(folders);
        server.watcher.on('all', (_event, path) => {
          if (!folders.some((folder) => path.startsWith(folder))) return;
          forgetContent();
          // Astro's own event, at which it asks again which pages there are.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
