import type { Catalogue } from './catalogue.ts';
import type { AskedTerm, TextAnswer, TextEngine } from './engine.ts';
import type { Name, Query, Term } from './query.ts';
import { hasAny, select, testOf, type Selection } from './select.ts';
import type { SearchState } from './state.ts';

/**
 * Asks the text index for a query's terms; a name among them is answered by what statements are listed under as
 * well.
 *
 * @param catalogue gives the catalogue, where the query has such a name
 * @returns undefined for a query of names alone, or of nothing
 */
export async function askTexts(
  { terms }: Query,
  engine: TextEngine,
  catalogue: () => Promise<Catalogue>,
): Promise<TextAnswer | undefined> {
  if (terms.length === 0) return undefined;
  const known = terms.some(({ name }) => name) ? await catalogue() : undefined;
  return engine.search(terms.map((term) => askedTerm(term, known)));
}

function askedTerm({ text, exact, excluded, name }: Term, catalogue: Catalogue | undefined): AskedTerm {
  const matchedByFacet = new Set<number>();
  if (name && catalogue) {
    const holds = testOf(catalogue, name);
    for (let row = 0; row < catalogue.count; row++) if (holds(row)) matchedByFacet.add(row);
  }
  return { text, exact, excluded, matchedByFacet };
}

/** Selects the rows that answer a search, from what its texts and its catalogue say. */
export function selectRows(
  catalogue: Catalogue,
  state: SearchState,
  { isNames, names }: Query,
  answer: TextAnswer | undefined,
): Selection {
  const texts = {
    scores: answer?.scores,
    excluded: answer?.excluded ?? new Set<number>(),
    first: isNames ? partiesTo(catalogue, names) : undefined,
  };
  // Beside words, names are among the terms already; what is to be left out is left out by its name.
  const held = isNames || !answer ? names.filter(isAsked) : names.filter(({ excluded }) => excluded);
  return select(catalogue, state, texts, held);
}

/** The boost of a row: statements to which the countries of a query are parties rank above those that mention them. */
function partiesTo(catalogue: Catalogue, names: readonly Name[]): ((row: number) => number) | undefined {
  const tests = names.flatMap((name) =>
    name.facet === 'country' && !name.excluded ? [hasAny(catalogue.facets.party, name.keys)] : [],
  );
  return tests.length > 0 ? (row) => tests.filter((isParty) => isParty(row)).length : undefined;
}

/** A language's name is only offered; it narrows nothing until it is chosen. */
const isAsked = ({ facet }: Name): boolean => facet !== 'language';
