import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { check } from '../../../src/holdings/check.ts';
import { holdingsAt, type Holdings } from '../../../src/holdings/paths.ts';
import { plainEnvironment } from '../../support/environment.ts';
import { Random } from '../../support/random.ts';
import { emptyReport, SEED, type FaultReport } from './report.ts';

/** How many texts the archive that is killed takes in. */
const TEXTS = 300;

/** A run of so many kills works on one archive, then on a new one. */
const KILLS_AN_ARCHIVE = 10;

/** A command to kill: what it is given, and within how many milliseconds it dies. */
interface Victim {
  script: string;
  parameters: (holdings: Holdings, random: Random) => string[];
  longestLife: number;
}

const ingest = (input: string): Victim => ({
  script: 'src/commands/ingest.ts',
  parameters: () => [input, '--json'],
  longestLife: 4000,
});

const RECORD: Victim = {
  script: 'src/commands/check.ts',
  parameters: () => ['--record'],
  longestLife: 1500,
};

const REVIEW: Victim = {
  script: 'src/commands/review.ts',
  parameters: ({ statements }, random) => {
    const ids = existsSync(statements) ? readdirSync(statements).filter((name) => name.endsWith('.md')) : [];
    const id = ids.length > 0 ? random.pick(ids).replace(/\.md$/u, '') : 'none';
    return [id, '--set', `date=2020-01-${String(random.between(10, 28))}`];
  },
  longestLife: 1000,
};

/**
 * Kills ingest, `check --record` and review at random moments, each time with the archive that the last left. An archive
 * that is sound after it is harmless; one with half an entry, or with a record that says otherwise, is missed. At the end a
 * whole run must take in all that is left.
 */
export async function killCommands(folder: string, times: number): Promise<FaultReport> {
  const random = new Random(SEED);
  const [input, content] = [join(folder, 'in'), join(folder, 'killed')];
  writeTexts(input, random);
  const holdings = holdingsAt(content);
  const victims = [ingest(input), ingest(input), RECORD, REVIEW];
  const report = emptyReport();
  for (let time = 0; time < times; time++) {
    if (time % KILLS_AN_ARCHIVE === 0) rmSync(content, { recursive: true, force: true });
    const victim = time % KILLS_AN_ARCHIVE === 0 ? ingest(input) : random.pick(victims);
    unlock(content);
    const child = run(victim.script, [...victim.parameters(holdings, random), '--content', content]);
    await killAfter(child, random.between(100, victim.longestLife));
    report.tried++;
    const problems = seriousProblems(holdings);
    if (problems[0]) report.missed.push(`kill ${time}, ${victim.script}: ${problems[0]}`);
    else report.harmless++;
  }
  unlock(content);
  await once(run('src/commands/ingest.ts', [input, '--json', '--content', content]), 'exit');
  const { problems, publications } = check(holdings);
  if (problems.length > 0 || publications.size !== TEXTS)
    report.missed.push(`after all: ${publications.size} of ${TEXTS} entries, ${problems.length} problem(s)`);
  return report;
}

/** How long a build of the founding statements takes at most, in milliseconds. */
const LONGEST_BUILD = 25_000;

/** Kills builds for a site, which record what is published; each leaves a sound archive, and the last build is whole. */
export async function killBuilds(folder: string, times: number): Promise<FaultReport> {
  const random = new Random(SEED);
  const [content, site] = [join(folder, 'built'), join(folder, 'built-site')];
  cpSync('content', content, { recursive: true });
  const holdings = holdingsAt(content);
  const build = () =>
    run('src/commands/build.ts', ['--outDir', site], {
      CHANCERY_CONTENT: content,
      CHANCERY_SITE: 'https://archive.example',
    });
  const report = emptyReport();
  for (let time = 0; time < times; time++) {
    unlock(content);
    await killAfter(build(), random.between(500, LONGEST_BUILD));
    report.tried++;
    const problems = seriousProblems(holdings);
    if (problems[0]) report.missed.push(`kill ${time}, build: ${problems[0]}`);
    else report.harmless++;
  }
  unlock(content);
  const [status] = (await once(build(), 'exit')) as [number | null];
  if (status !== 0 || !existsSync(join(site, 'index.html')))
    report.missed.push(`after all: the build ended with ${status}`);
  return report;
}

/** Short texts for ingest, no two alike. */
export function writeTexts(input: string, random: Random, count = TEXTS): void {
  mkdirSync(input, { recursive: true });
  for (let number = 0; number < count; number++)
    writeFileSync(
      join(input, `${number}.txt`),
      `Joint statement ${number} of Cuba and Chile\n\nCuba and Chile agreed on ${random.between(1, 1e9)} matters, the first of which is ${random.between(1, 1e9)}.`,
    );
}

/** What check finds, less the sources without an entry: the next run takes these up, and nothing is lost. */
export const seriousProblems = (holdings: Holdings): string[] =>
  check(holdings)
    .problems.filter(({ message }) => !message.startsWith('no entry holds this source'))
    .map(({ file, message }) => `${file} ${message}`);

/** The lock of a killed run is respected for a while; a person would wait, or see that nothing runs. */
const unlock = (content: string): void => rmSync(join(content, '.lock'), { recursive: true, force: true });

function run(script: string, parameters: string[], environment: Record<string, string> = {}) {
  return spawn(process.execPath, [script, ...parameters], {
    env: { ...plainEnvironment(), ...environment },
    stdio: 'ignore',
  });
}

async function killAfter(child: ReturnType<typeof run>, milliseconds: number): Promise<void> {
  const ended = once(child, 'exit');
  await Promise.race([setTimeout(milliseconds), ended]);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await ended;
}
