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
] as const)(
  'a document that is packed small and large is refused before it is unpacked: %s',
  async (part, reader) => {
    const { reason } = await reader.read(zipSync({ [part]: new Uint8Array(65 * 1024 * 1024) }));
    expect(reason).toMatch(/has 65 MiB when it is unpacked/);
  },
);
