import { termLabel, type Vocabularies } from '../vocabulary.ts';
import type { CitationContext } from './item.ts';

/** What citations need of an archive's vocabularies, its name and its addresses. */
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
