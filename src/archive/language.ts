const labels = new Map<string, string>();

/** The name of a language in a language of the interface, by CLDR; the tag itself for one without a name. */
export function languageName(tag: string, locale = 'en'): string {
  const key = `${locale} ${tag}`;
  let label = labels.get(key);
  if (label === undefined) {
    label = new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
    labels.set(key, label);
  }
  return label;
}

const known = new Map<string, boolean>();

/** Whether a tag's language is one that CLDR has a name for, or is said to be unknown. */
export function isLanguage(tag: string): boolean {
  const [code = ''] = tag.split('-');
  let found = known.get(code);
  if (found === undefined) {
    found =
      code === 'und' ||
      new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code) !== undefined;
    known.set(code, found);
  }
  return found;
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The writing direction of a language, for `dir`; by its primary subtag, after CLDR's layout data. */
export const direction = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(tag.split('-')[0] ?? tag) ? 'rtl' : 'ltr';
