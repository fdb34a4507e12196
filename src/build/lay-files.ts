import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { sha256Of } from '../archive/sha256.ts';
import { filesIn } from '../holdings/files-digest.ts';
import type { BuildMemory } from '../site/build-memory.ts';

/**
 * Lays a folder's files into a site as they are.
 *
 * @param keyOf what a file changes with; left out, its bytes
 * @param isOther whether a path under the site's root is another's, and so is left
 * @returns the paths that were laid, with a slash before
 */
export function layFiles(
  folder: string,
  root: string,
  memory: BuildMemory,
  keyOf: (file: string) => string = (file) => sha256Of(readFileSync(file)),
  isOther: (path: string) => boolean = () => false,
): string[] {
  const laid: string[] = [];
  for (const file of existsSync(folder) ? filesIn(folder) : []) {
    const path = `/${relative(folder, file).replaceAll(sep, '/')}`;
    if (isOther(path)) continue;
    laid.push(path);
    if (memory.claim(path, keyOf(file))) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(file, join(root, path));
  }
  return laid;
}
