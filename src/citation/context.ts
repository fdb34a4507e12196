import { termLabel, type Vocabularies } from '../archive/vocabulary.ts';
import type { CitationContext } from './csl-item.ts';

/** The context of citations, from an archive's vocabularies, name and addresses. */
export const citationContext = (
  { types, organizations }: Pick<Vocabularies, 'types' | 'organizations'>,
  archive: string,
  addressOf: (id: string) => string,
): CitationContext => ({
  archive,
  addressOf,
  typeLabel: (type) => termLabel(types, type),
  isJoint: (type) => types.terms[type]?.parties === 'issuers',
  organizationLabel: (slug) => termLabel(organizations, slug),
});
