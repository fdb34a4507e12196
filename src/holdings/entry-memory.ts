import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sha256Of } from '../archive/sha256.ts';
import type { Statement } from '../archive/statement.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { codeDigest } from './code-digest.ts';
import type { Holdings } from './paths.ts';
import { isWorthWriting } from './worth-writing.ts';
import { writeWithFolder } from './write.ts';

/** What an entry's file was read as: its fields, where its body begins, its length, and the digests of all of it and its body. */
interface KnownEntry {
  data: Statement['data'];
  bodyStart: number;
  length: number;
  digest: string;
  bodyDigest: string;
}

/** An entry that was read, and how its file lay on the disk then. */
interface RememberedEntry {
  state: string;
  entry: KnownEntry;
}

/**
 * What sound entries were read as before. A file that lies on the disk as it did then is not read again: most of an archive is
 * not, where one entry was edited.
 */
export interface EntryMemory {
  /** @param state of the file now, as `fileState` tells it */
  recall: (path: string, state: string) => KnownEntry | undefined;
  /**
   * Where a file lies otherwise, as after a checkout of the archive, its text may still be the same.
   *
   * @param read reads the file, which is done where there is something to compare
   */
  recallText: (path: string, state: string, read: () => string) => KnownEntry | undefined;
  /** @param state of the file before it was read */
  keep: (path: string, state: string, entry: KnownEntry) => void;
  /** Writes down what was recalled or kept, unless hardly any of it is new. */
  save: () => void;
}

const memoryOf = ({ root }: Holdings): string =>
  resolve('node_modules/.cache/chancery', `entries-${sha256Of(root).slice(0, 12)}`);

/** Whether there is a memory of an archive's entries. */
export const remembersEntries = (holdings: Holdings): boolean => existsSync(memoryOf(holdings));

/** Opens the memory of an archive's entries, in `node_modules/.cache`; it may be deleted at any time. */
export function openEntryMemory(holdings: Holdings, vocabularies: Vocabularies): EntryMemory {
  const file = memoryOf(holdings);
  const rules = sha256Of(codeDigest() + JSON.stringify(vocabularies));
  const before = readMemory(file, rules);
  const now = new Map<string, RememberedEntry>();
  return {
    recall(path, state) {
      const known = before.get(path);
      if (known?.state !== state) return undefined;
      now.set(path, known);
      return known.entry;
    },
    recallText(path, state, read) {
      const entry = before.get(path)?.entry;
      if (!entry || entry.digest !== sha256Of(read())) return undefined;
      now.set(path, { state, entry });
      return entry;
    },
    keep: (path, state, entry) => void now.set(path, { state, entry }),
    save() {
      const fresh = [...now].filter(([path, known]) => before.get(path) !== known).length;
      if (isWorthWriting(fresh, now.size)) writeWithFolder(file, serialize({ rules, entries: now }));
    },
  };
}

/** What was remembered; nothing where that cannot be read, or other rules read it. */
function readMemory(path: string, rules: string): ReadonlyMap<string, RememberedEntry> {
  try {
    const memory = deserialize(readFileSync(path)) as {
      rules: string;
      entries: Map<string, RememberedEntry>;
    };
    if (memory.rules === rules) return memory.entries;
  } catch {
    // None yet, or not whole.
  }
  return new Map();
}
