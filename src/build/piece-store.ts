import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../holdings/write.ts';
import type { IndexedPiece } from '../search/indexing/piece.ts';
import type { PieceStore } from '../search/indexing/pieces.ts';

/** The file of what was compressed. */
const COMPRESSED = 'compressed';

/** What this build had no use for is kept while all together has fewer bytes: the next edit may be of the year of it. */
const MOST_KEPT = 256 * 1024 * 1024;

/**
 * Keeps indexed pieces in a folder, a file each, and what was compressed in one.
 * `close` removes pieces that this build had no use for.
 *
 * @param software a digest of the software that indexes them
 */
export function openPieceStore(folder: string, software: string): PieceStore & { close: () => void } {
  const used = new Set([COMPRESSED]);
  const before = readCompressed(join(folder, COMPRESSED));
  const now = new Map<string, Uint8Array>();
  const nameOf = (key: string) => {
    const name = createHash('sha256').update(software).update(key).digest('hex').slice(0, 32);
    used.add(name);
    return name;
  };
  return {
    get(key) {
      try {
        return deserialize(readFileSync(join(folder, nameOf(key)))) as IndexedPiece;
      } catch {
        // There is none, or it is not whole: the piece is indexed again.
        return undefined;
      }
    },
    set(key, piece) {
      mkdirSync(folder, { recursive: true });
      writeWhole(join(folder, nameOf(key)), serialize(piece));
    },
    compressed(bytes, compress) {
      const key = createHash('sha256').update(bytes).digest('base64');
      const made = before.get(key) ?? compress(bytes);
      now.set(key, made);
      return made;
    },
    close() {
      mkdirSync(folder, { recursive: true });
      let bytes = sizeOf(now.values());
      const isNew = [...now.keys()].some((key) => !before.has(key));
      for (const [key, made] of before) {
        if (now.has(key) || bytes + made.length > MOST_KEPT) continue;
        now.set(key, made);
        bytes += made.length;
      }
      if (isNew || now.size !== before.size) writeWhole(join(folder, COMPRESSED), serialize(now));
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
    },
  };
}

const sizeOf = (all: Iterable<Uint8Array>): number => [...all].reduce((sum, { length }) => sum + length, 0);

function readCompressed(path: string): ReadonlyMap<string, Uint8Array> {
  try {
    return deserialize(readFileSync(path)) as Map<string, Uint8Array>;
  } catch {
    return new Map();
  }
}
