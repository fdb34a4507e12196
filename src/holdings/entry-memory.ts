import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sha256Of } from '../archive/sha256.ts';
import type { Statement } from '../archive/statement.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { codeDigest } from './code-digest.ts';
import type { Holdings } from './paths.ts';
import { writeWithFolder } from './write.ts';

/** What an entry's file was read as: its fields, and where its body begins. */
interface KnownEntry {
  data: Statement['data'];
  bodyStart: number;
}

/** What sound entries were read as before, by their file's text, so that YAML is parsed and checked again only where it changed. */
export interface EntryMemory {
  recall: (text: string) => KnownEntry | undefined;
  keep: (text: string, entry: KnownEntry) => void;
  /** Writes down what was recalled or kept, unless that is what was there. */
  save: () => void;
}

/** Opens the memory of an archive's entries, in `node_modules/.cache`; it may be deleted at any time. */
export function openEntryMemory({ root }: Holdings, vocabularies: Vocabularies): EntryMemory {
  const path = resolve('node_modules/.cache/chancery', `entries-${sha256Of(root).slice(0, 12)}`);
  const rules = sha256Of(codeDigest() + JSON.stringify(vocabularies));
  const before = readMemory(path, rules);
  const now = new Map<string, KnownEntry>();
  return {
    recall(text) {
      const key = sha256Of(text);
      const known = before.get(key);
      if (known) now.set(key, known);
      return known;
    },
    keep: (text, entry) => void now.set(sha256Of(text), entry),
    save() {
      const isSame = now.size === before.size && [...now.keys()].every((key) => before.has(key));
      if (!isSame) writeWithFolder(path, serialize({ rules, entries: now }));
    },
  };
}

/** What was remembered; nothing where that cannot be read, or other rules read it. */
function readMemory(path: string, rules: string): ReadonlyMap<string, KnownEntry> {
  try {
    const memory = deserialize(readFileSync(path)) as { rules: string; entries: Map<string, KnownEntry> };
    if (memory.rules === rules) return memory.entries;
  } catch {
    // None yet, or not whole.
  }
  return new Map();
}
