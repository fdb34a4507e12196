import { COUNTRY_PATTERN, SLUG_PATTERN } from './identifiers.ts';

/** Who issued a statement: a state or an organization, and its office where that is known. */
export interface Issuer {
  /** A country's code or an organization's slug. */
  body: string;
  /** A term of vocabularies/offices.yaml. */
  office?: string;
}

/** An issuer as entries write it: `PK`, `PK/foreign-ministry`, `un/general-assembly`; undefined for other words. */
export function parseIssuer(written: string): Issuer | undefined {
  const [body = '', office, ...rest] = written.split('/');
  if (rest.length > 0 || (!COUNTRY_PATTERN.test(body) && !SLUG_PATTERN.test(body))) return undefined;
  if (office === undefined) return { body };
  return SLUG_PATTERN.test(office) ? { body, office } : undefined;
}
