import type { StatementData } from './statement.ts';

/** In what role a country that is party to a statement stands to it. */
export const ROLES = ['own', 'joint', 'addressed', 'reported', 'unknown'] as const;
export type CountryRole = (typeof ROLES)[number];

/**
 * A country's role in a statement to which it is a party: it issued it alone, with others, or was addressed; the text is a
 * report of it; or who issued it is not known.
 *
 * @param code ISO 3166-1 alpha-2, in capitals
 */
export function roleOf(
  { wording, issuers }: Pick<StatementData, 'wording' | 'issuers'>,
  code: string,
): CountryRole {
  if (wording === 'report') return 'reported';
  if (issuers.length === 0) return 'unknown';
  const isIssuer = issuers.some((issuer) => issuer.split('/')[0] === code);
  return isIssuer ? (issuers.length > 1 ? 'joint' : 'own') : 'addressed';
}
