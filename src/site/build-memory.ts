import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../holdings/write.ts';

/** The name of a memory's file. */
export const MEMORY = 'made.json';

/** A file that a build made: what it shows, as a key, and how it lay on the disk when the build was done. */
interface MadeFile {
  key: string;
  bytes: number;
  /** In whole seconds, for archives of folders keep no more. */
  modified: number;
}

/** What is kept of a build, as JSON. */
interface MemoryFile {
  /** What all files of the site depend on. */
  software: string;
  files: Record<string, MadeFile>;
}

/**
 * Remembers what the last build made in a folder, so that the next one makes only what would not be the same. A file counts
 * as made where its key is the same and it lies there as it was left: what an interrupted build or a person changed is made
 * again. Paths are under the site's root, with a slash before.
 */
export interface BuildMemory {
  /** Claims a file for the site, and tells whether it is there already as it would be made; else it has to be made. */
  claim: (path: string, key: string) => boolean;
  /** The bytes of a file that is there already as it would be made. */
  read: (path: string, key: string) => Uint8Array | undefined;
  /** The files that were claimed, each with its key. */
  claimed: ReadonlyMap<string, string>;
}

/**
 * Opens what is remembered of a folder.
 *
 * @param path of the memory
 * @param site the folder of the site
 * @param software a digest of what all files depend on: where it is another, nothing counts as made
 */
export function openBuildMemory(path: string, site: string, software: string): BuildMemory {
  const { files } = readMemory(path, software);
  const claimed = new Map<string, string>();
  const isMade = (file: string, key: string) => {
    const made = files[file];
    if (made?.key !== key) return false;
    const now = stateOf(join(site, file));
    return now?.bytes === made.bytes && now.modified === made.modified;
  };
  return {
    claim(file, key) {
      claimed.set(file, key);
      return isMade(file, key);
    },
    read: (file, key) => (isMade(file, key) ? readFileSync(join(site, file)) : undefined),
    claimed,
  };
}

function readMemory(path: string, software: string): MemoryFile {
  try {
    const memory = JSON.parse(readFileSync(path, 'utf8')) as MemoryFile;
    if (memory.software === software) return memory;
  } catch {
    // None yet, or not whole: all is made anew.
  }
  return { software, files: {} };
}

function stateOf(path: string): Omit<MadeFile, 'key'> | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? { bytes: found.size, modified: Math.floor(found.mtimeMs / 1000) } : undefined;
}

/** A file of a built site: its path under the root, with a slash before. */
export interface SiteFileFound {
  path: string;
  bytes: number;
}

/**
 * Ends a build: removes from the site's folder what it neither made nor counted as made, and remembers the rest.
 *
 * @param claimed the files that were claimed, in all processes of the build, each with its key
 * @param began when the build began, in milliseconds since 1970
 * @returns the site's files
 */
export function closeBuild(
  path: string,
  site: string,
  software: string,
  claimed: ReadonlyMap<string, string>,
  began: number,
): SiteFileFound[] {
  const files: Record<string, MadeFile> = {};
  const kept: SiteFileFound[] = [];
  const visit = (folder: string): number => {
    let left = 0;
    for (const entry of readdirSync(join(site, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      // As Astro does: a folder of a site may be a branch of a repository.
      if (name === '/.git') left++;
      else if (entry.isDirectory()) {
        if (visit(name) > 0) left++;
        else rmSync(join(site, name), { recursive: true });
      } else {
        const key = claimed.get(name);
        const found = statSync(join(site, name));
        if (key === undefined && found.mtimeMs < began) {
          rmSync(join(site, name));
          continue;
        }
        left++;
        kept.push({ path: name, bytes: found.size });
        if (key !== undefined)
          files[name] = { key, bytes: found.size, modified: Math.floor(found.mtimeMs / 1000) };
      }
    }
    return left;
  };
  visit('');
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, JSON.stringify({ software, files } satisfies MemoryFile));
  return kept;
}

/** Pages run in a module graph of their own, so that the memory of the build in hand is kept on the global object, as content is. */
const shared = globalThis as { [KEY]?: BuildMemory | undefined };
const KEY = Symbol.for('chancery.build-memory');

/** The memory of the build in hand; none in development. */
export const buildMemory = (): BuildMemory | undefined => shared[KEY];

/** Makes a memory that of the build in hand. */
export function useBuildMemory(memory: BuildMemory): void {
  shared[KEY] = memory;
}
