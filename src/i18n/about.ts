import type { Locale } from '../archive/interface-languages.ts';

const texts = import.meta.glob<string>('./*/about.md', { query: '?raw', import: 'default', eager: true });

/** What the software says of an archive, in Markdown, with what is known of it in the places of `{name}` and the like. */
export const aboutText = (locale: Locale, facts: Readonly<Record<string, string>>): string =>
  (texts[`./${locale}/about.md`] ?? '').replace(/\{(\w+)\}/gu, (place, name: string) => facts[name] ?? place);
