import { execFileSync } from 'node:child_process';

/** The most that git may print, in bytes: the history of a large archive's entries. */
const MOST_OUTPUT = 512 * 1024 * 1024;

/** What git prints for a folder; undefined where the folder is in no repository, or there is no git. */
export function git(folder: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: MOST_OUTPUT,
    });
  } catch {
    return undefined;
  }
}

/** The day of the commit that first held each file of a folder, by the file's path under it. ISO 8601. */
export function firstCommitDays(folder: string): Map<string, string> {
  const log = git(
    folder,
    'log',
    '--reverse',
    '--diff-filter=A',
    '--name-only',
    '--relative',
    '--format=%x00%as',
    '--',
    '.',
  );
  const days = new Map<string, string>();
  for (const commit of log?.split('\0') ?? []) {
    const [day = '', ...files] = commit.split('\n').filter(Boolean);
    for (const file of files) if (!days.has(file)) days.set(file, day);
  }
  return days;
}
