/** The forms in which a statement is served beside its page, with their media types (IANA's where it has one). */
export const STATEMENT_FORMS = [
  { form: 'md', type: 'text/markdown' },
  { form: 'txt', type: 'text/plain' },
  { form: 'json', type: 'application/json' },
  { form: 'bib', type: 'application/x-bibtex' },
  { form: 'ris', type: 'application/x-research-info-systems' },
  { form: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
] as const;

export type StatementForm = (typeof STATEMENT_FORMS)[number]['form'];
