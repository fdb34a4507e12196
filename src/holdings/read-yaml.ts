import { relative } from 'node:path';
import type { YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { linesOf, parseYaml } from './parse-yaml.ts';
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
  let parsed: unknown;
  try {
    parsed = parseYaml(text);
  } catch (error) {
    const { message, linePos } = error as YAMLParseError;
    throw fail(linePos?.[0].line ?? 1, `is not YAML (${message.split('\n')[0] ?? ''}); correct it`, error);
  }
  const result = schema.safeParse(parsed ?? {});
  if (result.success) {
    read.set(path, { text, schema, data: result.data });
    return result.data;
  }
  throw new HoldingsError(problemsOf(result.error, file, linesOf(text), whole));
}
