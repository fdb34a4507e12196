import { mkdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../holdings/write.ts';
import { builtFile, builtPaths, type BuiltFile } from './built-files.ts';

/** The name of a memory's file. */
export const MEMORY = 'made.json';

/** A file that a build made: what it shows, as a key, and how it lay on the disk when the build was done. */
interface MadeFile extends Pick<BuiltFile, 'bytes' | 'modified'> {
  key: string;
}

/** What is kept of a build, as JSON. */
interface MemoryFile {
  /** What all files of the site depend on. */
  software: string;
  files: Record<string, MadeFile>;
}

/** What a process of a build claimed. */
export interface Claims {
  /** The files, each with its key; an empty one stands for none. */
  claimed: Iterable<[string, string]>;
  /** Those of them that were not there as they would be made. */
  made: Iterable<string>;
}

/**
 * Remembers what the last build made in a folder, so that the next one makes only what would not be the same. A file counts
 * as made where its key is the same and it lies there as it was left: what an interrupted build or a person changed is made
 * again. Paths are under the site's root, with a slash before.
 */
export interface BuildMemory {
  /**
   * Claims a file for the site, and tells whether it is there already as it would be made; else it has to be made.
   *
   * @param key left out for what is made in every build
   */
  claim: (path: string, key?: string) => boolean;
  /** The bytes of a file that lies there as the last build left it, whatever it shows. */
  readLast: (path: string) => Uint8Array | undefined;
  /** The bytes of a file that was claimed, and is there or was made since. */
  readClaimed: (path: string) => Uint8Array;
  /** What was claimed so far. */
  claims: { claimed: ReadonlyMap<string, string>; made: ReadonlySet<string> };
  /** Looks through the site's folder while other processes still work. Where all is made, that is left to the end. */
  survey: () => void;
  /**
   * Ends a build: removes from the site's folder what was not claimed, and remembers what was.
   *
   * @param others what other processes of the build claimed
   * @returns the site's files
   */
  close: (others: Claims) => BuiltFile[];
}

/**
 * Opens what is remembered of a folder.
 *
 * @param path of the memory
 * @param site the folder of the site
 * @param software a digest of what all files depend on: where it is another, nothing counts as made
 */
export function openBuildMemory(path: string, site: string, software: string): BuildMemory {
  const before = readMemory(path, software);
  const claimed = new Map<string, string>();
  const made = new Set<string>();
  let surveyed: readonly string[] | undefined;
  const isLeft = (file: string) => {
    const [made, now] = [before[file], builtFile(site, file)];
    return made !== undefined && now?.bytes === made.bytes && now.modified === made.modified;
  };
  return {
    claim(file, key = '') {
      claimed.set(file, key);
      const isThere = key !== '' && before[file]?.key === key && isLeft(file);
      if (!isThere) made.add(file);
      return isThere;
    },
    readLast: (file) => (isLeft(file) ? readFileSync(join(site, file)) : undefined),
    readClaimed(file) {
      if (!claimed.has(file)) throw new Error(`${file} is read before it is made`);
      return readFileSync(join(site, file));
    },
    claims: { claimed, made },
    survey() {
      if (Object.keys(before).length > 0) surveyed = builtPaths(site);
    },
    close(others) {
      const keys = new Map([...claimed, ...others.claimed]);
      const allMade = new Set([...made, ...others.made]);
      const built: BuiltFile[] = [];
      for (const file of new Set([...(surveyed ?? builtPaths(site)), ...allMade])) {
        if (!keys.has(file)) removeFile(site, file);
        // What was left as it was, was seen so when it was claimed.
        else if (!allMade.has(file) && before[file]) built.push({ path: file, ...before[file] });
        else {
          const found = builtFile(site, file);
          if (found) built.push(found);
        }
      }
      const files: MemoryFile['files'] = {};
      for (const { path: file, bytes, modified } of built) {
        const key = keys.get(file);
        if (key) files[file] = { key, bytes, modified };
      }
      mkdirSync(dirname(path), { recursive: true });
      writeWhole(path, JSON.stringify({ software, files } satisfies MemoryFile));
      return built;
    },
  };
}

function readMemory(path: string, software: string): MemoryFile['files'] {
  try {
    const memory = JSON.parse(readFileSync(path, 'utf8')) as MemoryFile;
    if (memory.software === software) return memory.files;
  } catch {
    // None yet, or not whole: all is made anew.
  }
  return {};
}

/** Removes a file of a site, and the folders around it that are empty then. */
function removeFile(site: string, path: string): void {
  rmSync(join(site, path));
  for (let folder = dirname(path); folder !== '/'; folder = dirname(folder))
    try {
      rmdirSync(join(site, folder));
    } catch {
      // It has other files.
      return;
    }
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
