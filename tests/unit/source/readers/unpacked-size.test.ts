import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docx } from '../../../../src/source/readers/docx.ts';
import { odt } from '../../../../src/source/readers/odt.ts';

test.each([
  ['content.xml', odt],
  ['word/document.xml', docx],
  ['word/footnotes.xml', docx],
  ['word/_rels/document.xml.rels', docx],
  ['styles.xml', odt],
] as const)('a document that is packed small and large is refused: %s', async (part, reader) => {
  const { reason } = await reader.read(zipSync({ [part]: new Uint8Array(65 * 1024 * 1024) }));
  expect(reason).toMatch(/has more than 64 MiB when it is unpacked/);
});

test.each([
  ['content.xml', odt],
  ['word/document.xml', docx],
] as const)(
  'a document whose zip says less than it holds is refused, and not unpacked: %s',
  async (part, reader) => {
    const file = zipSync({ [part]: new Uint8Array(65 * 1024 * 1024) });
    // The size unpacked stands in the entry of the zip's directory, 24 bytes from its beginning.
    const directory = Buffer.from(file.buffer).lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    new DataView(file.buffer).setUint32(directory + 24, 1000, true);
    const { reason } = await reader.read(file);
    expect(reason).toMatch(/damaged and cannot be read \(too many bytes in the stream/);
  },
);
