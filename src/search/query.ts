import { Lexicon } from '../archive/lexicon.ts';
import { fold, units, UNSPACED } from '../archive/text.ts';
import type { SearchFacet } from './catalogue.ts';
import { findDates } from './query-dates.ts';
import { withPhrases } from './query-phrases.ts';
import { tokenize } from './tokenize.ts';

/** The facets whose values have names. */
export const NAMED_FACETS = [
  'country',
  'organization',
  'person',
  'topic',
  'type',
  'language',
] as const satisfies SearchFacet[];
export type NamedFacet = (typeof NAMED_FACETS)[number];

/** The names of facets' values and of months in all languages, sent by script: `search/<version>/names/<script>.json`. */
export type Names = Record<NamedFacet, Record<string, string[]>> & {
  /** January first. */
  months: string[][];
  /** Names of other things that hold one of those above: `Ho Chi Minh City`. */
  unrelated: string[];
};

/** A span of a query, in UTF-16 code units of the query in NFC. */
interface QuerySpan {
  /** The words as typed. */
  text: string;
  start: number;
  end: number;
  /** Whether the statements of it are left out: `-Cuba`. */
  excluded: boolean;
}

/** A name in a query of what statements can be filtered by. */
export interface NamedValue extends QuerySpan {
  facet: NamedFacet;
  /** The values that it may mean: Congo is the name of two countries. */
  keys: string[];
}

/** A year, a month or a span of them in a query. */
export interface NamedDate extends QuerySpan {
  facet: 'date';
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  from?: string;
  to?: string;
}

export type Name = NamedValue | NamedDate;

/** A piece of a query that the text index is asked for; several words are a phrase. */
export interface Term extends QuerySpan {
  /** Whether it stood in quotes, and no other form of the word will do. */
  exact: boolean;
  /** Whether it is written as a name is: its form is then no other word's. */
  isProper?: boolean;
  /** Whether its words were not quoted, and may stand apart where they stand side by side nowhere. */
  isLoose?: boolean;
  /** The name that the words are, which answers as well as the words do. */
  name?: Name;
}

/** A query, understood. */
export interface Query {
  /** The terms for the text index. */
  terms: Term[];
  /** The names recognised outside quotes, in the order of the query. */
  names: Name[];
  /** Whether the query is of names alone. */
  isNames: boolean;
  /** The query where it has the form of a statement's id. */
  id?: string;
}

/** A word as names are matched by: short words as typed, for `Mỹ` is a country and `my` is not. */
const loosely = (word: string): string => (word.length > SHORT ? fold(word) : word);

/** A name of so few letters is an abbreviation, or a common word in another language. */
const SHORT = 3;

/** The meaning of a name. */
export interface Meaning {
  facet: NamedFacet;
  key: string;
}

/** A lexicon of names, and the months by theirs. */
export interface NameLexicon {
  /** Names of other things have no meaning here, and keep what they hold from being one. */
  names: Lexicon<Meaning | undefined>;
  months: Lexicon<number>;
}

/**
 * Makes a lexicon of names in all languages: those of more than three letters whatever their case and diacritics,
 * shorter ones as they are written.
 */
export function nameLexicon({ months, unrelated, ...facets }: Names): NameLexicon {
  const names = new Lexicon<Meaning | undefined>(loosely);
  for (const facet of NAMED_FACETS)
    for (const [key, all] of Object.entries(facets[facet]))
      for (const name of all) addTo(names, name, { facet, key });
  for (const name of unrelated) addTo(names, name, undefined);
  const monthNames = new Lexicon<number>(loosely);
  for (const [index, all] of months.entries()) for (const name of all) addTo(monthNames, name, index + 1);
  return { names, months: monthNames };
}

/** Adds a name as it is written; a longer one also without capitals or diacritics, for the short words in it. */
function addTo<Value>(lexicon: Lexicon<Value>, name: string, value: Value): void {
  const plain = fold(name);
  const others = [name.toLowerCase(), name.toUpperCase(), plain, plain.toUpperCase()];
  for (const form of new Set([name, ...(name.length > SHORT ? others : [])])) lexicon.add(form, value);
}

/** Connectives between names; they carry no meaning. */
const JOINER =
  /^(?:and|or|with|between|in|of|the|và|với|giữa|của|dan|dengan|antara|y|con|entre|de|et|avec|和|与|與|и|с|между|و|مع|بين)$/iu;

