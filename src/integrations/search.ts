import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearch } from '../search/build/build.ts';
import type { SearchFile } from '../search/build/files.ts';
import { UNNAMED_BUILD } from '../search/files.ts';
import { readContent } from './content.ts';
import { mimeType } from './mime.ts';

/**
 * Builds the search index as part of `astro build`, beside the pages, and serves one in development, made
 * afresh when content changes. A build whose index fails, fails.
 */
export function searchIndex(): AstroIntegration {
  let building: ReturnType<typeof buildSearch> | undefined;
  return {
    name: 'chancery-search',
    hooks: {
      'astro:build:start': () => {
        const { entries, vocabularies } = readContent();
        building = buildSearch(entries, vocabularies);
        // A failure is reported when the pages are done; until then it must not end the process unexplained.
        building.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!building) return;
        const { version, files } = await building;
        const root = fileURLToPath(dir);
        for (const { path, content } of files) {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          writeFileSync(join(root, path), content);
        }
        for (const path of globSync('**/search/index.html', { cwd: root })) {
          const page = readFileSync(join(root, path), 'utf8');
          writeFileSync(join(root, path), withStylesInHead(page.replaceAll(UNNAMED_BUILD, version)));
        }
        const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
        logger.info(`${files.length} files, ${(bytes / 1024).toFixed(0)} KiB`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const { root } = readContent().holdings;
        let index: Promise<Map<string, SearchFile>> | undefined;
        const build = async () => {
          const { entries, vocabularies } = readContent(true);
          const { version, files } = await buildSearch(entries, vocabularies);
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
              if (!file) return next();
              response.setHeader('Content-Type', mimeType(path));
              response.end(file.content);
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

/** A page whose islands' style, which Astro puts before the first of them, stands in its head, where HTML wants it. */
function withStylesInHead(page: string): string {
  const style = /<style>astro-island[^<]*<\/style>/.exec(page)?.[0];
  return style ? page.replace(style, '').replace('</head>', `${style}</head>`) : page;
}
