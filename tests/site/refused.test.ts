import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { plainEnvironment } from '../support/environment.ts';

let root: string;
let content: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chancery-refused-'));
  content = join(root, 'content');
  cpSync('content', content, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** What a build of an archive prints where it fails; undefined where it goes through. */
function failureOf(archive: string): string | undefined {
  try {
    execFileSync('node_modules/.bin/node', ['src/commands/build.ts', '--outDir', join(root, 'site')], {
      env: plainEnvironment({ CHANCERY_CONTENT: archive }),
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return undefined;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

const first = (folder: string) => join(content, folder, readdirSync(join(content, folder)).sort()[0] ?? '');
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

describe('a build publishes nothing that check would refuse', () => {
  test.each<[string, () => void, RegExp]>([
    [
      'a paragraph that is missing',
      () => edit(first('statements'), (text) => text.slice(0, text.trimEnd().lastIndexOf('\n\n') + 1)),
      /body: title, body and omitted do not give the source back/,
    ],
    [
      'a source of which a byte was changed',
      () => edit(first('sources'), (text) => `${text} `),
      /source\.sha256: is not the SHA-256/,
    ],
    [
      'a published statement that is gone',
      () => rmSync(first('statements')),
      /published: ".*" leads nowhere/,
    ],
  ])('with %s', (_, spoil, message) => {
    spoil();
    expect(failureOf(content)).toMatch(message);
    expect(existsSync(join(root, 'site', 'index.html'))).toBe(false);
  });

  it('with an archive that is not there', () => {
    expect(failureOf(join(root, 'contnet'))).toMatch(
      /CHANCERY_CONTENT must name an archive’s content folder/,
    );
  });
});
