import { isCountryCode } from '../archive/country.ts';
import type { Statement } from '../archive/statement.ts';
import { parseDate } from '../archive/date.ts';
import { parseIssuer } from '../archive/issuer.ts';
import type { Vocabularies, Vocabulary } from '../archive/vocabulary.ts';
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
  { topics, types, organizations, offices, people }: Vocabularies,
): Contradiction[] {
  const unknown = (field: 'topics' | 'organizations' | 'people', terms: object): Contradiction[] =>
    data[field].flatMap((slug, index) =>
      Object.hasOwn(terms, slug) ? [] : [{ path: [field, index], message: notInVocabulary(slug, field) }],
    );
  return [
    ...(Object.hasOwn(types.terms, data.type)
      ? []
      : [{ path: ['type'], message: notInVocabulary(data.type, 'types') }]),
    ...unknown('topics', topics.terms),
    ...data.issuers.flatMap((issuer, index) => {
      const message = findUnknownIssuer(issuer, organizations, offices);
      return message ? [{ path: ['issuers', index], message }] : [];
    }),
    ...findImpossibleDays(data),
    ...(data.wording === 'full' && data.source.byline && data.issuers.length === 0
      ? [
          {
            path: ['wording'],
            message:
              'says that the text is its issuer’s own words, but it has a byline and no issuer; write “report”, or name the issuer',
          },
        ]
      : []),
    ...unknown('organizations', organizations.terms),
    ...unknown('people', people),
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

/** What is unknown in an issuer, if anything. */
function findUnknownIssuer(
  written: string,
  organizations: Vocabulary,
  offices: Vocabulary,
): string | undefined {
  const { body, office } = parseIssuer(written) ?? { body: written };
  if (!isCountryCode(body) && !Object.hasOwn(organizations.terms, body))
    return `"${body}" is neither a country code nor in vocabularies/organizations.yaml; use one of them or add this one`;
  return office !== undefined && !Object.hasOwn(offices.terms, office)
    ? notInVocabulary(office, 'offices')
    : undefined;
}

/** Days that cannot be: a statement made after it was published or taken in, a source taken in before it was published. */
function findImpossibleDays({ date, published, added, dateBasis }: Statement['data']): Contradiction[] {
  const [made, out] = [date && parseDate(date), published && parseDate(published)];
  const problems: Contradiction[] = [];
  if (made && added && made.earliest > added)
    problems.push({
      path: ['date'],
      message: `is after ${added}, the day on which the archive took the statement in; correct one of them`,
    });
  if (out && added && out.earliest > added)
    problems.push({
      path: ['added'],
      message: `is before ${out.earliest}, the day on which the source published the text; correct one of them`,
    });
  if (dateBasis && !date)
    problems.push({
      path: ['dateBasis'],
      message: 'says what the date rests on, but there is no date; remove it',
    });
  return problems;
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
        message: `"${id}" is already used by ${owner}; give one of the two texts another id, with npm run rename`,
      });
  };
  for (const { file, statement } of results) if (statement) claim(statement.id, file, 1, 'id');
  for (const { file, statement, lineOf } of results)
    for (const [index, alias] of statement?.data.aliases.entries() ?? [])
      claim(alias, file, lineOf(['aliases', index]), `aliases.${index}`);
  return problems;
}
