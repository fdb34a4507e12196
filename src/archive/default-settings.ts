/** What the software says of an archive that says nothing of itself. Apart from the schema, which no page's script needs. */
export const DEFAULT_SETTINGS = {
  name: 'Chancery',
  tagline: 'An archive of diplomatic statements',
  description:
    'Joint declarations, communiqués, foreign-ministry statements and read-outs of talks, kept as they were found and in the language in which they were made.',
  languages: ['en' as const],
  translations: {},
  rights: {},
  links: [],
  citationFiles: ['bib' as const, 'ris' as const, 'csl.json' as const],
  offline: true,
  robots: 'all' as const,
};
