import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folders whose code decides what is read from an archive's holdings, and what a check finds in them. */
const CODE = ['archive', 'source', 'holdings'];

let known: string | undefined;

/** A digest of the code that reads holdings: what another version remembered is worth nothing. */
export function codeDigest(): string {
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(process.version);
  for (const folder of CODE) {
    const path = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return (known = hash.digest('hex'));
}
