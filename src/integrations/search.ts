import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWithFolder } from '../holdings/write.ts';
import { UNNAMED_BUILD } from '../search/files.ts';
import { buildSearch } from '../search/indexing/build.ts';
import type { SearchFile } from '../search/indexing/files.ts';
import { getContent } from '../site/content.ts';
import { serveFile } from '../export/serve-file.ts';

/**
 * Builds the search index as part of `astro build`, beside the pages. In development it builds one on request, and again
 * when content has changed. A build whose index fails, fails.
 */
export function searchIndex(): AstroIntegration {
  let building: ReturnType<typeof buildSearch> | undefined;
  return {
    name: 'chancery-search',
    hooks: {
      'astro:build:start': () => {
        building = buildSearch(getContent());
        // A failure is reported when the pages are done; until then it must not end the process unexplained.
        building.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!building) return;
        const { version, files } = await building;
        const root = fileURLToPath(dir);
        for (const { path, content } of files) writeWithFolder(join(root, path), content);
        for (const path of globSync('**/search/index.html', { cwd: root })) {
          const page = readFileSync(join(root, path), 'utf8');
          writeFileSync(
            join(root, path),
            withNamedIsland(withStylesInHead(page.replaceAll(UNNAMED_BUILD, version))),
          );
        }
        const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
        logger.info(`${files.length} files, ${(bytes / 1024).toFixed(0)} KiB`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const { root } = getContent().holdings;
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

/** Astro names an island by a digest of where its code lies, so that two folders would give two pages. */
const withNamedIsland = (page: string): string =>
  page.replace(/<astro-island uid="[^"]*"/, '<astro-island uid="search"');

/** Astro puts the style of islands before the first of them; HTML wants it in the head. */
function withStylesInHead(page: string): string {
  const style = /<style>astro-island[^<]*<\/style>/.exec(page)?.[0];
  return style ? page.replace(style, '').replace('</head>', `${style}</head>`) : page;
}
