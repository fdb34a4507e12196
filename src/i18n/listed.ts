/** What stands between the items of a list, in languages where that is no comma and space. */
const SEPARATORS: Readonly<Record<string, string>> = { zh: '、', ar: '، ' };

/**
 * Items one after another, without an “and”: `Cuba, Viet Nam`, `古巴、越南`.
 *
 * @param locale a language of the interface
 */
export const listed = (items: readonly string[], locale: string): string =>
  items.join(SEPARATORS[locale] ?? ', ');
