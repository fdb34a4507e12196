import { execFileSync } from 'node:child_process';
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
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPublications } from '../../src/holdings/publications.ts';
import { runCommand } from '../support/run-command.ts';

let root: string;
let content: string;
const run = (command: string) => runCommand(command, '--content', content);

/** The founding archive as an older version wrote it: without days of accession, with two ledgers, in a repository. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'chancery-migrate-'));
  content = join(root, 'content');
  cpSync('content', content, { recursive: true });
  const published = readPublications(join(content, 'published'));
  rmSync(join(content, 'published'), { recursive: true });
  writeFileSync(join(content, 'permalinks.json'), JSON.stringify([...published.keys()]));
  mkdirSync(join(content, 'anchors'));
  for (const [id, { anchors }] of published)
    writeFileSync(join(content, 'anchors', `${id}.json`), JSON.stringify({ [id]: anchors }));
  for (const name of readdirSync(join(content, 'statements'))) {
    const path = join(content, 'statements', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^added: .*\n/m, ''));
  }
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: '2026-11-24T12:00:00',
        GIT_COMMITTER_DATE: '2026-11-24T12:00:00',
      },
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Older');
});
afterAll(() => rmSync(root, { recursive: true }));

it('migrate changes nothing where an older ledger cannot be read, and says which', () => {
  const path = join(content, 'permalinks.json');
  const ledger = readFileSync(path, 'utf8');
  const [name = ''] = readdirSync(join(content, 'statements'));
  const entry = readFileSync(join(content, 'statements', name), 'utf8');

  writeFileSync(path, ledger.slice(0, -1));
  expect(run('migrate')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/permalinks\.json:1 published: is not a ledger.*restore it/) as string,
  });
  expect(readFileSync(join(content, 'statements', name), 'utf8')).toBe(entry);
  writeFileSync(path, ledger);
});

it('check names entries and ledgers of an older form, and migrate brings them to the present one', () => {
  const before = run('check');
  expect(before.status).toBe(1);
  expect(before.stderr).toMatch(/published: holds permalinks\.json or anchors\/.*npm run migrate/);
  expect(before.stdout).toMatch(/5 of an older form, which npm run migrate brings up to date: .*\.md/);

  expect(run('migrate').stdout).toMatch(/8 file\(s\) changed/);
  expect(run('check')).toMatchObject({ status: 0, stdout: '5 statement(s) checked, 0 problem(s)\n' });
  expect(existsSync(join(content, 'permalinks.json'))).toBe(false);
  expect(readPublications(join(content, 'published'))).toEqual(readPublications('content/published'));
  const [name = ''] = readdirSync(join(content, 'statements'));
  expect(readFileSync(join(content, 'statements', name), 'utf8')).toMatch(/added: "2026-11-24"/);
  expect(run('migrate').stdout).toBe('All is of the present form.\n');
});
