import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../holdings/write.ts';
import { builtFile, removeBuiltFile, type BuiltFile } from './built-files.ts';

/** The names of the memories' files: each process of a build remembers what it made itself. */
export const MEMORIES = { pages: 'pages.json', files: 'files.json' } as const;

/** A file that a build made: its path, what it shows, as a key, and how it lay on the disk when the build was done. */
type MadeFile = [path: string, key: string, bytes: number, modified: number];

/** What is kept of a build, as JSON. */
interface MemoryFile {
  /** What all files of the site depend on. */
  software: string;
  /** As lists, since there are ten thousands. */
  files: MadeFile[];
}

/** What a process of a build changed in the site's folder. */
export interface Changes {
  made: BuiltFile[];
  removed: string[];
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
  /** The files that were claimed so far, each with its key; an empty one stands for none. */
  claimed: ReadonlyMap<string, string>;
  /** Ends the process's part: removes what it made last time and did not claim now, and remembers what it claimed. */
  close: () => Changes;
}

/**
 * Opens what is remembered of a folder.
 *
 * @param path of the memory
 * @param site the folder of the site
 * @param software a digest of what all files depend on: where it is another, nothing counts as made
 */
export function openBuildMemory(path: string, site: string, software: string): BuildMemory {
  const known = readMemory(path, software);
  const claimed = new Map<string, string>();
  const made = new Set<string>();
  const isLeft = (file: string) => {
    const [, , bytes, modified] = known.get(file) ?? [];
    const now = builtFile(site, file);
    return now !== undefined && now.bytes === bytes && now.modified === modified;
  };
  return {
    claim(file, key = '') {
      claimed.set(file, key);
      const isThere = key !== '' && known.get(file)?.[1] === key && isLeft(file);
      if (!isThere) made.add(file);
      return isThere;
    },
    readLast: (file) => (isLeft(file) ? readFileSync(join(site, file)) : undefined),
    readClaimed(file) {
      if (!claimed.has(file)) throw new Error(`${file} is read before it is made`);
      return readFileSync(join(site, file));
    },
    claimed,
    close() {
      const removed = [...known.keys()].filter((file) => !claimed.has(file));
      for (const file of removed) removeBuiltFile(site, file);
      const built = [...made].map((file) => builtFile(site, file)).filter((file) => file !== undefined);
      const files = new Map(known);
      for (const file of [...removed, ...made]) files.delete(file);
      for (const { path: file, bytes, modified } of built) {
        const key = claimed.get(file);
        if (key) files.set(file, [file, key, bytes, modified]);
      }
      mkdirSync(dirname(path), { recursive: true });
      writeWhole(path, JSON.stringify({ software, files: [...files.values()] } satisfies MemoryFile));
      return { made: built, removed };
    },
  };
}

/** The files that a memory holds, by their paths. */
export const rememberedFiles = (path: string, software: string): Map<string, BuiltFile> =>
  new Map(
    [...readMemory(path, software).values()].map(([file, , bytes, modified]) => [
      file,
      { path: file, bytes, modified },
    ]),
  );

function readMemory(path: string, software: string): ReadonlyMap<string, MadeFile> {
  try {
    const memory = JSON.parse(readFileSync(path, 'utf8')) as MemoryFile;
    if (memory.software === software) return new Map(memory.files.map((file) => [file[0], file]));
  } catch {
    // None yet, or not whole: all is made anew.
  }
  return new Map();
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
