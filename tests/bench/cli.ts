import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { holdingsAt } from '../../src/holdings/paths.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { walk } from '../../src/ingest/walk.ts';
import { writeSyntheticContent } from './generate.ts';
import { timesFourfold } from './hostile.ts';

const USAGE = `usage: npm run bench -- [options]

Builds an archive and prints pages, seconds, peak memory and bytes.

  --size N       how many synthetic statements (default 1000)
  --corpus DIR   real texts instead: ingest DIR (at most --size of its files, if given) and build that
  --hostile      instead, how much longer ingest takes for hostile texts of four times the length`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  let values: { size?: string; corpus?: string; hostile?: boolean };
  try {
    ({ values } = parseArgs({
      args,
      options: { size: { type: 'string' }, corpus: { type: 'string' }, hostile: { type: 'boolean' } },
    }));
    if (values.size !== undefined && !/^[1-9]\d*$/.test(values.size))
      throw new Error(`--size ${values.size} is no number`);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  if (values.hostile) {
    report('times as long for four times the length', timesFourfold());
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  try {
    const content = join(folder, 'content');
    if (values.corpus !== undefined)
      await ingestCorpus(resolve(values.corpus), content, Number(values.size ?? Infinity));
    else writeSyntheticContent(content, Number(values.size ?? 1000));
    await benchBuild(content, join(folder, 'site'));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ingestCorpus(corpus: string, content: string, most: number): Promise<void> {
  const started = performance.now();
  let count = 0;
  let taken = 0;
  const files = [...walk([corpus])].slice(0, most);
  const options = { holdings: holdingsAt(content), given: {}, dryRun: false, near: 'keep' } as const;
  for await (const { status } of ingest(files, options)) {
    if (status === 'new') taken++;
    count++;
  }
  report('ingest', { files: count, taken, 'files a second': Math.round(count / seconds(started)) });
}

async function benchBuild(content: string, site: string): Promise<void> {
  const started = performance.now();
  const peak = await run(['astro', 'build', '--silent', '--outDir', site], { CHANCERY_CONTENT: content });
  const took = seconds(started);
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const size = (test: (path: string) => boolean) =>
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter(test)
      .reduce((sum, path) => sum + statSync(path).size, 0);
  const gzipped = (path: string) => gzipSync(readFileSync(join(site, path))).length;
  report('build', {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    statements: readdirSync(join(content, 'statements')).length,
    seconds: Number(took.toFixed(1)),
    'peak memory, all processes, MiB': Math.round(peak / 1024 / 1024),
    'text index, KiB': kib(size((path) => path.includes('/pagefind/'))),
    'catalogue, KiB gzipped': kib(gzipped('search/catalogue.json')),
    'home page, KiB gzipped': kib(gzipped('index.html')),
    'whole site, MiB': Math.round(size(() => true) / 1024 / 1024),
  });
}

/** Runs a command of the project's and gives the most memory, in bytes, that it and its children had together. */
function run([command = '', ...args]: string[], env: Record<string, string>): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(resolve('node_modules/.bin', command), args, {
      env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let peak = 0;
    const timer = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), 200);
    child.on('error', fail);
    child.on('exit', (code) => {
      clearInterval(timer);
      if (code === 0) done(peak);
      else fail(new Error(`${command} ${args.join(' ')} ended with ${code}`));
    });
  });
}

/** The resident memory of a process and its descendants, in bytes; 0 where the system has no /proc. */
function memoryOf(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    return pages * 4096 + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
  } catch {
    return 0;
  }
}

function seconds(started: number): number {
  return (performance.now() - started) / 1000;
}

function kib(bytes: number): number {
  return Math.round(bytes / 1024);
}

function report(what: string, figures: Record<string, number>): void {
  console.log(what);
  for (const [name, value] of Object.entries(figures))
    console.log(`  ${name}: ${value.toLocaleString('en')}`);
}
