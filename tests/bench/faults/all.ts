import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { editWrongly } from './edits.ts';
import { fillDisk } from './full-disk.ts';
import { killBuilds, killCommands } from './kills.ts';
import { fuzzQueries } from './queries.ts';
import type { FaultReport } from './report.ts';
import { fuzzSources } from './sources.ts';

/** How many faults of each kind are tried, and for how many seconds texts and queries are made up. */
export interface FaultCounts {
  kills: number;
  builds: number;
  edits: number;
  seconds: number;
}

/** All kinds of faults, as `npm run bench -- faults` prints them; without what this machine does not allow. */
export async function benchFaults(
  folder: string,
  { kills, builds, edits, seconds }: FaultCounts,
): Promise<Record<string, FaultReport | undefined>> {
  const content = join(folder, 'edited');
  cpSync('content', content, { recursive: true });
  return {
    'wrong edits': editWrongly(content, edits),
    'fuzzed sources': fuzzSources(seconds),
    'fuzzed queries': fuzzQueries(seconds),
    'full disks': fillDisk(folder),
    'kills of ingest, check --record and review': await killCommands(folder, kills),
    'kills of a build': await killBuilds(folder, builds),
  };
}
