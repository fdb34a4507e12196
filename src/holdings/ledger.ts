import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { z } from 'zod';
import { HoldingsError } from './problem.ts';

/**
 * Reads a ledger: a JSON file of a schema.
 *
 * @param field how messages call the ledger
 * @throws HoldingsError where the file cannot be read, or is not of the schema
 */
export function readLedger<Schema extends z.ZodType>(
  path: string,
  field: string,
  schema: Schema,
): z.infer<Schema> {
  const fail = (message: string, cause: unknown) =>
    new HoldingsError([{ file: relative('.', path), line: 1, field, message }], { cause });
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw fail(`cannot be read (${(error as Error).message}); give yourself permission to read it`, error);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw fail(
      'is not a ledger of the archive; restore it from the version history: published links depend on it',
      error,
    );
  }
}
