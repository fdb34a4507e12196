import type { StatementData } from './statement.ts';

/**
 * Whether a text is an act of a state or of an organization, or a report of one: somebody speaks in it. News of other matters
 * is none, and is no part of what is counted as acts.
 */
export const isAct = ({ countries, issuers }: Pick<StatementData, 'countries' | 'issuers'>): boolean =>
  countries.length > 0 || issuers.length > 0;
