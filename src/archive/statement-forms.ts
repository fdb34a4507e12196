import { MEDIA_TYPES } from './media-types.ts';
import type { StatementData } from './statement.ts';

/** The forms in which a statement is served beside its page, by the ending of their addresses. */
export const STATEMENT_FORMS = [
  'md',
  'txt',
  'json',
  'bib',
  'ris',
  'csl.json',
] as const satisfies (keyof typeof MEDIA_TYPES)[];

/** Those that hold its citation, of which an archive may leave some out. */
export const CITATION_FORMS = [
  'bib',
  'ris',
  'csl.json',
] as const satisfies (typeof STATEMENT_FORMS)[number][];
export type CitationForm = (typeof CITATION_FORMS)[number];

/** The forms that each statement of an archive has, with the citation in some. */
export const formsWith = (citations: readonly CitationForm[]): StatementForm[] =>
  STATEMENT_FORMS.filter((form) => {
    const citation = CITATION_FORMS.find((known) => known === form);
    return citation === undefined || citations.includes(citation);
  });

export type StatementForm = (typeof STATEMENT_FORMS)[number];

/**
 * The ending under which a source that is not text is served as it was received: `pdf`. Undefined where it is text, which is
 * the form `txt`.
 */
export function originalForm({ file, transcription }: StatementData['source']): string | undefined {
  if (!transcription) return undefined;
  const ending = /\.([a-z\d]{1,8})$/iu.exec(file)?.[1]?.toLowerCase();
  return ending === undefined || (STATEMENT_FORMS as readonly string[]).includes(ending) ? 'bin' : ending;
}
