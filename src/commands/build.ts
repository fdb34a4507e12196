import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { OperationalError } from '../archive/errors.ts';
import { sha256Of } from '../archive/sha256.ts';
import { digestOfState, readStamp, writeStamp } from '../build/build-stamp.ts';
import { COMPILE_ONLY, compiledFolder, isCompiled } from '../build/compiled-site.ts';
import { publishingService } from '../build/publishing-service.ts';
import { requireSiteFolder, SITE_FOLDER } from '../build/site-folder.ts';
import { git } from '../holdings/git.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { servedAt } from '../holdings/settings.ts';
import { digestOfSite, filesOfSite } from '../site/built-files.ts';
import type { SiteSettings } from '../archive/settings.ts';
import type { FilesProcess } from '../build/files-process.ts';
import { createCommand, EXIT, runCommand } from './command.ts';
import { print, printError } from './terminal.ts';

const command = createCommand({
  name: 'build',
  summary:
    'Builds the site. Where nothing has changed since the last build, neither in the archive nor in the site, it leaves it as it is.',
  example: '--outDir /srv/archive/dist',
  statuses: '0 when the site is there, 1 on an error, 2 for bad arguments, 130 when it was stopped',
})
  .option('--outDir <dir>', 'where the site is written: a folder of its own', SITE_FOLDER)
  .option('--silent', 'print nothing but errors')
  .option('--verbose', 'print more');

interface Options {
  outDir: string;
  silent?: true;
  verbose?: true;
}

/** What a site is made of beside the archive's content. */
const SOFTWARE = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** What a build depends on that is no file of the archive: settings in the environment, and what git has of the ledger. */
const settingsOf = (root: string) => [
  Object.entries(process.env)
    .filter(([name]) => name.startsWith('CHANCERY_'))
    .sort(),
  git(root, 'rev-parse', 'HEAD'),
];

/**
 * Has Astro compile the site, unless it was compiled.
 *
 * @param needless ends it where nothing is to be made from it any more
 * @throws OperationalError where it fails; Astro has said why
 */
async function compile(digest: string, isVerbose: boolean, needless: AbortSignal): Promise<string> {
  const folder = compiledFolder(digest);
  if (isCompiled(digest)) return folder;
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const started = spawn(process.execPath, [astro, 'build', isVerbose ? '--verbose' : '--silent'], {
    stdio: 'inherit',
    env: { ...process.env, [COMPILE_ONLY]: digest },
    signal: needless,
  });
  process.once('exit', () => started.kill());
  const [status] = (await once(started, 'exit')) as [number | null];
  if (status !== 0)
    throw new OperationalError('Astro could not compile the site; what it says above is the reason');
  return folder;
}

/** Most of a build in which little has changed is loading the software; what Node compiles of it is kept. */
enableCompileCache('node_modules/.cache/chancery/modules');

await runCommand<Options>(command, async (_, options) => {
  // Loaded here, in this order: modules of the site read the archive's settings when they are imported.
  const { loadedSettings } = await import('../site/load-settings.ts');
  const { startFilesProcess } = await import('../build/files-process.ts');
  // Started before it is known whether it is needed: it loads its modules meanwhile.
  const files = startFilesProcess();
  try {
    return await build(options, loadedSettings, files);
  } finally {
    files.stop();
  }
});

async function build(
  { outDir, silent, verbose }: Options,
  settings: SiteSettings,
  files: FilesProcess,
): Promise<number> {
  const { root } = holdingsAt();
  const target = resolve(outDir);
  requireSiteFolder(target, ['.', root]);
  const say = (words: string) => {
    if (!silent) print(words);
  };
  const path = join(
    'node_modules/.cache/chancery',
    `stamp-${sha256Of(JSON.stringify([target, resolve(root)])).slice(0, 12)}.json`,
  );
  const inputs = digestOfState([...SOFTWARE, root], JSON.stringify([process.version, settingsOf(root)]));
  const last = readStamp(path);
  if (last?.inputs === inputs && existsSync(target) && last.site === digestOfSite(filesOfSite(target))) {
    say(`Nothing has changed since the last build; ${relative('.', target)} is as it left it.`);
    return EXIT.ok;
  }
  rmSync(path, { force: true });
  const { makeSite } = await import('../build/make-site.ts');
  const { compileDigest, softwareDigest } = await import('../build/software-digest.ts');
  const { site, base, isSet } = servedAt(settings);
  const service = publishingService(process.env);
  if (!isSet && service !== undefined)
    throw new OperationalError(
      `${service} builds a site to publish it, and it is not known where: set CHANCERY_SITE=https://host, or site in archive.yaml; else links in feeds, citations and data would lead to ${site}`,
    );
  if (!isSet)
    printError(
      `CHANCERY_SITE is not set, so that links in feeds, citations and data lead to ${site}; set it to https://host to publish.`,
    );
  const compiled = compileDigest(site, base);
  const needless = new AbortController();
  const built = await makeSite(
    {
      site,
      base,
      isForSite: isSet,
      root: target,
      software: softwareDigest(compiled),
      compiled: compile(compiled, verbose ?? false, needless.signal),
      files,
    },
    {
      say,
      warn: printError,
      page: (page) => {
        if (verbose) print(page);
      },
    },
  ).finally(() => {
    needless.abort();
  });
  // Of what was there when the build began: what is edited meanwhile is of the next one.
  writeStamp(path, { inputs, site: digestOfSite(built) });
  return EXIT.ok;
}
