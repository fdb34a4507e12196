import { createHash } from 'node:crypto';

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

/** A name for the content of some files. */
export function versionOf(files: readonly SearchFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(path).update('\0').update(content);
  return hash.digest('hex').slice(0, 12);
}
