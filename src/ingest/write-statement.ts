import { rmSync } from 'node:fs';
import { OperationalError } from '../archive/errors.ts';
import { writeWhole } from '../holdings/write.ts';

/** Thrown where the archive's folder cannot be written to: a full disk, a read-only one. */
export class WriteError extends OperationalError {
  constructor(cause: unknown) {
    super(
      `the archive cannot be written to (${cause instanceof Error ? cause.message : String(cause)}); everything taken so far is complete, so fix the cause and run ingest again`,
      { cause },
    );
  }
}

/**
 * Writes a statement's files, by path, all or none: the source first and the entry last.
 *
 * @throws WriteError
 */
export function writeStatement(files: Readonly<Record<string, string | Uint8Array>>): void {
  const written: string[] = [];
  try {
    for (const [path, data] of Object.entries(files)) {
      writeWhole(path, data);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    throw new WriteError(error);
  }
}
