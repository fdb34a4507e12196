import mammoth from 'mammoth';
import { DOCUMENT_HEAD } from '../document.ts';
import type { Reader } from './reading.ts';
import { tooLargeUnpacked } from './unpacked-size.ts';
import { nameWithVersion } from './version.ts';

/** The name of a Word document's text within its zip, which stands uncompressed in the file. */
const TEXT_PART = 'word/document.xml';

/** A Word document (`.docx`, Office Open XML): its headings, paragraphs, lists, tables and notes. */
export const docx: Reader = {
  recognizes: (bytes) => {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return file.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' && file.includes(TEXT_PART);
  },
  read: async (bytes) => {
    try {
      const large = await tooLargeUnpacked(bytes);
      if (large) return { reason: large };
      const { value } = await mammoth.convertToHtml(
        { buffer: Buffer.from(bytes) },
        // Pictures hold no words.
        { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
      );
      return {
        text: `${DOCUMENT_HEAD}${value}\n`,
        format: 'html',
        facts: {},
        reader: nameWithVersion('mammoth'),
      };
    } catch (error) {
      return {
        reason: `the Word document is damaged and cannot be read (${(error as Error).message}); open it in Word or LibreOffice and save it again`,
      };
    }
  },
};
