import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it, test } from 'vitest';
import { plainEnvironment } from '../support/environment.ts';
import { runCommand } from '../support/run-command.ts';

describe.each(['ingest', 'check', 'review', 'evaluate', 'export-search'])('%s', (name) => {
  it('shows its options, an example and its exit statuses with --help', () => {
    const { status, stdout, stderr } = runCommand(name, '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: npm run \S+ -- [^]*--help[^]*Example: npm run [^]*Exit status: 0 /);
  });

  it('ends with 2 and its usage for an option that it does not have', () => {
    const { status, stdout, stderr } = runCommand(name, '--colour');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^error: (?:unknown|required) option [^\n]*\n(?:\(Did you mean [^\n]*\n)?\nUsage: npm run /,
    );
  });
});

test('a bug ends with 70 and its stack, and is not taken for bad usage', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bug-'));
  const script = join(folder, 'bug.ts');
  writeFileSync(
    script,
    `import { createCommand, runCommand } from ${JSON.stringify(resolve('src/commands/command.ts'))};
const command = createCommand({ name: 'bug', summary: '', example: '', statuses: '' });
await runCommand(command, () => (undefined as unknown as { length: number }).length);`,
  );
  const { status, stderr } = spawnSync('node_modules/.bin/node', [script], {
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  rmSync(folder, { recursive: true });
  expect(status).toBe(70);
  expect(stderr).toMatch(
    /^This is a bug in Chancery[^]*TypeError: Cannot read properties of undefined[^]*at /,
  );
  expect(stderr).not.toContain('Usage');
});
