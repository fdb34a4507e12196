import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sha256Of } from '../archive/sha256.ts';
import { writeWhole } from '../holdings/write.ts';
import type { IndexStore } from '../search/indexing/pieces.ts';

/**
 * Keeps indexed pieces and the text index in a folder, a file each.
 * `close` removes pieces that this build had no use for, if it needed any.
 *
 * @param software a digest of the software that indexes them
 */
export function openIndexStore(folder: string, software: string): IndexStore & { close: () => void } {
  const nameOf = (key: string) => sha256Of(software + key).slice(0, 32);
  const whole = nameOf('whole');
  const used = new Set<string>();
  const read = (name: string): unknown => {
    try {
      return deserialize(readFileSync(join(folder, name)));
    } catch {
      // There is none, or it is not whole: it is made again.
      return undefined;
    }
  };
  const write = (name: string, kept: unknown) => {
    mkdirSync(folder, { recursive: true });
    writeWhole(join(folder, name), serialize(kept));
  };
  return {
    piece(key) {
      const name = nameOf(key);
      used.add(name);
      return read(name) as ReturnType<IndexStore['piece']>;
    },
    keepPiece: (key, piece) => write(nameOf(key), piece),
    last: () => read(whole) as ReturnType<IndexStore['last']>,
    keepLast: (index) => write(whole, index),
    close() {
      if (used.size === 0) return;
      for (const name of readdirSync(folder))
        if (name !== whole && !used.has(name)) rmSync(join(folder, name));
    },
  };
}
