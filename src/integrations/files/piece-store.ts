import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../../holdings/write.ts';
import type { IndexedPiece } from '../../search/indexing/piece.ts';
import type { PieceStore } from '../../search/indexing/pieces.ts';

/**
 * Keeps indexed pieces in a folder, a file each.
 *
 * @param software a digest of the software that indexes them
 */
export function openPieceStore(folder: string, software: string): PieceStore & { removeUnused: () => void } {
  const used = new Set<string>();
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
    removeUnused() {
      mkdirSync(folder, { recursive: true });
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
    },
  };
}
