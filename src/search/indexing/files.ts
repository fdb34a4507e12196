/** A file of the search: its path under the site's root, and its bytes. */
export interface SearchFile {
  path: string;
  content: Uint8Array;
}

/** A file of JSON. */
export const jsonFile = (path: string, data: unknown): SearchFile => ({
  path,
  content: Buffer.from(JSON.stringify(data)),
});
