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

/** Countries whose names take “the” in English. */
const WITH_ARTICLE =
  /^(?:United |Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Solomon|Marshall|Dominican R|Central African|Czech R|Soviet|European)/u;

/** The English name of a country within a sentence: “the United States”. */
export const countryNameInSentence = (code: string): string => {
  const name = countryName(code);
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
};

const labels = new Map<string, Map<string, string>>();

/** The name of a country in a language of the interface, by CLDR; the code itself for a code without a name. */
export function countryName(code: string, locale = 'en'): string {
  let known = labels.get(locale);
  if (!known) labels.set(locale, (known = new Map()));
  let label = known.get(code);
  if (label === undefined) {
    label = FORMER_STATES[code] ?? new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
    known.set(code, label);
  }
  return label;
}
