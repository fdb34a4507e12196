import { fromBufferPromise } from 'yauzl';

/** The text of a packed document is at most so large when it is unpacked, in bytes: no document has as much. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** The parts of a packed document that readers take apart: pictures are passed over. */
const MARKUP = /\.(?:xml|rels)$/iu;

/**
 * The reason to refuse a packed document whose text would fill the memory; undefined for others. The text is unpacked and
 * counted, and nothing of it kept, for what a zip says of its sizes may be untrue.
 *
 * @throws where it is no zip, or a part has not the size that the zip says
 */
export async function tooLargeUnpacked(bytes: Uint8Array): Promise<string | undefined> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names as bytes: one that is no good path is no reason to refuse a document.
  const zip = await fromBufferPromise(file, { lazyEntries: true, decodeStrings: false });
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    if (!MARKUP.test(String(entry.fileName))) continue;
    if (size + entry.uncompressedSize > MOST_UNPACKED)
      return `the text of the document has more than ${MOST_UNPACKED / 1024 / 1024} MiB when it is unpacked, and no more can be read; split it by statement`;
    // Ends with an error as soon as there is more than the zip says.
    for await (const part of await zip.openReadStreamPromise(entry)) size += (part as Uint8Array).length;
  }
  return undefined;
}
