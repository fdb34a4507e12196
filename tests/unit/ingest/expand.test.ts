import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expand } from '../../../src/ingest/expand.ts';
import { emlOf, mboxOf, warcOf, zipOf } from '../../support/documents.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-expand-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a file gives, by its path within the folder. */
async function expanded(name: string, bytes: Uint8Array) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const found = [];
  for await (const { file: path, reason, part } of expand([{ file }]))
    found.push({
      path: path.slice(folder.length + 1),
      ...(reason !== undefined && { reason }),
      ...(part && { text: Buffer.from(part.bytes).toString(), stated: part.stated }),
    });
  return found;
}

const page = (words: string) => Buffer.from(`<!doctype html><p>${words}</p>`);

describe('a file that holds others gives', () => {
  it('the files of a zip, not what programs add to it', async () => {
    const found = await expanded(
      'a.zip',
      zipOf({
        'b/one.txt': Buffer.from('One.'),
        '__MACOSX/b/._one.txt': Buffer.from('x'),
        '.DS_Store': Buffer.from('x'),
      }),
    );
    expect(found).toEqual([{ path: 'a.zip/one.txt', text: 'One.', stated: {} }]);
  });

  it('the pages and documents of a web archive, with their address and day', async () => {
    const found = await expanded(
      'a.warc.gz',
      await warcOf([
        { url: 'https://mfa.example/news/?id=17', type: 'text/html; charset=utf-8', body: page('One.') },
        { url: 'https://mfa.example/logo.png', type: 'image/png', body: Buffer.from('x') },
        { url: 'https://mfa.example/gone', type: 'text/html', body: page('Gone.'), status: '404 Not Found' },
        { url: 'https://mfa.example/a%20b.pdf', type: 'application/pdf', body: Buffer.from('%PDF-') },
      ]),
    );
    expect(found.map(({ path }) => path)).toEqual(['a.warc.gz/news-id-17.html', 'a.warc.gz/a b.pdf']);
    expect(found[0]).toMatchObject({
      text: '<!doctype html><p>One.</p>',
      stated: { url: { value: 'https://mfa.example/news/?id=17' }, retrieved: { value: '2020-05-07' } },
    });
  });

  it('a message itself and what is attached to it that can hold a text', async () => {
    const found = await expanded(
      'a.eml',
      emlOf('A note', 'Please find attached.', {
        'note.txt': Buffer.from('A note.'),
        'seal.png': Buffer.from('x'),
      }),
    );
    expect(found.map(({ path }) => path)).toEqual(['a.eml', 'a.eml/note.txt']);
  });

  it('each message of a mailbox as it was sent', async () => {
    const message = 'Subject: x\r\n\r\nHello.\r\n\r\nFrom Havana they went on.\r\n';
    const found = await expanded('a.mbox', mboxOf([Buffer.from(message), Buffer.from(message)]));
    expect(found.map(({ path }) => path)).toEqual(['a.mbox/a-0001.eml', 'a.mbox/a-0002.eml']);
    expect(found[0]?.text).toBe(message);
  });

  it('what lies in a web archive in a zip in a message', async () => {
    const inner = await warcOf([{ url: 'https://mfa.example/n', type: 'text/html', body: page('Deep.') }]);
    const found = await expanded('b.eml', emlOf('x', 'y', { 'c.zip': zipOf({ 'd.warc.gz': inner }) }));
    expect(found.at(-1)).toMatchObject({
      path: 'b.eml/c.zip/d.warc.gz/n.html',
      text: '<!doctype html><p>Deep.</p>',
    });
  });
});

describe('a file that holds others says clearly', () => {
  it('that a part of it is too large, without unpacking it', async () => {
    const [found] = await expanded('bomb.zip', zipOf({ 'a.txt': new Uint8Array(9 * 1024 * 1024) }));
    expect(found?.reason).toMatch(/has 9\.0 MiB, and 8 MiB is the most/);
  });

  it('that a message of it is too large, and takes the next', async () => {
    const line = `${'x'.repeat(1022)}\r\n`;
    const large = Buffer.from(`Subject: x\r\n\r\n${line.repeat(65 * 1024)}`);
    const found = await expanded('a.mbox', mboxOf([large, Buffer.from('Subject: y\r\n\r\nHello.\r\n')]));
    expect(found.map(({ reason, text }) => reason ?? text)).toEqual([
      expect.stringContaining('has 65.0 MiB, and 64 MiB is the most'),
      'Subject: y\r\n\r\nHello.\r\n',
    ]);
  });

  it('that it is damaged, and takes what stands before', async () => {
    const whole = await warcOf([
      { url: 'https://mfa.example/1', type: 'text/html', body: page('One.') },
      { url: 'https://mfa.example/2', type: 'text/html', body: page('Two.') },
    ]);
    const found = await expanded('cut.warc.gz', whole.subarray(0, whole.length - 40));
    expect(found[0]?.path).toBe('cut.warc.gz/1.html');
    const [broken] = await expanded('broken.zip', Buffer.from('PK\u0003\u0004 and no more'));
    expect(broken?.reason).toMatch(/the zip is damaged/);
  });

  it('that it holds nothing', async () => {
    expect((await expanded('empty.zip', zipOf({})))[0]?.reason).toMatch(/holds no page, document or text/);
    expect((await expanded('no.mbox', Buffer.from('no message')))[0]?.reason).toMatch(/holds no page/);
  });
});
