import { FORMER_STATES } from './country-label.ts';
import territories from 'cldr-localenames-full/main/en/territories.json' with { type: 'json' };

/** CLDR regions that are no country: groupings, pseudo-locales, outlying areas and “unknown”. */
const NOT_COUNTRIES = new Set(['EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA']);

const CODES: ReadonlySet<string> = new Set([
  ...Object.keys(territories.main.en.localeDisplayNames.territories).filter(
    (key) => /^[A-Z]{2}$/.test(key) && !NOT_COUNTRIES.has(key),
  ),
  ...Object.keys(FORMER_STATES),
]);

/** Every code that an entry may use: ISO 3166-1 alpha-2, EU, XK and former states, in alphabetical order. */
export const countryCodes = (): string[] => [...CODES].sort();

/** Whether a string is such a code. */
export const isCountryCode = (code: string): boolean => CODES.has(code);

/** The address key of a pair of countries: both codes in lower case and alphabetical order, `cu-vn`. */
export const pairKey = (a: string, b: string): string => [a, b].sort().join('-').toLowerCase();

/** With more parties than this a statement is of a conference, and no record of any two of them. */
const MOST_PARTIES = 12;

/** Every pair among a statement's parties, as address keys, without repeats; none where the parties are many. */
export function pairKeys(codes: readonly string[]): string[] {
  if (codes.length > MOST_PARTIES) return [];
  const keys = new Set<string>();
  for (const [index, a] of codes.entries())
    for (const b of codes.slice(index + 1)) if (a !== b) keys.add(pairKey(a, b));
  return [...keys];
}
