import { relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { HoldingsError, problemsOf } from './problem.ts';
import { readText } from './read-text.ts';

/** What files were read as: vocabularies are long, and a program that checks again and again reads the same ones. */
const read = new Map<string, { text: string; schema: z.ZodType; data: unknown }>();

/**
 * Reads a file of YAML and holds it against a schema.
 *
 * @param field what the file is, where a fault is of the whole
 * @param whole what a field that there is none of is said to be of
 * @throws HoldingsError with file, line and field where it cannot be read, or is not of the schema
 */
export function readYaml<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  field: string,
  whole: string,
): z.infer<Schema> {
  const file = relative('.', path);
  const fail = (line: number, message: string, cause: unknown) =>
    new HoldingsError([{ file, line, field, message }], { cause });
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    throw fail(
      1,
      `cannot be read (${(error as Error).message}); restore the file or set CHANCERY_CONTENT to the right folder`,
      error,
    );
  }
  const known = read.get(path);
  if (known?.text === text && known.schema === schema) return known.data as z.infer<Schema>;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [syntax] = document.errors;
  if (syntax)
    throw fail(
      syntax.linePos?.[0].line ?? 1,
      `is not YAML (${syntax.message.split('\n')[0] ?? ''}); correct it`,
      syntax,
    );
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) {
    read.set(path, { text, schema, data: result.data });
    return result.data;
  }
  const lineOf = (keys: PropertyKey[]) => {
    const node = document.getIn(keys as (string | number)[], true);
    const range = node && typeof node === 'object' && 'range' in node ? (node.range as [number]) : undefined;
    return range ? lines.linePos(range[0]).line : 1;
  };
  throw new HoldingsError(problemsOf(result.error, file, lineOf, whole));
}
