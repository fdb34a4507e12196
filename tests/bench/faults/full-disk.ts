import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../src/holdings/check.ts';
import { holdingsAt } from '../../../src/holdings/paths.ts';
import { plainEnvironment } from '../../support/environment.ts';
import { Random } from '../../support/random.ts';
import { seriousProblems, writeTexts } from './kills.ts';
import { emptyReport, SEED, type FaultReport } from './report.ts';

/** How many texts are taken in; they need about 1.5 MB. */
const TEXTS = 200;

/** Sizes of a disk on which they do not fit, in KiB. */
const SIZES = [64, 128, 256, 384, 512, 768, 900, 1024];

/**
 * Takes texts into an archive on a disk that is too small. Ingest must say so and leave a sound archive, and a larger disk
 * must take the rest. Needs the right to mount a file system; undefined without it.
 */
export function fillDisk(folder: string): FaultReport | undefined {
  const [input, disk] = [join(folder, 'full-in'), join(folder, 'disk')];
  writeTexts(input, new Random(SEED), TEXTS);
  mkdirSync(disk);
  const report = emptyReport();
  for (const size of SIZES) {
    if (mount(disk, `size=${size}k`) !== 0) return undefined;
    try {
      const content = join(disk, 'content');
      const status = ingest(input, content);
      report.tried++;
      const [problem] = seriousProblems(holdingsAt(content));
      if (problem) report.missed.push(`a disk of ${size} KiB: ${problem}`);
      else if (status === 1) report.caught++;
      else report.missed.push(`a disk of ${size} KiB: ingest ended with ${status}`);
      mount(disk, 'remount,size=64m');
      ingest(input, content);
      const { problems, publications } = check(holdingsAt(content));
      if (problems[0] || publications.size !== TEXTS)
        report.missed.push(
          `a disk of ${size} KiB, made larger: ${publications.size} of ${TEXTS} entries, ${problems[0]?.message}`,
        );
    } finally {
      spawnSync('umount', [disk]);
    }
  }
  rmSync(disk, { recursive: true, force: true });
  return report;
}

const mount = (folder: string, options: string): number | null =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status;

const ingest = (input: string, content: string): number | null =>
  spawnSync(process.execPath, ['src/commands/ingest.ts', input, '--json', '--content', content], {
    env: plainEnvironment(),
    stdio: 'ignore',
  }).status;
