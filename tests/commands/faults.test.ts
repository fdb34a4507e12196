import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { plainEnvironment } from '../support/environment.ts';
import { runCommand } from '../support/run-command.ts';

let root: string;
let content: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chancery-faults-'));
  content = join(root, 'content');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const run = (command: string, ...args: string[]) => runCommand(command, ...args, '--content', content);
const founding = () => cpSync('content', content, { recursive: true });
const entry = () => join(content, 'statements', readdirSync(join(content, 'statements')).sort()[0] ?? '');
const edit = (change: (text: string) => string) =>
  writeFileSync(entry(), change(readFileSync(entry(), 'utf8')));

describe('ingest refuses what has no end', () => {
  it('a pipe and a device, named or in a folder, and beside a text', () => {
    execFileSync('mkfifo', [join(root, 'pipe.txt'), join(root, 'one.json')]);
    writeFileSync(join(root, 'one.txt'), 'Cuba and Chile met.');
    const results = run('ingest', join(root, 'pipe.txt'), '/dev/zero', root, '--json').lines();
    expect(results.map(({ status }) => status)).toEqual(Array(5).fill('refused'));
    expect(results.map(({ reason }) => reason).join()).toMatch(
      /one\.json cannot be read \(it is no regular file\)/,
    );
  });

  test.each([
    ['quotations', 'a.md', `${'>'.repeat(100_000)} Cuba met Chile.`],
    ['lists', 'a.md', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['elements', 'a.html', `${'<div>'.repeat(100_000)}<p>Cuba met Chile.`],
  ])('%s nested thousands of times', (_, name, text) => {
    writeFileSync(join(root, name), text);
    const [result] = run('ingest', join(root, name), '--json').lines();
    expect(result).toMatchObject({ status: 'refused', reason: expect.stringContaining('hundreds of times') });
  });
});

describe('a run that is ended from outside', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s leaves whole entries and no lock',
    async (signal) => {
      mkdirSync(join(root, 'in'));
      for (let number = 0; number < 400; number++)
        writeFileSync(
          join(root, 'in', `${number}.txt`),
          `Joint statement ${number}\n\nCuba and Chile agreed on ${number} matters of their own, number ${number}.`,
        );
      const child = spawn(
        process.execPath,
        ['src/commands/ingest.ts', join(root, 'in'), '--json', '--content', content],
        { env: plainEnvironment(), stdio: ['ignore', 'pipe', 'ignore'] },
      );
      await once(child.stdout, 'data');
      child.stdout.resume();
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      expect(code).toBe(130);
      expect(existsSync(join(content, '.lock'))).toBe(false);
      expect(run('check').status).toBe(0);
    },
  );

  it('has its unfinished files removed by the next, and they are no problem', () => {
    founding();
    const unfinished = '.01234567-89ab-cdef-0123-456789abcdef.tmp';
    writeFileSync(join(content, 'sources', unfinished), 'half');
    expect(run('check').status).toBe(0);
    expect(run('ingest', 'content/sources').status).toBe(0);
    expect(existsSync(join(content, 'sources', unfinished))).toBe(false);
  });

  it('whose lock is no folder is told with the next step', () => {
    founding();
    writeFileSync(join(content, '.lock'), '4711');
    expect(run('ingest', 'content/sources')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/\.lock is a file where the lock's folder should be; remove it/),
    });
  });
});

describe('check', () => {
  beforeEach(founding);

  it('names the folder that stands where a file should be', () => {
    mkdirSync(join(content, 'published/2020.jsonl'));
    expect(run('check').stderr).toMatch(
      /2020\.jsonl: there is a folder where a file should be; move it away/,
    );
  });

  it('reads entries whose lines end as on Windows', () => {
    edit((text) => text.replaceAll('\n', '\r\n'));
    expect(run('check').status).toBe(0);
  });

  it('takes no longer for thousands of unknown terms than for reading them', () => {
    edit((text) =>
      text.replace(
        /^topics: .*$/m,
        `topics: [${Array.from({ length: 4000 }, (_, at) => `x-${at}`).join(', ')}]`,
      ),
    );
    const { stderr } = run('check');
    expect(stderr.match(/is not in vocabularies\/topics\.yaml/g)).toHaveLength(4000);
  });

  it('says of lists that are nested thousands of times where they are', () => {
    edit(
      (text) => text + Array.from({ length: 10_000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    );
    expect(run('check').stderr).toMatch(/\.md:\d+ body: its lists or quotations are nested too deeply/);
  });

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'a language that is none',
      (text) => text.replace(/^language: .*$/m, 'language: xq'),
      /language: is not a BCP 47/,
    ],
    [
      'a day to come',
      (text) => text.replace(/^added: .*$/m, 'added: "2999-01-01"'),
      /added: 2999-01-01 is in the future/,
    ],
    [
      '__proto__ as a key',
      (text) => text.replace('\nsource:', '\n__proto__: { x: y }\nsource:'),
      /has the key "__proto__", which no field may have/,
    ],
    [
      'constructor as a key',
      (text) => text.replace('\nsource:', '\nconstructor: x\nsource:'),
      /constructor: is not a field/,
    ],
    [
      '__proto__ as a language',
      (text) => text.replace(/^titles:\n(?: .*\n)+/m, 'titles: { __proto__: x }\n'),
      /has the key "__proto__"/,
    ],
    [
      'constructor as a topic',
      (text) => text.replace(/^topics: .*$/m, 'topics: [constructor]'),
      /topics\.0: "constructor" is not in/,
    ],
    [
      'constructor as an office',
      (text) => text.replace(/^issuers: .*$/m, 'issuers: [CU/constructor]'),
      /issuers\.0: "constructor" is not in/,
    ],
  ])('refuses %s', (_, change, message) => {
    edit(change);
    const { status, stderr } = run('check');
    expect([status, stderr]).toEqual([1, expect.stringMatching(message)]);
  });

  it('finds translations that lead back to where they began', () => {
    const names = readdirSync(join(content, 'statements')).sort().slice(0, 3);
    for (const [index, name] of names.entries()) {
      const path = join(content, 'statements', name);
      const next = names[(index + 1) % 3]?.replace('.md', '');
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace('\nsource:', `\ntranslationOf: ${next}\nsource:`),
      );
    }
    expect(run('check').stderr.match(/translationOf: ".*" leads back to this statement/g)).toHaveLength(3);
  });
});

it('what a terminal would act on is shown as an escape', () => {
  const name = 'red\u001b[31m\u202e.txt';
  writeFileSync(join(root, name), 'Cuba\u0007 and Chile\u009b met.');
  const { stdout } = run('ingest', join(root, name), '--dry-run');
  expect(stdout).toContain(String.raw`red\u001b[31m\u202e.txt`);
  const json = run('ingest', join(root, name), '--dry-run', '--json');

  expect(stdout + json.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(json.lines()[0]).toMatchObject({ file: join(root, name) });
});
