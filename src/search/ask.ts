import type { CatalogueLoader } from './catalogue-loader.ts';
import type { Catalogue, Column } from './catalogue.ts';
import type { AskedTerm, TextAnswer, TextEngine } from './engine.ts';
import { rowsOf, type GlossaryIndex, type HeldTerm } from './glossary.ts';
import type { Name, Query, Term } from './query.ts';
import { hasAny, isBetween, select, type Selection } from './select.ts';
import type { SearchState } from './state.ts';
import { keysOf, tokenize } from './tokenize.ts';

/** Words of a query that are a concept, and the words for it in other languages that are searched as well. */
export interface Equivalents {
  /** The words as typed. */
  words: string;
  terms: HeldTerm[];
}

/** What the texts answer to a query, and what was searched beside its words. */
export interface Answer extends TextAnswer {
  equivalents: Equivalents[];
}

/** What a query is asked of. */
export interface Sources {
  engine: TextEngine;
  /** The catalogue, for what a query names. */
  catalogue: Pick<CatalogueLoader, 'dates' | 'column'>;
  glossary: GlossaryIndex;
}

/** How much a listing says that a statement is of what a query names; the party to an act is what is meant by a country. */
const STRENGTH = { party: 1, mention: 0.3, date: 2, other: 1 } as const;

/**
 * Asks the text index for a query's terms. A name among them is answered by what statements are listed under as well, and
 * a concept of the glossary by its words in other languages.
 *
 * @param without terms that are not searched for, as the reader asked
 * @returns undefined for a query without words
 */
export async function askTexts(
  { terms }: Query,
  { engine, catalogue, glossary }: Sources,
  without: readonly string[] = [],
): Promise<Answer | undefined> {
  if (terms.length === 0) return undefined;
  engine.prepare(terms.filter(({ name }) => !isSpan(name)));
  const [listed, concepts] = await Promise.all([
    Promise.all(terms.map(({ name }) => (name ? listedUnder(catalogue, name) : new Map<number, number>()))),
    findConcepts(terms, { engine, glossary }, new Set(without)),
  ]);
  const asked = terms.map((term, number): AskedTerm => {
    const concept = concepts.find(({ from, to }) => number >= from && number < to);
    return {
      text: isSpan(term.name) ? '' : term.text,
      exact: term.exact || (term.isProper === true && !concept),
      excluded: term.excluded,
      isLoose: term.isLoose ?? false,
      matchedByFacet: listed[number] ?? new Map(),
      ...(concept && { equivalents: concept.rows, isCounted: number > concept.from }),
    };
  });
  const answer = await withForms(engine, asked, terms);
  return {
    ...answer,
    marks: [
      ...answer.marks,
      ...concepts.flatMap(({ terms }) => terms.map(({ term }) => keysOf(term).map((key) => [key]))),
    ],
    equivalents: concepts.map(({ words, terms }) => ({ words, terms: distinctTerms(terms) })),
  };
}

/** Asks for a name as it is written; where no text has it so, in any form. */
async function withForms(
  engine: TextEngine,
  asked: readonly AskedTerm[],
  terms: readonly Term[],
): Promise<TextAnswer> {
  const answer = await engine.search(asked);
  const isGuess = asked.some(({ exact }, number) => exact && terms[number]?.exact === false);
  if (!isGuess || (answer.missing.length === 0 && answer.scores?.size !== 0)) return answer;
  return engine.search(asked.map((term, number) => ({ ...term, exact: terms[number]?.exact ?? false })));
}

/** Whether a term is found by a query's words as they are: words with marks do not find the one without. */
function isAskedFor(term: string, words: string): boolean {
  const forms = (text: string) =>
    tokenize(text)
      .map(({ form }) => form)
      .join(' ');
  const keys = keysOf(words).join(' ');
  return keysOf(term).join(' ') === keys && (forms(words) === keys || forms(words) === forms(term));
}

interface FoundConcept extends Equivalents {
  /** The terms of the query that are the concept. */
  from: number;
  to: number;
  rows: ReadonlyMap<number, number>;
}

/** Terms without those that are written as an earlier one is: languages share names. */
const distinctTerms = (terms: readonly HeldTerm[]): HeldTerm[] =>
  terms.filter(({ term }, at) => terms.findIndex((other) => other.term === term) === at);

/**
 * The concepts that neighbouring terms of a query are, the longest first; quoted words mean themselves alone, and so do words
 * that say nothing: “the” is no tea.
 */
async function findConcepts(
  terms: readonly Term[],
  { engine, glossary }: Pick<Sources, 'engine' | 'glossary'>,
  without: ReadonlySet<string>,
): Promise<FoundConcept[]> {
  const found: FoundConcept[] = [];
  const words = terms.map(({ text, exact, excluded }) => (exact || excluded ? [] : keysOf(text)));
  for (let from = 0; from < terms.length; from++) {
    const end = words.findIndex((keys, number) => number >= from && keys.length === 0);
    const ahead = words.slice(from, end === -1 ? undefined : end);
    const match = await glossary.match(ahead.flat());
    if (!match) continue;
    // A concept ends where a term does: 停火 is not meant by 停火协议.
    let [to, length] = [from, 0];
    while (length < match.length) length += words[to++]?.length ?? Infinity;
    if (length > match.length) continue;
    if (to === from + 1 && engine.isCommon(terms[from]?.text ?? '')) continue;
    const concepts = await Promise.all(match.concepts.map((number) => glossary.concept(number)));
    const text = terms
      .slice(from, to)
      .map((term) => term.text)
      .join(' ');
    const others = concepts.flat().filter(({ term }) => !isAskedFor(term, text) && !without.has(term));
    if (others.length > 0) found.push({ from, to, words: text, terms: others, rows: rowsOf(others) });
    from = to - 1;
  }
  return found;
}

/** Whether a name is a span of time, whose words (“since 2020”) say nothing in a text. */
const isSpan = (name: Name | undefined): boolean => name?.facet === 'date' && name.from !== name.to;

/** The rows that are listed under a name, with how much that says. */
async function listedUnder(
  { dates, column }: Sources['catalogue'],
  name: Name,
): Promise<Map<number, number>> {
  if (name.facet === 'date') {
    const known = await dates();
    return rowsThat(isBetween(known, name.from, name.to), known.count, STRENGTH.date);
  }
  const holding = (held: Column, strength: number) =>
    rowsThat(hasAny(held, name.keys), held.starts.length - 1, strength);
  if (name.facet !== 'country') return holding(await column(name.facet), STRENGTH.other);
  const [party, mention] = await Promise.all([column('party'), column('mention')]);
  return new Map([...holding(mention, STRENGTH.mention), ...holding(party, STRENGTH.party)]);
}

function rowsThat(holds: (row: number) => boolean, count: number, strength: number): Map<number, number> {
  const rows = new Map<number, number>();
  for (let row = 0; row < count; row++) if (holds(row)) rows.set(row, strength);
  return rows;
}

/** Selects the rows that answer a search, from what its texts and its catalogue say. */
export function selectRows(
  catalogue: Catalogue,
  state: SearchState,
  { names }: Query,
  answer: TextAnswer | undefined,
): Selection {
  const texts = { scores: answer?.scores, excluded: answer?.excluded ?? new Set<number>() };
  // Names are among the terms already; what is to be left out is left out by its name.
  return select(
    catalogue,
    state,
    texts,
    answer ? names.filter(({ excluded }) => excluded) : names.filter(isAsked),
  );
}

/** A language's name is only offered; it narrows nothing until it is chosen. */
const isAsked = ({ facet }: Name): boolean => facet !== 'language';
