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
