import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { OperationalError } from '../archive/errors.ts';
import {
  checkFixity,
  digestHoldings,
  manifestOf,
  recordFixity,
  type FixityReport,
} from '../holdings/fixity.ts';
import { entryPaths } from '../holdings/entry-paths.ts';
import { readEntry } from '../holdings/read.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';
import { withLock } from '../holdings/lock.ts';
import { holdingsAt, type Holdings } from '../holdings/paths.ts';
import { CONTENT_OPTION, createCommand, EXIT, runCommand, UsageError } from './command.ts';
import { print } from './terminal.ts';

interface Options {
  record?: true;
  accept?: true;
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
  .option('--record', 'say what differs, and write the manifest of what is there now')
  .option('--accept', 'with --record: also where a source changed or is missing, as none ever should')
  .option('--sign <key>', 'sign the manifest, with minisign or, for a key of SSH, with ssh-keygen')
  .option(...CONTENT_OPTION);

await runCommand<Options>(command, async (_, { record, accept, sign, content }) => {
  if (accept && !record) throw new UsageError('--accept goes with --record');
  const holdings = holdingsAt(content);
  const status = record
    ? await withLock(holdings, () => recordNow(holdings, accept ?? false))
    : compareNow(holdings);
  if (sign !== undefined) print(`Signed: ${relative('.', signManifest(manifestOf(holdings), sign))}`);
  return status;
});

/** Says how the holdings differ from their manifest. */
function compareNow(holdings: Holdings): number {
  const { changed, missing, added } = tell(checkFixity(holdings, digestHoldings(holdings)));
  return changed.length + missing.length + added.length > 0 ? EXIT.failed : EXIT.ok;
}

/**
 * Says how the holdings differ from the last manifest, and writes that of what is there now. Nobody else may write meanwhile.
 *
 * @throws OperationalError where a source differs, for none is ever edited, unless that is accepted
 */
function recordNow(holdings: Holdings, isAccepted: boolean): number {
  const found = digestHoldings(holdings);
  const damaged = existsSync(manifestOf(holdings))
    ? changedSource(tell(checkFixity(holdings, found)))
    : unlikeItsEntry(holdings, found);
  if (damaged !== undefined && !isAccepted)
    throw new OperationalError(
      `${damaged} is not as it was recorded, and sources are never edited; restore it from the version history, or record it as it is with --accept`,
    );
  recordFixity(holdings, found);
  print(`${found.size} files are recorded.`);
  return EXIT.ok;
}

/** A source that is not as the last manifest has it. */
function changedSource({ changed, missing }: FixityReport): string | undefined {
  return [...changed, ...missing].find((name) => name.startsWith('sources/'));
}

/** Before there is a manifest: a source that has not the digest which its entry says. Entries that cannot be read are for check. */
function unlikeItsEntry(holdings: Holdings, found: ReadonlyMap<string, string>): string | undefined {
  const vocabularies = readVocabularies(holdings.vocabularies);
  return entryPaths(holdings)
    .map((path) => readEntry(path, vocabularies).statement?.data.source)
    .filter((source) => source !== undefined)
    .map(({ file, sha256 }) => ({ name: `sources/${file}`, sha256 }))
    .find(({ name, sha256 }) => found.get(name) !== sha256)?.name;
}

function tell(report: FixityReport): FixityReport {
  const { changed, missing, added, unchanged } = report;
  for (const [what, names] of Object.entries({ changed, missing, added }))
    for (const name of names) print(`${what.padEnd(8)} ${name}`);
  print(
    `${unchanged} unchanged, ${changed.length} changed, ${missing.length} missing, ${added.length} added`,
  );
  return report;
}

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
