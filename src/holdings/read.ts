import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { isCountryCode } from '../archive/country.ts';
import { ID_PATTERN } from '../archive/id.ts';
import { statementSchema, type Statement } from '../archive/statement.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { readEntryFile, type EntryFile } from './entry-file.ts';
import type { Holdings } from './paths.ts';
import { HoldingsError, problemsOf, type Problem } from './problem.ts';

/** An entry as it was read, or what is wrong with it. */
export interface EntryReading {
  /** Path of the file from where the command was run. */
  file: string;
  /** Undefined where the entry cannot be used. */
  statement?: Statement;
  body: string;
  /** The whole file. */
  text: string;
  lineOf: EntryFile['lineOf'];
  problems: Problem[];
}

/** An entry with which nothing is wrong. */
export type SoundEntry = EntryReading & { statement: Statement };

/** The paths of an archive's entries, in the order of their names. */
export function entryPaths({ statements }: Pick<Holdings, 'statements'>): string[] {
  if (!existsSync(statements)) return [];
  return readdirSync(statements, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Reads all entries of an archive.
 *
 * @throws HoldingsError where any has a problem, or two claim one id
 */
export function readEntries(holdings: Holdings, vocabularies: Vocabularies): SoundEntry[] {
  const readings = entryPaths(holdings).map((path) => readEntry(path, vocabularies));
  const problems = [...readings.flatMap((reading) => reading.problems), ...findClashes(readings)];
  if (problems.length > 0) throw new HoldingsError(problems);
  return readings.filter((reading): reading is SoundEntry => reading.statement !== undefined);
}

/** Reads an entry's file and holds it against the schema and its vocabularies. */
export function readEntry(path: string, vocabularies: Vocabularies): EntryReading {
  const file = relative('.', path);
  const text = readFileSync(path, 'utf8');
  const failed = (field: string, what: string) => ({
    file,
    text,
    body: '',
    lineOf: () => 1,
    problems: [{ file, line: 1, field, what }],
  });
  const id = basename(path, '.md');
  if (!ID_PATTERN.test(id))
    return failed(
      'id',
      `${JSON.stringify(id)} is not an id; name the file <date>-<slug>.md in lower-case ASCII`,
    );
  let entry: EntryFile;
  try {
    entry = readEntryFile(text);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return failed(
      'front matter',
      `cannot be read (${reason}); correct the YAML between the two lines of ---`,
    );
  }
  const result = statementSchema.safeParse(entry.data);
  const common = { file, text, body: entry.body, lineOf: entry.lineOf };
  if (!result.success) return { ...common, problems: problemsOf(result.error, file, entry.lineOf) };
  const statement = { id, data: result.data };
  const problems = findReferences(statement, vocabularies).map(({ path, what }) => ({
    file,
    line: entry.lineOf(path),
    field: path.join('.'),
    what,
  }));
  return { ...common, statement, problems };
}

/** What an entry says that its vocabularies or its own other fields contradict. */
export function findReferences(
  { data }: Statement,
  { topics, types, organizations }: Vocabularies,
): { path: PropertyKey[]; what: string }[] {
  const unknown = (
    field: 'topics' | 'organizations' | 'issuers',
    terms: object,
    isTerm = (_value: string) => true,
  ) =>
    data[field].flatMap((slug, index) =>
      !isTerm(slug) || Object.hasOwn(terms, slug)
        ? []
        : [
            {
              path: [field, index],
              what: `"${slug}" is not in vocabularies/${field === 'issuers' ? 'organizations' : field}.yaml; use a term of it or add this one`,
            },
          ],
    );
  return [
    ...(Object.hasOwn(types.terms, data.type)
      ? []
      : [
          {
            path: ['type'],
            what: `"${data.type}" is not in vocabularies/types.yaml; use a term of it or add this one`,
          },
        ]),
    ...unknown('topics', topics.terms),
    ...unknown('issuers', organizations.terms, (issuer) => !isCountryCode(issuer)),
    ...unknown('organizations', organizations.terms),
    ...(data.translationBy && !data.translationOf
      ? [
          {
            path: ['translationBy'],
            what: 'says who translated, but not what; give the id of the original under translationOf, or remove it',
          },
        ]
      : []),
    ...data.mentions.flatMap((code, index) =>
      data.countries.includes(code)
        ? [
            {
              path: ['mentions', index],
              what: `"${code}" is among the countries too; mentions are the other countries, so remove it here`,
            },
          ]
        : [],
    ),
  ];
}

/** Ids and aliases that more than one entry claims; `readings` without a statement are passed over. */
export function findClashes(
  readings: readonly Pick<EntryReading, 'file' | 'statement' | 'lineOf'>[],
): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  const claim = (id: string, file: string, line: number, field: string) => {
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, file);
    else
      problems.push({
        file,
        line,
        field,
        what: `"${id}" is already used by ${owner}; give one of them another`,
      });
  };
  for (const { file, statement } of readings) if (statement) claim(statement.id, file, 1, 'id');
  for (const { file, statement, lineOf } of readings)
    for (const [index, alias] of statement?.data.aliases.entries() ?? [])
      claim(alias, file, lineOf(['aliases', index]), `aliases.${index}`);
  return problems;
}
