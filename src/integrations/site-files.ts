import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent, type Content } from './content.ts';
import { mimeType } from './mime.ts';

/** A file to serve: its path under the site's root, with a slash before it, and what makes it. */
export interface SiteFile {
  path: string;
  make: () => string | Uint8Array;
}

/**
 * Files of the site that are no pages, made from the archive's content. They are written straight to the site's folder,
 * since a route for each costs Astro as much as a page; in development they are made when asked for.
 *
 * @param isOurs whether a path may be one of theirs, told without reading the content
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
        // One by one: what Node does around a file to write many at a time takes longer than the writing.
        let count = 0;
        for (const { path, make } of filesOf(readContent())) {
          writeWithFolder(join(root, path), make());
          count++;
        }
        logger.info(`${count} files`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          if (!isOurs(path)) return next();
          const found = [...filesOf(readContent(true))].find((file) => file.path === path);
          if (!found) return next();
          response.setHeader('Content-Type', mimeType(path));
          response.end(found.make());
        });
      },
    },
  };
}

function writeWithFolder(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
