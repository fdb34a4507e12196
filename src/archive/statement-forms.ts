import { MEDIA_TYPES } from './media-types.ts';

/** The forms in which a statement is served beside its page, by the ending of their addresses. */
export const STATEMENT_FORMS = [
  'md',
  'txt',
  'json',
  'bib',
  'ris',
  'csl.json',
] as const satisfies (keyof typeof MEDIA_TYPES)[];

export type StatementForm = (typeof STATEMENT_FORMS)[number];