const PIECE = /(-?)["“”«»„]([^"“”«»„]*)["“”«»„]?|\S+/gu;
const UNSPACED_RUN = new RegExp(`[${UNSPACED}\\p{M}]+|[^${UNSPACED}]+`, 'gu');
const STATEMENT_ID = /^(?:\d{4}(?:-\d{2}){0,2}|undated)-[a-z0-9-]+$/u;

/**
 * Understands a query: phrases in quotes, words to leave out (`-word`), and names in any of the lexicon's
 * languages: of countries, organizations, people, topics, types, languages, years and months. A name never takes the place of
 * its words: it is a term that what is listed under it answers as well.
 * A language's name is only offered: `Vietnamese` may be meant otherwise.
 */
export function understand(query: string, lexicon: NameLexicon): Query {
  const text = query.normalize('NFC');
  const terms: Term[] = [];
  const names: Name[] = [];
  // Parts that are understood are replaced by spaces, so that offsets in the rest stay offsets in the query.
  let plain = text;
  const blank = ({ start, end }: { start: number; end: number }) =>
    (plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end));
  for (const { 0: piece, 1: minus, 2: quoted, index } of text.matchAll(PIECE)) {
    const excluded = quoted === undefined ? /^-[^\s-]/u.test(piece) : minus === '-';
    if (quoted === undefined && !excluded) continue;
    const place = { start: index, end: index + piece.length, excluded };
    blank(place);
    if (quoted !== undefined) {
      if (units(quoted).length > 0) terms.push({ ...place, text: quoted.trim(), exact: true });
      continue;
    }
    const named = namesIn(piece, lexicon, excluded).map((name) => moved(name, index));
    if (named.length > 0) names.push(...named);
    else terms.push(...termsIn(piece.slice(1), index + 1, excluded));
  }
  const found = namesIn(plain, lexicon, false);
  names.push(...found);
  const sure = found.filter(({ facet }) => facet !== 'language');
  for (const name of sure) blank(name);
  const words = withPhrases(termsIn(plain, 0, false), plain);
  const isNames =
    terms.every(({ name }) => name) &&
    names.some(({ facet }) => facet !== 'language') &&
    words.every(({ text }) => JOINER.test(text));
  const id = text.trim();
  const named = sure.map((name): Term => ({ ...placeOf(name), exact: false, name }));
  // Between names alone, joining words carry no meaning.
  const kept = isNames ? [] : words;
  const inOrder = [...kept, ...named].sort((a, b) => a.start - b.start);
  return {
    terms: [...inOrder, ...terms],
    names: names.sort((a, b) => a.start - b.start),
    isNames,
    ...(STATEMENT_ID.test(id) && { id }),
  };
}

const placeOf = ({ text, start, end, excluded }: QuerySpan): QuerySpan => ({ text, start, end, excluded });

const moved = <Placed extends QuerySpan>(placed: Placed, by: number): Placed => ({
  ...placed,
  start: placed.start + by,
  end: placed.end + by,
});

/**
 * Names of countries in some language that are common words of English: Iceland is `Island` in German and Indonesian. Without
 * a capital they are those words.
 */
const COMMON_WORDS: ReadonlySet<string> = new Set(['island']);

/** The names and dates in a part of a query, none overlapping another; dates first, for they are the longer. */
function namesIn(part: string, { names, months }: NameLexicon, excluded: boolean): Name[] {
  const dates = findDates(part, months);
  const found: Name[] = dates.map((date) => ({ ...date, facet: 'date', excluded }));
  const isFree = ({ start, end }: { start: number; end: number }) =>
    dates.every((date) => end <= date.start || start >= date.end);
  for (const { value, text, start, end } of names.find(part)) {
    if (!value || !isFree({ start, end }) || COMMON_WORDS.has(text)) continue;
    const last = found.at(-1);
    if (last && last.facet === value.facet && last.start === start) last.keys.push(value.key);
    // A name that is also that of something else counts as what comes first in the order of facets.
    else if (last?.start !== start || last.facet === 'date')
      found.push({ facet: value.facet, keys: [value.key], text, start, end, excluded });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Signs that join the parts of a word or of a document's number: `cease-fire`, `A/RES/70/1`. */
const JOINED = /^[\p{L}\p{N}\p{M}]+(?:[-‐‑/][\p{L}\p{N}\p{M}()]+)+$/u;

/** A run of a script without spaces that has more characters may be several words. */
const LONGEST_WORD = 3;

/**
 * The words of a part of a query, each a term; parts that a hyphen or a slash joins are one, and so is a run of a script
 * without spaces, for it is a phrase: a long one may also be words that stand apart.
 */
function termsIn(part: string, offset: number, excluded: boolean): Term[] {
  const terms: Term[] = [];
  for (const { 0: word, index } of part.matchAll(/\S+/gu))
    for (const { 0: run, index: within } of word.matchAll(UNSPACED_RUN)) {
      const words = tokenize(run);
      const isUnspaced = new RegExp(`[${UNSPACED}]`, 'u').test(run);
      const isOne = isUnspaced || JOINED.test(run);
      const pieces = isOne && words.length > 0 ? [words] : words.map((word) => [word]);
      for (const piece of pieces) {
        const [start, end] = [piece[0]?.start ?? 0, piece.at(-1)?.end ?? 0];
        const at = offset + index + within;
        terms.push({
          text: run.slice(start, end),
          start: at + start,
          end: at + end,
          excluded,
          exact: false,
          ...(isUnspaced && !excluded && piece.length > LONGEST_WORD && { isLoose: true }),
        });
      }
    }
  return terms;
}
