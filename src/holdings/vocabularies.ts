import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { glossarySchema, type Glossary } from '../archive/glossary.ts';
import { peopleAsConcepts, peopleSchema } from '../archive/people.ts';
import {
  countryNamesSchema,
  publishersSchema,
  typesSchema,
  vocabularySchema,
  type Vocabularies,
} from '../archive/vocabulary.ts';
import { HoldingsError, problemsOf } from './problem.ts';
import { readText } from './read-text.ts';

/**
 * Reads a folder of vocabularies.
 *
 * @throws HoldingsError where a file is missing or not of the schema, with file, line and field
 */
export function readVocabularies(folder: string): Vocabularies {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    readVocabulary(join(folder, `${name}.yaml`), schema);
  return {
    topics: read('topics', vocabularySchema),
    types: read('types', typesSchema),
    organizations: read('organizations', vocabularySchema),
    countries: read('countries', countryNamesSchema),
    // An archive's own vocabularies may be without these two.
    offices: existsSync(join(folder, 'offices.yaml'))
      ? read('offices', vocabularySchema)
      : { groups: {}, terms: {} },
    publishers: existsSync(join(folder, 'publishers.yaml')) ? read('publishers', publishersSchema) : {},
  };
}

/**
 * Reads the words that mean the same in different languages: the glossary and the names of people of a folder of
 * vocabularies; none where it has neither.
 *
 * @throws HoldingsError where one is not of its schema, with file, line and field
 */
export function readGlossary(folder: string): Glossary {
  const read = <Schema extends z.ZodType<object>>(name: string, schema: Schema) =>
    existsSync(join(folder, `${name}.yaml`))
      ? readVocabulary(join(folder, `${name}.yaml`), schema)
      : undefined;
  return { ...read('glossary', glossarySchema), ...peopleAsConcepts(read('people', peopleSchema) ?? {}) };
}

function readVocabulary<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> {
  const file = relative('.', path);
  const fail = (message: string, cause?: unknown) =>
    new HoldingsError([{ file, line: 1, field: 'vocabulary', message }], { cause });
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    throw fail(
      `cannot be read (${(error as Error).message}); restore the file or set CHANCERY_CONTENT to the right folder`,
      error,
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [syntax] = document.errors;
  if (syntax) throw fail(`is not YAML (${syntax.message}); correct it`, syntax);
  const result = schema.safeParse(document.toJS());
  if (result.success) {
    const named = result.data as { fallback?: string; report?: string; terms?: object };
    for (const field of ['fallback', 'report'] as const) {
      const slug = named[field];
      if (slug !== undefined && !Object.hasOwn(named.terms ?? {}, slug))
        throw fail(`names "${slug}" as ${field}, which is not one of its terms; name one of them`);
    }
    return result.data;
  }
  throw new HoldingsError(
    problemsOf(result.error, file, (path) => {
      const node = document.getIn(path as (string | number)[], true);
      const range =
        node && typeof node === 'object' && 'range' in node ? (node.range as [number]) : undefined;
      return range ? lines.linePos(range[0]).line : 1;
    }),
  );
}
