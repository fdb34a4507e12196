import type { AstroIntegration } from 'astro';
import { serveFile } from '../export/serve-file.ts';
import { getContent } from '../site/content.ts';
import { fileSets } from '../build/files/index.ts';

/**
 * In development, makes the files of the site that are not pages when they are asked for. They are no routes, since a route
 * costs Astro as much as a page.
 *
 * @param site where the site will be served, as `https://host`
 * @param base the path under it
 */
export function siteFiles(site: string, base: string): AstroIntegration {
  return {
    name: 'chancery-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const sets = fileSets(site, base);
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          const set = sets.find(({ isOurs }) => isOurs(path));
          if (!set) return next();
          const found = set.filesOf(getContent())[Symbol.iterator]();
          for (let file = found.next(); !file.done; file = found.next())
            if (file.value.path === path) return serveFile(response, path, file.value.make());
          next();
        });
      },
    },
  };
}
