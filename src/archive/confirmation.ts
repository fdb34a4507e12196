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

/** How many statements stand in a facet's list by a value that no person has confirmed. */
export const countUnconfirmed = (statements: readonly Statement[], facet: Facet): number =>
  statements.filter(({ data }) => data.review.includes(FIELDS[facet])).length;

/** Whether nothing about a statement waits to be confirmed. */
export const isConfirmed = ({ review }: Pick<StatementData, 'review'>): boolean => review.length === 0;
