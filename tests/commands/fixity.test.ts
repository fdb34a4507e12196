import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

describe('npm run fixity', () => {
  let root: string;
  let content: string;
  const run = (...args: string[]) => runCommand('fixity', ...args, '--content', content);
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'chancery-fixity-'));
    content = join(root, 'content');
    cpSync('content', content, { recursive: true });
    rmSync(join(content, 'manifest-sha256.txt'), { force: true });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('asks for a manifest where there is none', () => {
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringMatching(/fixity -- --record/) });
  });

  it('finds nothing after it was recorded, and sha256sum neither', () => {
    expect(run('--record')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+ files are recorded\.$/m),
    });
    expect(run()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+ unchanged, 0 changed/),
    });
    expect(() =>
      execFileSync('sha256sum', ['--check', '--quiet', 'manifest-sha256.txt'], { cwd: content }),
    ).not.toThrow();
  });

  it.each([
    ['ssh-keygen', '-----BEGIN OPENSSH PRIVATE KEY-----', '-Y sign -f KEY -n file MANIFEST'],
    ['minisign', 'untrusted comment: minisign encrypted secret key', '-S -s KEY -m MANIFEST'],
  ])('lets %s sign the manifest, and says where that is not installed', (program, head, expected) => {
    const key = join(root, `${program}.key`);
    writeFileSync(key, `${head}\n`);
    const manifest = join(content, 'manifest-sha256.txt');
    const bin = join(root, `bin-${program}`);
    mkdirSync(bin);
    const before = process.env['PATH'];
    try {
      process.env['PATH'] = bin;
      expect(run('--sign', key)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining(`${program} is not installed`),
      });
      writeFileSync(join(bin, program), `#!/bin/sh\necho "$@" > '${bin}/called'\n`, { mode: 0o755 });
      expect(run('--sign', key).status).toBe(0);
    } finally {
      process.env['PATH'] = before;
    }
    const called = expected.replace('KEY', key).replace('MANIFEST', manifest);
    expect(readFileSync(join(bin, 'called'), 'utf8')).toBe(`${called}\n`);
  });

  it('names each file that changed, went or came', () => {
    appendFileSync(join(content, 'sources/001_65bf3949fe285ad7.txt'), ' ');
    rmSync(join(content, 'published/2021.jsonl'));
    writeFileSync(join(content, 'sources/new.txt'), 'new');
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^changed {2}sources\/001_65bf3949fe285ad7\.txt$/m);
    expect(stdout).toMatch(/^missing {2}published\/2021\.jsonl$/m);
    expect(stdout).toMatch(/^added {4}sources\/new\.txt$/m);
  });

  it('records what came, and no source that changed unless that is accepted', () => {
    const before = readFileSync(join(content, 'manifest-sha256.txt'), 'utf8');
    expect(run('--record')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/sources\/001_65bf3949fe285ad7\.txt is not as it was recorded/),
    });
    expect(readFileSync(join(content, 'manifest-sha256.txt'), 'utf8')).toBe(before);
    expect(run('--accept').status).toBe(2);
    rmSync(join(content, 'manifest-sha256.txt'));
    // Without a manifest each entry says what its source was.
    expect(run('--record')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/sources\/001_65bf3949fe285ad7\.txt is not as it was recorded/),
    });
    expect(run('--record', '--accept').status).toBe(0);
    writeFileSync(join(content, 'sources/newer.txt'), 'newer');
    expect(run('--record')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^added {4}sources\/newer/m),
    });
    expect(run().status).toBe(0);
  });
});
