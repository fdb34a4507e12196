import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { glossarySchema, type Glossary } from '../archive/glossary.ts';
import { peopleAsConcepts, peopleSchema } from '../archive/people.ts';
import {
  countryNamesSchema,
  officesSchema,
  publishersSchema,
  typesSchema,
  vocabularySchema,
  type Vocabularies,
} from '../archive/vocabulary.ts';
import { HoldingsError } from './problem.ts';
import { readYaml } from './read-yaml.ts';

/**
 * Reads a folder of vocabularies.
 *
 * @throws HoldingsError where a file is missing or not of the schema, with file, line and field
 */
export function readVocabularies(folder: string): Vocabularies {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    readVocabulary(join(folder, `${name}.yaml`), schema);
  const vocabularies = {
    topics: read('topics', vocabularySchema),
    types: read('types', typesSchema),
    organizations: read('organizations', vocabularySchema),
    countries: read('countries', countryNamesSchema),
    // An archive's own vocabularies may be without these three.
    offices: existsSync(join(folder, 'offices.yaml'))
      ? read('offices', officesSchema)
      : { groups: {}, terms: {} },
    publishers: existsSync(join(folder, 'publishers.yaml')) ? read('publishers', publishersSchema) : {},
    people: existsSync(join(folder, 'people.yaml')) ? read('people', peopleSchema) : {},
  };
  refuseUnknownOffices(vocabularies, join(folder, 'people.yaml'));
  return vocabularies;
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

/** @throws HoldingsError where a person holds an office that the vocabulary of offices lacks */
function refuseUnknownOffices({ people, offices }: Vocabularies, path: string): void {
  const problems = Object.entries(people).flatMap(([slug, person]) =>
    person.offices
      .filter(({ office }) => !Object.hasOwn(offices.terms, office))
      .map(({ office }) => ({
        file: relative('.', path),
        line: 1,
        field: slug,
        message: `"${office}" is not in vocabularies/offices.yaml; use a term of it or add this one`,
      })),
  );
  if (problems.length > 0) throw new HoldingsError(problems);
}

function readVocabulary<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> {
  const vocabulary = readYaml(path, schema, 'vocabulary', 'a vocabulary');
  const named = vocabulary as { fallback?: string; report?: string; terms?: object };
  for (const field of ['fallback', 'report'] as const) {
    const slug = named[field];
    if (slug === undefined || Object.hasOwn(named.terms ?? {}, slug)) continue;
    const message = `names "${slug}" as ${field}, which is not one of its terms; name one of them`;
    throw new HoldingsError([{ file: relative('.', path), line: 1, field: 'vocabulary', message }]);
  }
  return vocabulary;
}
