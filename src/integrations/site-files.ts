import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWithFolder } from '../holdings/write.ts';
import { getContent, type Content } from '../site/content.ts';
import { serveFile } from '../export/serve-file.ts';

/** A file to serve: its path under the site's root, with a leading slash, and a function that makes it. */
export interface SiteFile {
  path: string;
  make: () => string | Uint8Array;
}

/**
 * Files of the site that are not pages, made from the archive's content. They are written straight to the site's folder,
 * since a route for each costs Astro as much as a page; in development they are made on request.
 *
 * @param isOurs whether a path may be one of these files, decided without reading the content
 */
export function siteFiles(
  name: string,
  filesOf: (content: Content) => Iterable<SiteFile>,
  isOurs: (path: string) => boolean,
): AstroIntegration {
  return {
    name: `chancery-${name}`,
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        // One by one: writing many files at a time takes longer, because of Node's work around each.
        let count = 0;
        for (const { path, make } of filesOf(getContent())) {
          writeWithFolder(join(root, path), make());
          count++;
        }
        logger.info(`${count} files`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          if (!isOurs(path)) return next();
          const found = filesOf(getContent())[Symbol.iterator]();
          for (let file = found.next(); !file.done; file = found.next())
            if (file.value.path === path) return serveFile(response, path, file.value.make());
          next();
        });
      },
    },
  };
}
