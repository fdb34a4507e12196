import { createRequire } from 'node:module';
import type { CountryNames } from './vocabulary.ts';

/** The languages whose territory names are read from CLDR, by CLDR's locale. */
export const NAME_LOCALES = [
  'en',
  'vi',
  'id',
  'es',
  'fr',
  'zh',
  'zh-Hant',
  'ru',
  'ar',
  'de',
  'pt',
  'ja',
  'ko',
  'th',
  'ms',
  'it',
  'nl',
  'tr',
  'pl',
  'uk',
  'fa',
] as const;

type Territories = Readonly<Record<string, string>>;

const load = createRequire(import.meta.url);
const territories = new Map<string, Territories>();

/** CLDR's territory names in a language; read once. */
function territoriesIn(locale: string): Territories {
  let names = territories.get(locale);
  if (!names) {
    const path = `cldr-localenames-full/main/${locale}/territories.json`;
    const file = load(path) as { main: Record<string, { localeDisplayNames: { territories: Territories } }> };
    territories.set(locale, (names = file.main[locale]?.localeDisplayNames.territories ?? {}));
  }
  return names;
}

/**
 * The names of a country in a language: CLDR's usual, short and variant ones, with and without their notes in
 * brackets, and the archive's own further ones.
 */
export function countryNamesOf(code: string, locale: string, further: CountryNames): string[] {
  // Taiwan calls many countries by other names than the mainland.
  const locales = locale === 'zh' ? ['zh', 'zh-Hant'] : [locale];
  const cldr = ['', '-alt-short', '-alt-variant']
    .flatMap((suffix) => locales.map((name) => territoriesIn(name)[code + suffix]))
    .filter((name) => name !== undefined)
    .flatMap((name) => [name, name.replace(/\s*[(（][^)）]*[)）]/u, '')]);
  return [...new Set([...cldr, ...(further[code]?.names[locale] ?? [])])].filter((name) => name.length > 1);
}
