import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../../holdings/write.ts';
import type { IndexedPiece } from '../../search/indexing/piece.ts';
import type { PieceStore } from '../../search/indexing/pieces.ts';

/** The file of the compressed chunks. */
const CHUNKS = 'chunks';

/**
 * Keeps indexed pieces in a folder, a file each, and the chunks that were compressed in one.
 * `close` removes what this build had no use for.
 *
 * @param software a digest of the software that indexes them
 */
export function openPieceStore(folder: string, software: string): PieceStore & { close: () => void } {
  const used = new Set([CHUNKS]);
  const before = readChunks(join(folder, CHUNKS));
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
      if (now.size !== before.size || [...now.keys()].some((key) => !before.has(key)))
        writeWhole(join(folder, CHUNKS), serialize(now));
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
    },
  };
}

function readChunks(path: string): ReadonlyMap<string, Uint8Array> {
  try {
    return deserialize(readFileSync(path)) as Map<string, Uint8Array>;
  } catch {
    return new Map();
  }
}
