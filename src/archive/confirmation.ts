import type { Facet } from './archive.ts';
import type { ReviewableField, Statement, StatementData } from './statement.ts';

/** The field by which a facet lists statements. */
const FIELDS: Readonly<Record<Facet, ReviewableField>> = {
  countries: 'countries',
  topics: 'topics',
  types: 'type',
  languages: 'language',
  years: 'date',
  organizations: 'organizations',
  people: 'people',
};

const counted = new WeakMap<readonly Statement[], Map<string, number>>();

/** How many statements of a list a test holds for; asked again of the same array, it is not counted again. */
function countOnce(
  statements: readonly Statement[],
  name: string,
  test: (data: StatementData) => boolean,
): number {
  let counts = counted.get(statements);
  if (!counts) counted.set(statements, (counts = new Map()));
  let count = counts.get(name);
  if (count === undefined) counts.set(name, (count = statements.filter(({ data }) => test(data)).length));
  return count;
}

/** How many statements stand in a facet's list by a value that no person has confirmed. */
export const countUnconfirmed = (statements: readonly Statement[], facet: Facet): number =>
  countOnce(statements, facet, ({ review }) => review.includes(FIELDS[facet]));

/** Whether nothing about a statement waits to be confirmed. */
export const isConfirmed = ({ review }: Pick<StatementData, 'review'>): boolean => review.length === 0;

/** About how many statements nothing waits to be confirmed. */
export const countConfirmed = (statements: readonly Statement[]): number =>
  countOnce(statements, 'confirmed', isConfirmed);

/** What may be said of a statement where there is no way to say that a fact is not confirmed: such facts are left out. */
export function confirmedFacts({
  review,
  ...data
}: Pick<
  StatementData,
  'review' | 'date' | 'type' | 'wording' | 'language' | 'countries' | 'mentions' | 'topics' | 'organizations'
>) {
  const listOf = (field: 'countries' | 'mentions' | 'topics' | 'organizations'): readonly string[] =>
    review.includes(field) ? [] : data[field];
  return {
    date: review.includes('date') ? undefined : data.date,
    type: review.includes('type') ? undefined : data.type,
    wording: review.includes('wording') ? undefined : data.wording,
    language: review.includes('language') || data.language === 'und' ? undefined : data.language,
    countries: listOf('countries'),
    mentions: listOf('mentions'),
    topics: listOf('topics'),
    organizations: listOf('organizations'),
  };
}
