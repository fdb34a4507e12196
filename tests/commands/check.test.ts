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
    expect([status, stdout, stderr]).toEqual([0, '5 statement(s) checked, 0 problem(s)\n', '']);
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

  it('ends with 1 for a folder that does not exist', () => {
    const { status, stderr } = runCommand('check', '--content', join(root, 'nothing'));
    expect([status, stderr]).toEqual([1, expect.stringContaining('does not exist')]);
  });
});
