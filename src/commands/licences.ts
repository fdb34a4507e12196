import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { createCommand, EXIT, runCommand } from './command.ts';
import { jsonLine, print, printError } from './terminal.ts';

/** Licences, by their SPDX identifiers, under which software may be used here and passed on beside it. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unicode-3.0',
  'Zlib',
]);

/** Packages whose licence needs a person to have read it, with what was read. */
const READ: Readonly<Record<string, string>> = {
  citeproc: 'CPAL-1.0 or AGPL-1.0; taken under CPAL, run while the site is built and not passed on with it',
  'world-countries': 'ODbL-1.0 (its LICENSE file); named on the page about the archive',
  duck: 'BSD-2-Clause (its package.json says BSD)',
  format: 'MIT (its Readme)',
  i: 'MIT (its LICENSE); a tool of the tests',
};

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional() }),
  ),
});

/** Whether an SPDX expression holds allowed licences: all that stand beside “AND”, and any of those beside “OR”. */
const isAllowed = (expression: string): boolean =>
  expression
    .replace(/[()]/gu, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((licence) => ALLOWED.has(licence.trim())));

const command = createCommand({
  name: 'licences',
  summary: 'Lists the licences of all dependencies, as the lock file has them, with the packages under each.',
  example: '--json',
  statuses: '0 when all are allowed, 1 when any is not, 2 for bad arguments',
}).option('--json', 'print one JSON object for each package');

await runCommand<{ json?: true }>(command, (_, { json }) => {
  const { packages } = lockFile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const found = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license = '' }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return {
        name,
        version,
        licence: READ[name] ?? (license || 'unknown'),
        isAllowed: name in READ || isAllowed(license),
      };
    });
  const refused = found.filter((item) => !item.isAllowed);
  if (json) for (const { name, version, licence } of found) console.log(jsonLine({ name, version, licence }));
  else
    for (const [licence, items] of [...Map.groupBy(found, (item) => item.licence)].sort(
      (a, b) => b[1].length - a[1].length,
    ))
      print(`${licence}: ${[...new Set(items.map(({ name }) => name))].sort().join(', ')}`);
  for (const { name, licence } of refused)
    printError(
      `${name} is under ${licence}, which is not allowed; leave it out, or read its terms and name it in ${basename(import.meta.url)}`,
    );
  return refused.length > 0 ? EXIT.failed : EXIT.ok;
});
