/**
 * Former states by the codes that CLDR's validity data keeps for them (deprecated regions), named here
 * because CLDR no longer ships their names.
 */
export const FORMER_STATES: Readonly<Record<string, string>> = {
  AN: 'Netherlands Antilles',
  CS: 'Czechoslovakia',
  DD: 'East Germany',
  SU: 'Soviet Union',
  VD: 'North Vietnam',
  YD: 'South Yemen',
  YU: 'Yugoslavia',
};

/** The name of a country in a language of the interface, by CLDR; the code itself for a code without a name. */
export function countryName(code: string, locale = 'en'): string {
  return FORMER_STATES[code] ?? regionNames(locale).of(code) ?? code;
}

const displayNames = new Map<string, Intl.DisplayNames>();

function regionNames(locale: string): Intl.DisplayNames {
  let names = displayNames.get(locale);
  if (!names) {
    names = new Intl.DisplayNames([locale], { type: 'region' });
    displayNames.set(locale, names);
  }
  return names;
}
