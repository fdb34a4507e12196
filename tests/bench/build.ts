import { spawn } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { editFrontMatter } from '../../src/holdings/entry-file.ts';
import { holdingsAt } from '../../src/holdings/paths.ts';
import { entryPaths } from '../../src/holdings/entry-paths.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { walk } from '../../src/ingest/walk.ts';
import { benchHugo } from './hugo.ts';
import { kib, report, seconds } from './report.ts';

/** Takes a folder of real texts into an archive, at most so many files of it, and prints how fast. */
export async function ingestCorpus(
  corpus: string,
  content: string,
  { most, cut }: { most: number; cut: number },
): Promise<void> {
  const started = performance.now();
  let count = 0;
  let taken = 0;
  const files = [...walk([cut < Infinity ? cutTexts(corpus, `${content}-cut`, cut) : corpus])].slice(0, most);
  const options = { holdings: holdingsAt(content), given: {}, dryRun: false, near: 'keep' } as const;
  for await (const { status } of ingest(files, options)) {
    if (status === 'new') taken++;
    count++;
  }
  report('ingest', { files: count, taken, 'files a second': Math.round(count / seconds(started)) });
}

/** Copies a folder of texts with each cut to so many characters, and gives the copy's path. */
function cutTexts(corpus: string, copy: string, most: number): string {
  for (const { file } of walk([corpus])) {
    const path = join(copy, relative(corpus, file));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, readFileSync(file, 'utf8').slice(0, most));
  }
  return copy;
}

/** Builds an archive, again as it is, and again after one edit; prints what that took beside Hugo, and what it made. */
export async function benchBuild(content: string, site: string): Promise<void> {
  const build = async () => {
    const started = performance.now();
    const peak = await run(['node', 'src/commands/build.ts', '--silent', '--outDir', site], {
      CHANCERY_CONTENT: content,
    });
    return { peak, took: seconds(started) };
  };
  const { peak, took } = await build();
  const unchanged = await build();
  editOne(content);
  const edited = await build();
  const hugo = benchHugo(content, `${site}-hugo`);
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
    'seconds, nothing changed': Number(unchanged.took.toFixed(1)),
    'seconds, one entry changed': Number(edited.took.toFixed(1)),
    ...(hugo !== undefined && {
      'seconds, Hugo and Pagefind on the same texts': Number(hugo.toFixed(1)),
      'times Hugo and Pagefind': Number((took / hugo).toFixed(2)),
      'times Hugo and Pagefind, one entry changed': Number((edited.took / hugo).toFixed(2)),
    }),
    'peak memory, all processes, MiB': Math.round(peak / 1024 / 1024),
    'text index, KiB': kib(size((path) => path.includes('/pagefind/'))),
    'catalogue, KiB gzipped': kib(
      globSync('search/*/catalogue/*.json', { cwd: site }).reduce((sum, path) => sum + gzipped(path), 0),
    ),
    'home page, KiB gzipped': kib(gzipped('index.html')),
    ...pageSizes(site),
    'whole site, MiB': Math.round(size(() => true) / 1024 / 1024),
  });
}

/** Edits an entry as a person would: the one in the middle gets a title in English. */
function editOne(content: string): void {
  const paths = entryPaths(holdingsAt(content));
  const path = paths[Math.floor(paths.length / 2)];
  if (path === undefined) return;
  writeFileSync(path, editFrontMatter(readFileSync(path, 'utf8'), { titles: { en: 'A title of its own' } }));
}

/** What the heaviest pages weigh; lists are all pages two folders deep, or more where they are paged. */
function pageSizes(site: string): Record<string, number> {
  const weigh = (paths: string[]) =>
    Math.max(0, ...paths.map((path) => gzipSync(readFileSync(join(site, path))).length));
  const lists = globSync('{countries,topics,types,languages,years,organizations}/**/index.html', {
    cwd: site,
  });
  const statements = globSync('statements/*/index.html', { cwd: site }).slice(0, 200);
  const views = ['map', 'network', 'timeline', 'coverage', 'feeds', 'data'].map(
    (name) => `${name}/index.html`,
  );
  const raw = [...lists, ...views].map((path) => statSync(join(site, path)).size);
  return {
    'heaviest of 200 statement pages, KiB gzipped': kib(weigh(statements)),
    'heaviest list page, KiB gzipped': kib(weigh(lists)),
    'map page, KiB gzipped': kib(weigh(['map/index.html'])),
    'heaviest page but statements, KiB': kib(Math.max(...raw)),
  };
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
