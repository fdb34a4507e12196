import { docx } from './docx.ts';
import { mail } from './mail.ts';
import { mhtml } from './mhtml.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf/pdf.ts';
import type { Reader, Reading, ReadOptions } from './reading.ts';
import { rtf } from './rtf.ts';

const READERS: readonly Reader[] = [pdf, docx, odt, rtf, mhtml, mail];

/**
 * Reads a source that is not text; undefined where it is text, or of a kind that no reader knows.
 *
 * @param file the source's name
 */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Reading | undefined> {
  return READERS.find(({ recognizes }) => recognizes(bytes, file))?.read(bytes, options);
}
