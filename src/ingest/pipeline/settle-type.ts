import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { parseIssuer } from '../../archive/issuer.ts';
import { fallbackType, type Types } from '../../archive/vocabulary.ts';
import { draftOf, type Draft } from '../draft.ts';

/**
 * Settles the type of a text that names none, by whose words it is: a report is a press report, and the own words of an
 * office are a statement of that office.
 */
export const settleType: Plugin<[Types], Root> = (types) => (_, file) => {
  const draft = draftOf(file);
  const { fields } = draft;
  const isNameless = fields.type === fallbackType(types);
  // In words that are not an issuer's own a kind that comes often is what they are about: news of an order is no order.
  // A speech is known by who is known to speak.
  const isSpeakers = types.terms[fields.type ?? '']?.parties === 'speaker' && !draft.review.has('countries');
  if (!isNameless && !draft.isTitled && fields.wording !== 'full' && !isSpeakers) draft.review.add('type');
  if (fields.wording === 'report') {
    // A report that names no type in its title, and in which no state speaks, only mentions one.
    const isBeside = !draft.isTitled && (fields.countries ?? []).length === 0;
    if (types.report && (isNameless || isBeside)) settle(draft, types.report);
    return;
  }
  const office = officeOf(draft);
  const type = Object.entries(types.terms).find(([, { offices }]) => office && offices.includes(office))?.[0];
  if (!fields.wording || !isNameless || !type) return;
  settle(draft, type);
  draft.review.add('type');
};

/** The office that issued a text, where it is one alone. */
function officeOf({ fields: { issuers = [] } }: Draft): string | undefined {
  return issuers.length === 1 ? parseIssuer(issuers[0] ?? '')?.office : undefined;
}

function settle(draft: Draft, type: string): void {
  draft.fields.type = type;
  draft.review.delete('type');
  delete draft.evidence['type'];
}
