import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { sha256Of } from '../archive/sha256.ts';
import { codeDigest } from './code-digest.ts';
import { fileState } from './file-state.ts';
import type { Holdings } from './paths.ts';
import type { SoundEntry } from './read.ts';
import { isWorthWriting } from './worth-writing.ts';
import { writeWithFolder } from './write.ts';

/** What was proved of entries before, so that what has not changed since need not be proved again. */
export interface CheckMemory {
  /** The anchors of an entry that was found sound, where neither it nor its source has changed; else undefined. */
  recall: (entry: SoundEntry) => readonly string[] | undefined;
  /** Remembers that an entry was found sound. */
  keep: (entry: SoundEntry, anchors: readonly string[]) => void;
}

/** Remembers nothing: every entry is proved. */
export const NO_MEMORY: CheckMemory = { recall: () => undefined, keep: () => undefined };

const memorySchema = z.object({
  /** A digest of the code that proved it: another version proves all again. */
  code: z.string(),
  /** By the file of the entry. */
  entries: z.record(z.string(), z.object({ state: z.string(), anchors: z.array(z.string()) })),
});

/**
 * Opens the memory of an archive's checks, in `node_modules/.cache`; it may be deleted at any time. An entry is known by the
 * digest of its file, a source by how it lies on the disk: `npm run check`
 * reads every byte.
 */
export function openCheckMemory({ root, sources }: Holdings): CheckMemory & { save: () => void } {
  const code = codeDigest();
  const path = resolve('node_modules/.cache/chancery', `check-${sha256Of(root).slice(0, 12)}.json`);
  const before = readMemory(path, code);
  const now: z.infer<typeof memorySchema>['entries'] = {};
  let fresh = 0;
  const stateOf = ({ digest, statement }: SoundEntry): string => {
    const { file, transcription } = statement.data.source;
    const files = [file, transcription?.file].filter((name) => name !== undefined);
    return [digest, ...files.map((name) => fileState(join(sources, name)))].join(' ');
  };
  return {
    recall(entry) {
      const known = before[entry.file];
      if (!known || known.state !== stateOf(entry)) return undefined;
      now[entry.file] = known;
      return known.anchors;
    },
    keep(entry, anchors) {
      now[entry.file] = { state: stateOf(entry), anchors: [...anchors] };
      fresh++;
    },
    save() {
      if (isWorthWriting(fresh, Object.keys(now).length))
        writeWithFolder(path, JSON.stringify({ code, entries: now }));
    },
  };
}

/** What was remembered; nothing where that cannot be read, or other code proved it. */
function readMemory(path: string, code: string): z.infer<typeof memorySchema>['entries'] {
  if (!existsSync(path)) return {};
  try {
    const memory = memorySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return memory.code === code ? memory.entries : {};
  } catch {
    return {};
  }
}
