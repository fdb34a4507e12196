/** The forms of a plural in a language, as CLDR names them; `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** How a language writes numbers, and the words that go with them (Unicode CLDR, plural rules). */
export interface Counting {
  number: (count: number) => string;
  plural: (count: number, forms: PluralForms) => string;
}

/** @param locale BCP 47 */
export function counting(locale: string): Counting {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const number = (count: number) => numbers.format(count);
  return {
    number,
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', number(count)),
  };
}
