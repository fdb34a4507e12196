import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { OperationalError } from '../archive/errors.ts';
import { checkFixity, digestHoldings, manifestOf, recordFixity } from '../holdings/fixity.ts';
import { lock } from '../holdings/lock.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { CONTENT_OPTION, createCommand, EXIT, runCommand } from './command.ts';
import { print } from './terminal.ts';

interface Options {
  record?: true;
  sign?: string;
  content?: string;
}

const command = createCommand({
  name: 'fixity',
  summary:
    'Reads every byte of the holdings again and says what differs from the manifest, manifest-sha256.txt in the content folder.',
  example: '--record --sign ~/.ssh/id_ed25519',
  statuses: '0 when all is as the manifest says, 1 when anything differs, 2 for bad arguments',
})
  .option('--record', 'write the manifest of what is there now')
  .option('--sign <key>', 'sign the manifest, with minisign or, for a key of SSH, with ssh-keygen')
  .option(...CONTENT_OPTION);

await runCommand<Options>(command, async (_, { record, sign, content }) => {
  const holdings = holdingsAt(content);
  const found = digestHoldings(holdings);
  if (record) {
    const unlock = await lock(holdings);
    try {
      recordFixity(holdings, found);
    } finally {
      await unlock();
    }
  }
  const { changed, missing, added, unchanged } = checkFixity(holdings, found);
  for (const [what, names] of Object.entries({ changed, missing, added }))
    for (const name of names) print(`${what.padEnd(8)} ${name}`);
  print(
    `${unchanged} unchanged, ${changed.length} changed, ${missing.length} missing, ${added.length} added`,
  );
  if (sign !== undefined) print(`Signed: ${relative('.', signManifest(manifestOf(holdings), sign))}`);
  return changed.length + missing.length + added.length > 0 ? EXIT.failed : EXIT.ok;
});

/** Signs a file with a key, and gives the path of the signature. */
function signManifest(path: string, key: string): string {
  const isMinisign = readFileSync(key, 'latin1').startsWith('untrusted comment:');
  const [program, args, ending] = isMinisign
    ? (['minisign', ['-S', '-s', key, '-m', path], 'minisig'] as const)
    : (['ssh-keygen', ['-Y', 'sign', '-f', key, '-n', 'file', path], 'sig'] as const);
  try {
    execFileSync(program, args, { stdio: ['inherit', 'ignore', 'pipe'] });
  } catch (cause) {
    const { code, stderr } = cause as { code?: string; stderr?: Buffer };
    throw new OperationalError(
      code === 'ENOENT'
        ? `${program} is not installed; install it, or sign with the other kind of key`
        : `${program} could not sign (${String(stderr ?? cause).trim()}); check the key`,
      { cause },
    );
  }
  return `${path}.${ending}`;
}
