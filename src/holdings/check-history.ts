import { relative } from 'node:path';
import { git } from './git.ts';
import type { Holdings } from './paths.ts';
import type { Problem } from './problem.ts';
import { ledgerFile, readLedgerLine, type Publications } from './publications.ts';

/** What the version history says of the ledger. */
export interface History {
  problems: Problem[];
  /** Whether there is a history to compare with. */
  isKnown: boolean;
}

/**
 * Checks that the ledger only grew: that every line which it ever had, in any commit, still stands in it or in a line that
 * says more.
 */
export function checkHistory(published: Publications, { root, published: folder }: Holdings): History {
  const log = git(
    root,
    'log',
    '--patch',
    '--unified=0',
    '--format=',
    '--no-color',
    '--no-ext-diff',
    '--',
    folder,
  );
  if (log === undefined) return { problems: [], isKnown: false };
  const lost = new Map<string, string>();
  for (const text of log.split('\n')) {
    const line = text.startsWith('+{') ? readLedgerLine(text.slice(1)) : undefined;
    if (!line) continue;
    const now = published.get(line.id);
    const anchor = line.anchors.find((known) => !now?.anchors.includes(known));
    if (!now) lost.set(line.id, `the id "${line.id}"`);
    else if (!now.sources.includes(line.source))
      lost.set(line.id, `the source ${line.source} of "${line.id}"`);
    else if (anchor !== undefined) lost.set(line.id, `the anchor "${anchor}" of "${line.id}"`);
  }
  return {
    isKnown: true,
    problems: [...lost].map(([id, what]) => ({
      file: relative('.', ledgerFile(folder, id)),
      line: 1,
      field: 'published',
      message: `${what} was in the ledger and is no longer; the ledger only grows, so restore the line from the version history`,
    })),
  };
}
