import { readFileSync } from 'node:fs';

/**
 * A file's text, in UTF-8.
 *
 * @throws the system's error, which names the path also where the system leaves it out, as for a folder
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}
