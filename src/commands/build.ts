import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { sha256Of } from '../archive/sha256.ts';
import { git } from '../holdings/git.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { digestOfState, readStamp, writeStamp } from '../site/build-stamp.ts';
import { createCommand, EXIT, runCommand } from './command.ts';
import { print } from './terminal.ts';

const command = createCommand({
  name: 'build',
  summary:
    'Builds the site. Where nothing has changed since the last build, neither in the archive nor in the site, it leaves it as it is.',
  example: '--outDir /srv/archive',
  statuses: '0 when the site is there, 1 on an error, 2 for bad arguments, 130 when it was stopped',
})
  .option('--outDir <dir>', 'where the site is written', 'dist')
  .option('--silent', 'print nothing but errors')
  .option('--verbose', 'print more');

/** What a site is made of beside the archive's content. */
const SOFTWARE = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** What a build depends on that is no file of the archive: settings in the environment, and what git has of the ledger. */
const settingsOf = (root: string) => [
  Object.entries(process.env)
    .filter(([name]) => name.startsWith('CHANCERY_'))
    .sort(),
  git(root, 'rev-parse', 'HEAD'),
];

/** Runs Astro, which gets the signals that this process gets; gives its exit status. */
async function runAstro(args: readonly string[]): Promise<number> {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const started = spawn(process.execPath, [astro, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => started.kill(signal));
  const [status] = (await once(started, 'exit')) as [number | null];
  return status ?? EXIT.interrupted;
}

await runCommand<{ outDir: string; silent?: true; verbose?: true }>(command, async (_, options) => {
  const { outDir, silent, verbose } = options;
  const { root } = holdingsAt();
  const site = resolve(outDir);
  const path = join(
    'node_modules/.cache/chancery',
    `stamp-${sha256Of(JSON.stringify([site, resolve(root)])).slice(0, 12)}.json`,
  );
  const inputs = digestOfState([...SOFTWARE, root], JSON.stringify([process.version, settingsOf(root)]));
  const last = readStamp(path);
  if (last?.inputs === inputs && last.site === digestOfState([site])) {
    if (!silent) print(`Nothing has changed since the last build; ${relative('.', site)} is as it left it.`);
    return EXIT.ok;
  }
  rmSync(path, { force: true });
  const levels = [...(silent ? ['--silent'] : []), ...(verbose ? ['--verbose'] : [])];
  const status = await runAstro(['build', '--outDir', outDir, ...levels]);
  // Of what was there when the build began: what is edited meanwhile is of the next one.
  if (status === 0) writeStamp(path, { inputs, site: digestOfState([site]) });
  return status;
});
