/** The greatest size of a source that is text, in bytes. A statement of 8 MiB would fill a thousand pages. */
export const MOST_BYTES = 8 * 1024 * 1024;

/** The greatest size of a document, in bytes: pictures and fonts fill a PDF, and a scan has a megabyte a page. */
const MOST_DOCUMENT_BYTES = 64 * 1024 * 1024;

const DOCUMENT = /\.(?:pdf|docx|odt|rtf|eml|mht|mhtml)$/iu;

/** The greatest size of a source, by the ending of its name, in bytes. */
export const mostBytesOf = (name: string): number => (DOCUMENT.test(name) ? MOST_DOCUMENT_BYTES : MOST_BYTES);

/** The reason to refuse a file for its size, in bytes. */
export const tooLarge = (bytes: number, most = MOST_BYTES): string =>
  `the file has ${(bytes / 1024 / 1024).toFixed(1)} MiB, and ${most / 1024 / 1024} MiB is the most; split it by statement`;
