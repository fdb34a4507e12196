import { isCountryCode } from '../archive/country.ts';
import type { Statement } from '../archive/statement.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import type { Problem } from './problem.ts';
import type { EntryResult } from './read.ts';

/** A contradiction in an entry: the field that it is found at, what is wrong, and the next step. */
export interface Contradiction {
  path: PropertyKey[];
  message: string;
}

/** Terms that are in no vocabulary, and fields that contradict each other. */
export function findContradictions(
  { data }: Statement,
  { topics, types, organizations }: Vocabularies,
): Contradiction[] {
  const unknown = (
    field: 'topics' | 'organizations' | 'issuers',
    terms: object,
    isTerm = (_value: string) => true,
  ): Contradiction[] => {
    const vocabulary = field === 'issuers' ? 'organizations' : field;
    return data[field].flatMap((slug, index) =>
      !isTerm(slug) || Object.hasOwn(terms, slug)
        ? []
        : [{ path: [field, index], message: notInVocabulary(slug, vocabulary) }],
    );
  };
  return [
    ...(Object.hasOwn(types.terms, data.type)
      ? []
      : [{ path: ['type'], message: notInVocabulary(data.type, 'types') }]),
    ...unknown('topics', topics.terms),
    ...unknown('issuers', organizations.terms, (issuer) => !isCountryCode(issuer)),
    ...unknown('organizations', organizations.terms),
    ...(data.translationBy && !data.translationOf
      ? [
          {
            path: ['translationBy'],
            message:
              'says who translated, but not what; give the id of the original under translationOf, or remove it',
          },
        ]
      : []),
    ...data.mentions.flatMap((code, index) =>
      data.countries.includes(code)
        ? [
            {
              path: ['mentions', index],
              message: `"${code}" is among the countries too; mentions are the other countries, so remove it here`,
            },
          ]
        : [],
    ),
  ];
}

const notInVocabulary = (slug: string, vocabulary: string): string =>
  `"${slug}" is not in vocabularies/${vocabulary}.yaml; use a term of it or add this one`;

/** Ids and aliases that more than one entry claims; results without a statement are passed over. */
export function findClashes(
  results: readonly Pick<EntryResult, 'file' | 'statement' | 'lineOf'>[],
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
        message: `"${id}" is already used by ${owner}; give one of them another`,
      });
  };
  for (const { file, statement } of results) if (statement) claim(statement.id, file, 1, 'id');
  for (const { file, statement, lineOf } of results)
    for (const [index, alias] of statement?.data.aliases.entries() ?? [])
      claim(alias, file, lineOf(['aliases', index]), `aliases.${index}`);
  return problems;
}
