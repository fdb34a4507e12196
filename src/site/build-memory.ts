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

/** A file of a built site: its path under the root, with a slash before, and how it lies there. */
export type BuiltFile = { path: string } & Omit<MadeFile, 'key'>;

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
  /** The files that were claimed, each with its key; an empty one stands for none. */
  claimed: ReadonlyMap<string, string>;
  /**
   * Ends a build: removes from the site's folder what was not claimed, and remembers what was.
   *
   * @param others the files that other processes of the build claimed
   * @returns the site's files
   */
  close: (others: Iterable<[string, string]>) => BuiltFile[];
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
  const isLeft = (file: string) => {
    const [made, now] = [before[file], stateOf(join(site, file))];
    return made !== undefined && now?.bytes === made.bytes && now.modified === made.modified;
  };
  return {
    claim(file, key = '') {
      claimed.set(file, key);
      return key !== '' && before[file]?.key === key && isLeft(file);
    },
    readLast: (file) => (isLeft(file) ? readFileSync(join(site, file)) : undefined),
    readClaimed(file) {
      if (!claimed.has(file)) throw new Error(`${file} is read before it is made`);
      return readFileSync(join(site, file));
    },
    claimed,
    close(others) {
      const keys = new Map([...claimed, ...others]);
      const built = removeOthers(site, '', (file) => keys.has(file));
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

function stateOf(path: string): Omit<MadeFile, 'key'> | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? { bytes: found.size, modified: Math.floor(found.mtimeMs / 1000) } : undefined;
}

/** Removes the files of a folder that are not of a build, and folders that are empty then; gives those that are left. */
function removeOthers(site: string, folder: string, isOfBuild: (file: string) => boolean): BuiltFile[] {
  const left: BuiltFile[] = [];
  for (const entry of readdirSync(join(site, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    // A folder of a site may be a branch of a repository.
    if (path === '/.git') continue;
    if (entry.isDirectory()) {
      const within = removeOthers(site, path, isOfBuild);
      if (within.length === 0) rmSync(join(site, path), { recursive: true });
      for (const file of within) left.push(file);
      continue;
    }
    const state = isOfBuild(path) ? stateOf(join(site, path)) : undefined;
    if (state) left.push({ path, ...state });
    else rmSync(join(site, path));
  }
  return left;
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
