import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/source/readers/index.ts';
import { mhtmlOf } from '../../../support/documents.ts';

describe('a web page saved as one file', () => {
  it('is read with its address and the day on which it was saved', async () => {
    const reading = await readDocument(mhtmlOf('<p>Cuba and Chile agreed.</p>'), 'page.mhtml');
    expect(reading).toMatchObject({
      text: expect.stringContaining('<p>Cuba and Chile agreed.</p>'),
      format: 'html',
      facts: { url: { value: 'https://mfa.example/news/1' }, retrieved: { value: '2024-09-26' } },
      reader: expect.stringMatching(/^postal-mime \d/u),
    });
  });

  it('is read in the encoding that the page declares', async () => {
    const page = Buffer.concat([
      Buffer.from('<meta charset="windows-1251"><p>'),
      Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]),
      Buffer.from('</p>'),
    ]);
    expect(await readDocument(mhtmlOf(page), 'page.mht')).toMatchObject({
      text: expect.stringContaining('<p>Москва</p>'),
    });
  });

  it('without a page is told as such', async () => {
    const file = Buffer.from(
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n',
    );
    expect(await readDocument(file, 'page.mhtml')).toEqual({
      reason: expect.stringContaining('no web page'),
    });
  });

  it('is not seen in a text that speaks of one', async () => {
    expect(
      await readDocument(Buffer.from('The page.\n\nContent-Type: multipart/related\n'), 'a.txt'),
    ).toBeUndefined();
  });
});
