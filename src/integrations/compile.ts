import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  COMPILE_ONLY,
  assetsOf,
  beginCompiledSite,
  keepCompiledSite,
  keepPageModules,
} from '../build/compiled-site.ts';
import { compileDigest } from '../build/software-digest.ts';

/**
 * Has Astro compile the site, and keep what it compiled: all pages and files are made from that by `npm run build`, which this
 * runs where Astro was called by itself.
 *
 * @param site where the site will be served, as `https://host`
 * @param base the path under it
 */
export function compile(site: string, base: string): AstroIntegration {
  let target = '';
  let folder = '';
  let digest = '';
  let pages: ReadonlyMap<string, { key: string; styles: unknown[] }> = new Map();
  return {
    name: 'chancery-compile',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir);
        folder = beginCompiledSite();
        // Of what is about to be compiled: what is edited meanwhile is of the next one.
        digest = process.env[COMPILE_ONLY] ?? compileDigest(site, base);
        updateConfig({ outDir: pathToFileURL(`${assetsOf(folder)}/`) });
      },
      'astro:build:setup': (options) => {
        pages = options.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'chancery-compile',
          // Called when all is compiled, and before Astro removes it.
          setup: async () => {
            const styles = [...pages.values()].map(({ key, styles }) => ({ key, styles }));
            keepPageModules(folder, join(assetsOf(folder), '.prerender'), styles);
            return Promise.resolve();
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('pages are made when the site is compiled')),
        });
      },
      'astro:build:done': () => {
        keepCompiledSite(folder, digest);
        if (process.env[COMPILE_ONLY]) return;
        const { status } = spawnSync(
          process.execPath,
          [resolve('src/commands/build.ts'), '--outDir', target],
          { stdio: 'inherit' },
        );
        if (status !== 0) process.exit(status ?? 1);
      },
    },
  };
}
