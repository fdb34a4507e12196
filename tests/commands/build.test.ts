import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256Of } from '../../src/archive/sha256.ts';
import { formatFrontMatter } from '../../src/holdings/entry-file.ts';
import { holdingsAt } from '../../src/holdings/paths.ts';
import { readVocabularies } from '../../src/holdings/vocabularies.ts';
import { plainEnvironment } from '../support/environment.ts';
import { generate, type Synthetic } from '../support/generate.ts';
import { Random } from '../support/random.ts';

/** More than a page of a list holds. */
const STATEMENTS = 60;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'chancery-incremental-'));
});
afterAll(() => rmSync(root, { recursive: true }));

async function build(content: string, site: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    'node_modules/.bin/node',
    ['src/commands/build.ts', '--verbose', '--outDir', site],
    { env: plainEnvironment({ CHANCERY_CONTENT: content }), maxBuffer: 64 * 1024 * 1024 },
  );
  return stdout;
}

/** All files of a site, each with a digest of its bytes. */
const filesOf = (site: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(site.length), sha256Of(readFileSync(path))]),
  );

/** Writes a content folder anew: what a program that edits would leave. */
function write(content: string, statements: readonly Synthetic[]): void {
  const holdings = holdingsAt(content);
  for (const folder of [holdings.statements, holdings.sources]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  for (const { id, data, body, source } of statements) {
    writeFileSync(join(holdings.sources, data.source.file), source);
    const front = { ...data, source: { ...data.source, sha256: sha256Of(source) } };
    writeFileSync(join(holdings.statements, `${id}.md`), `---\n${formatFrontMatter(front)}---\n\n${body}\n`);
  }
}

/** Changes an archive at random: a text, a field, an id; one comes, one goes. */
function changed(statements: readonly Synthetic[], spare: Synthetic[], random: Random): Synthetic[] {
  const edits: ((one: Synthetic) => Synthetic[])[] = [
    (one) => [{ ...one, body: `${one.body}\n\nIt is so.`, source: `${one.source}\nIt is so.\n` }],
    (one) => [{ ...one, data: { ...one.data, topics: ['health'] } }],
    (one) => [{ ...one, data: { ...one.data, countries: ['CU', 'VN'], issuers: ['CU'], mentions: [] } }],
    (one) => [{ ...one, id: `${one.id}-anew`, data: { ...one.data, aliases: [one.id] } }],
    () => [],
    (one) => [one, ...spare.splice(0, 1)],
  ];
  return statements.flatMap((one) => (random.next() < 0.2 ? random.pick(edits)(one) : [one]));
}

test('a site built upon an older one is, byte for byte, the one built from nothing', async () => {
  const content = join(root, 'content');
  const all = [...generate(STATEMENTS + 20, readVocabularies('content/vocabularies'))];
  const spare = all.splice(STATEMENTS);
  const random = new Random(7);
  let statements: Synthetic[] = all;
  write(content, statements);
  await build(content, join(root, 'site'));
  const edits = [
    () => changed(statements, spare, random),
    // One on the first page of its lists, whose other pages count it.
    () => {
      const dated = statements.filter(({ data }) => data.date !== undefined);
      const newest = dated
        .map(({ id }) => id)
        .sort()
        .at(-1);
      return statements.map((one) =>
        one.id === newest ? { ...one, data: { ...one.data, review: ['topics' as const] } } : one,
      );
    },
  ];
  for (const [round, edit] of edits.entries()) {
    statements = edit();
    write(content, statements);
    await build(content, join(root, 'site'));
    await build(content, join(root, `cold-${round}`));
    expect(filesOf(join(root, 'site'))).toEqual(filesOf(join(root, `cold-${round}`)));
  }
});

test('a build over one of the same content makes no page of a statement, but those that were touched', async () => {
  const [content, site] = [join(root, 'same'), join(root, 'same-site')];
  const statements = [...generate(8, readVocabularies('content/vocabularies'))];
  write(content, statements);
  await build(content, site);
  const before = filesOf(site);
  const [first = '', second = '', third = ''] = statements.map(({ id }) => `/statements/${id}/index.html`);
  writeFileSync(join(site, first), 'what a build that was killed left');
  rmSync(join(site, second));
  utimesSync(join(site, third), 1, 1);
  writeFileSync(join(site, 'left.html'), 'of a build of long ago');
  utimesSync(join(site, 'left.html'), 1, 1);
  const printed = await build(content, site);
  expect(filesOf(site)).toEqual(before);
  const made = [...printed.matchAll(/\/statements\/\d[^/]+\/index\.html/gu)].map(([path]) => path);
  expect(made.sort()).toEqual([first, second, third].sort());
  // Vite says so where it compiles.
  expect(printed).not.toContain('[vite]');
  expect(await build(content, site)).toContain('Nothing has changed');
  expect(filesOf(site)).toEqual(before);
});

test('files that an archive brings along are laid into its site, in place of those of the software, and go with their originals', async () => {
  const [content, site] = [join(root, 'with-files'), join(root, 'with-files-site')];
  write(content, [...generate(2, readVocabularies('content/vocabularies'))]);
  mkdirSync(join(content, 'public/.well-known'), { recursive: true });
  const files = {
    _headers: '/*',
    'favicon.svg': '<svg/>',
    '.well-known/security.txt': 'Contact: a@example.org',
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(content, 'public', path), text);
  await build(content, site);
  for (const [path, text] of Object.entries(files)) expect(readFileSync(join(site, path), 'utf8')).toBe(text);
  writeFileSync(join(content, 'public/_headers'), '/*\n  X-Frame-Options: DENY');
  rmSync(join(content, 'public/favicon.svg'));
  await build(content, site);
  await build(content, join(root, 'with-files-cold'));
  expect(filesOf(site)).toEqual(filesOf(join(root, 'with-files-cold')));
  writeFileSync(join(content, 'public/index.html'), 'another home page');
  await expect(build(content, site)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(
      'public/index.html has the address of a file that the site makes',
    ) as string,
  });
});

test('a build removes nothing from a folder that is not its own', async () => {
  const [content, folder] = [join(root, 'content-apart'), join(root, 'papers')];
  write(content, [...generate(1, readVocabularies('content/vocabularies'))]);
  mkdirSync(folder);
  writeFileSync(join(folder, 'thesis.txt'), 'years of work');
  await expect(build(content, folder)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('holds files that no build made') as string,
  });
  await expect(build(content, root)).rejects.toMatchObject({ code: 1 });
  expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('years of work');
});

test('at a service that publishes a build must know where, and makes nothing while it does not', async () => {
  const site = join(root, 'nowhere');
  const run = promisify(execFile)('node_modules/.bin/node', ['src/commands/build.ts', '--outDir', site], {
    env: plainEnvironment({ CHANCERY_CONTENT: join(root, 'content'), NETLIFY: 'true' }),
  });
  await expect(run).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('set CHANCERY_SITE=https://host') as string,
  });
  expect(existsSync(site)).toBe(false);
});
