import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

describe('npm run check', () => {
  let root: string;
  let content: string;
  const run = (...args: string[]) => runCommand('check', ...args, '--content', content);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'chancery-check-'));
    content = join(root, 'content');
    cpSync('content', content, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('ends with 0 where all is well', () => {
    const { status, stdout, stderr } = run();
    expect([status, stdout, stderr]).toEqual([
      0,
      expect.stringMatching(/^5 statement\(s\) checked, 0 problem\(s\)\nThere is no version history here/),
      '',
    ]);
  });

  it('names the file, the line, the field and the next step of each problem, and ends with 1', () => {
    const entry = join(
      content,
      'statements/2021-09-20-pererat-dan-perdalam-hubungan-solidaritas-dan-kerja-sama.md',
    );
    writeFileSync(entry, readFileSync(entry, 'utf8').replace('[VN, CU]', '[VN, XX]'));
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/kerja-sama\.md:\d+ countries\.1: "XX" is not a country code; use ISO 3166-1/);
    expect(run('--json').lines()).toEqual([
      {
        file: expect.stringMatching(/kerja-sama\.md$/),
        line: expect.any(Number),
        field: 'countries.1',
        message: expect.any(String),
      },
    ]);
  });

  it('records what is published with --record, and nothing while there is a problem', () => {
    const ledger = join(content, 'published/2021.jsonl');
    const recorded = readFileSync(ledger, 'utf8');
    rmSync(ledger);
    const entry = join(content, `statements/${JSON.parse(recorded).id}.md`);
    const sound = readFileSync(entry, 'utf8');
    writeFileSync(entry, sound.replace('[VN, CU]', '[VN, XX]'));
    expect(run('--record')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Nothing was recorded'),
    });
    expect(existsSync(ledger)).toBe(false);
    writeFileSync(entry, sound);
    expect(run('--record').status).toBe(0);
    expect(readFileSync(ledger, 'utf8')).toBe(recorded);
  });

  it('finds in the version history what was taken out of the ledger, committed or not', () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args]);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'Published');
    expect(run().stdout).toBe('5 statement(s) checked, 0 problem(s)\n');
    const ledger = join(content, 'published/2021.jsonl');
    const line = readFileSync(ledger, 'utf8');
    const { id, source, anchors } = JSON.parse(line) as { id: string; source: string; anchors: string[] };
    writeFileSync(ledger, `${JSON.stringify({ id, source, anchors: anchors.slice(1) })}\n`);
    expect(run().stderr).toMatch(`the anchor "${anchors[0]}" of "${id}" was in the ledger and is no longer`);
    rmSync(join(content, 'published'), { recursive: true });
    git('commit', '-qam', 'Lost');
    expect(run().stderr.match(/the id ".*" was in the ledger and is no longer/g)).toHaveLength(5);
  });

  it('ends with 1 for a folder that does not exist', () => {
    const { status, stderr } = runCommand('check', '--content', join(root, 'nothing'));
    expect([status, stderr]).toEqual([1, expect.stringContaining('does not exist')]);
  });
});
