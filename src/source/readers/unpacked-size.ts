import { unzipSync } from 'fflate';

/** The text of a packed document is at most so large when it is unpacked, in bytes: no document has as much. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** The parts of a packed document that readers take apart: pictures are passed over. */
const MARKUP = /\.(?:xml|rels)$/iu;

/**
 * The reason to refuse a packed document whose text would fill the memory; undefined for others. Nothing is unpacked.
 *
 * @throws where it is no zip
 */
export function tooLargeUnpacked(bytes: Uint8Array): string | undefined {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (MARKUP.test(name)) size += originalSize;
      return false;
    },
  });
  return size > MOST_UNPACKED
    ? `the text of the document has ${Math.round(size / 1024 / 1024)} MiB when it is unpacked, and ${MOST_UNPACKED / 1024 / 1024} MiB is the most; split it by statement`
    : undefined;
}
