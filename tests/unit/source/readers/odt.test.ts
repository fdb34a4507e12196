import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { odt } from '../../../../src/source/readers/odt.ts';
import { odtOf } from '../../../support/documents.ts';

const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"';

/** The HTML that is read in a document with a body. */
async function read(body: string): Promise<string> {
  const content = `<?xml version="1.0"?><office:document-content ${NAMES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const reading = await odt.read(zipSync({ 'content.xml': Buffer.from(content) }));
  return (reading.reason ?? reading.text).split('\n').slice(2).join('\n').trim();
}

describe('a text document of LibreOffice is read', () => {
  it('with its spaces, tabs and line breaks', async () => {
    expect(await read('<text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p>')).toBe(
      '<p>a  b c<br>d</p>',
    );
  });

  it('with its notes at the end', async () => {
    expect(
      await read(
        '<text:p>One<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>.</text:p>',
      ),
    ).toBe('<p>One<sup>1</sup>.</p>\n<p>1 A note.</p>');
  });

  it('with its lists and tables, and without what was deleted', async () => {
    expect(
      await read(
        '<text:tracked-changes><text:p>Gone</text:p></text:tracked-changes><text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>',
      ),
    ).toBe('<ul><li><p>a</p>\n</li>\n</ul>');
  });

  it('by its first bytes, and not where it is damaged', async () => {
    expect(odt.recognizes(odtOf('A', ['b']), 'x')).toBe(true);
    const { reason } = await odt.read(
      Buffer.from('PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text'),
    );
    expect(reason).toMatch(/the document is damaged/);
  });
});
