import { sha256Of } from '../archive/sha256.ts';
/** A file of a bag: its path in `data/`, and its bytes. */
export type Payload = readonly [path: string, content: Uint8Array];

const encode = (text: string): Uint8Array => Buffer.from(text);

/** A manifest: a line for each file, its SHA-256 and its path. A path's line ends and percent signs are escaped. */
export const manifest = (files: Iterable<Payload>): string =>
  [...files]
    .map(([path, content]) => `${sha256Of(content)}  ${path.replace(/[%\r\n]/gu, encodeURIComponent)}\n`)
    .sort((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1))
    .join('');

/**
 * Files as a bag (BagIt 1.0, RFC 8493), which archives take in and check: the files under `data/`, a manifest of their
 * SHA-256, and a manifest of the bag's own files.
 *
 * @param facts the lines of `bag-info.txt`, by their labels
 */
export function bagOf(
  files: readonly Payload[],
  facts: Readonly<Record<string, string>>,
): Map<string, Uint8Array> {
  const payload = files.map(([path, content]): Payload => [`data/${path}`, content]);
  const bytes = files.reduce((sum, [, content]) => sum + content.length, 0);
  const info = { ...facts, 'Payload-Oxum': `${bytes}.${files.length}` };
  const tags: Payload[] = [
    ['bagit.txt', encode('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    [
      'bag-info.txt',
      encode(
        Object.entries(info)
          .map(([label, value]) => `${label}: ${value}\n`)
          .join(''),
      ),
    ],
    ['manifest-sha256.txt', encode(manifest(payload))],
  ];
  return new Map([...tags, ['tagmanifest-sha256.txt', encode(manifest(tags))], ...payload]);
}
