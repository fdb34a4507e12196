import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createAddresses } from '../archive/address.ts';
import { sha256Of } from '../archive/sha256.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { serveFile } from '../export/serve-file.ts';
import { MEMORY, openBuildMemory, useBuildMemory, type BuildMemory } from '../site/build-memory.ts';
import { getContent } from '../site/content.ts';
import { fileSets } from './files/index.ts';
import type { MadeFiles } from './files/make-files.ts';
import { limitsPassed } from './host-limits.ts';
import { settings } from '../i18n/settings.ts';
import { writeOfflineLists } from './offline-list.ts';
import { nameSearchBuild } from './search.ts';
import { writeSitemap } from './sitemap.ts';
import { softwareDigest } from './software-digest.ts';

/** What builds keep for the next ones: a folder for each site. It can be removed at any time. */
const CACHE = 'node_modules/.cache/chancery/builds';

/**
 * Makes the search index and the files of the site that are not pages, in a process beside the one that makes the pages, and
 * moves them into the site. They are no routes, since a route costs Astro as much as a page; in development they are made on
 * request.
 *
 * @param site where the site will be served, as `https://host`
 * @param base the path under it
 */
export function siteFiles(site: string, base: string): AstroIntegration {
  let making: { folder: string; began: number; memory: BuildMemory; made: Promise<MadeFiles> } | undefined;
  let root = '';
  let publicFolder = '';
  let isBuild = false;
  return {
    name: 'chancery-files',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        isBuild = command === 'build';
        if (isBuild) updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      // Long before the first page is made, for both take about the same time.
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.outDir);
        publicFolder = fileURLToPath(config.publicDir);
        if (!isBuild) return;
        // Beside the site, so that moving the files there is renaming them.
        const parent = dirname(resolve(root));
        const beside = existsSync(parent) ? parent : '.';
        const prefix = `.${basename(root)}-files-`;
        // What a build that was killed left.
        for (const name of readdirSync(beside))
          if (name.startsWith(prefix)) rmSync(join(beside, name), { recursive: true, force: true });
        const folder = mkdtempSync(join(beside, prefix));
        const software = softwareDigest(site, base);
        const cache = join(CACHE, sha256Of(JSON.stringify([root, holdingsAt().root])).slice(0, 16));
        const memory = openBuildMemory(join(cache, MEMORY), root, software);
        useBuildMemory(memory);
        const started = fork(resolve('src/integrations/files/make-files.ts'), [
          site,
          base,
          folder,
          root,
          cache,
          software,
        ]);
        // The folder's own time, for the clock of a disk may be another than this machine's.
        making = { folder, began: statSync(folder).mtimeMs, memory, made: resultOf(started) };
        process.on('exit', () => {
          started.kill();
          rmSync(folder, { recursive: true, force: true });
        });
      },
      'astro:build:done': async ({ logger }) => {
        if (!making) return;
        const made = await making.made;
        if (made.error !== undefined) throw new Error(made.error);
        moveInto(making.folder, root);
        nameSearchBuild(root, base, made.version);
        const files = making.memory.close(made.claimed, making.began, publicFolder);
        await writeSitemap(
          root,
          new URL(createAddresses(base).home, site).href,
          files.map(({ path }) => path),
          getContent(),
        );
        if (settings.offline) writeOfflineLists(root, files);
        for (const [name, count] of Object.entries(made.counts)) logger.info(`${name}: ${count} files`);
        for (const words of limitsPassed(files)) logger.warn(words);
        logger.info(`the search index has ${(made.searchBytes / 1024).toFixed(0)} KiB`);
      },
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

/** What a process made; that it ended before it said so is an error of its own. */
const resultOf = (started: ChildProcess): Promise<MadeFiles> =>
  new Promise((done) => {
    started.once('message', (made) => {
      done(made as MadeFiles);
    });
    started.once('error', (error) => {
      done({ error: error.message });
    });
    started.once('exit', (code, signal) => {
      done({
        error: `the process that makes the files beside the pages ended (${signal ?? code}); build again`,
      });
    });
  });

/** Moves all that a folder holds into another: what is not there yet as a whole, else file by file. */
function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) moveInto(source, target);
    else renameSync(source, target);
  }
}
