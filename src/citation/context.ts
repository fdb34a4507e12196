import { fallbackType, termLabel, type Vocabularies } from '../archive/vocabulary.ts';
import type { CitationContext } from './csl-item.ts';

/** The context of citations, from an archive's vocabularies, name and addresses. */
export const citationContext = (
  { types, organizations, offices }: Pick<Vocabularies, 'types' | 'organizations' | 'offices'>,
  archive: string,
  addressOf: (id: string) => string,
): CitationContext => ({
  archive,
  addressOf,
  typeLabel: (type) => (type === fallbackType(types) ? undefined : termLabel(types, type)),
  isReport: (type) => type === types.report,
  organizationLabel: (slug) => termLabel(organizations, slug),
  officeLabel: (slug) => termLabel(offices, slug),
});
