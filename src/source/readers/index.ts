import { docx } from './docx.ts';
import { mhtml } from './mhtml.ts';
import { pdf } from './pdf/pdf.ts';
import type { Reader, Reading } from './reading.ts';

const READERS: readonly Reader[] = [pdf, docx, mhtml];

/**
 * Reads a source that is not text; undefined where it is text, or of a kind that no reader knows.
 *
 * @param file the source's name
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<Reading | undefined> {
  return READERS.find(({ recognizes }) => recognizes(bytes, file))?.read(bytes);
}
