import type { AstroIntegration } from 'astro';
import { UNNAMED_BUILD } from '../search/files.ts';
import { buildSearch } from '../search/indexing/build.ts';
import type { SearchFile } from '../search/indexing/files.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { getContent } from '../site/content.ts';
import { serveFile } from '../export/serve-file.ts';

/** Builds the search index in development, on request, and again when content has changed. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'chancery-search',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const { root } = holdingsAt();
        let index: Promise<Map<string, SearchFile>> | undefined;
        const build = async () => {
          const { version, files } = await buildSearch(getContent());
          return new Map(files.map((file) => [`/${file.path.replace(version, UNNAMED_BUILD)}`, file]));
        };
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(root)) index = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          if (!path.startsWith('/pagefind/') && !path.startsWith('/search/')) return next();
          index ??= build();
          index.then(
            (files) => {
              const file = files.get(path);
              if (file) serveFile(response, path, file.content);
              else next();
            },
            (error: unknown) => {
              index = undefined;
              logger.error(String(error));
              next();
            },
          );
        });
      },
    },
  };
}
