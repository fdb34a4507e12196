import { MOST_YEARS, parseDate, yearRange, yearsOf, type StatementDate } from './date.ts';
import type { Statement } from './statement.ts';

/** How often each value occurs in a list, by its key. */
export type Tally = ReadonlyMap<string, number>;

/** Counts over the statements of a list. Keys are those of the lists' addresses. */
export interface Profile {
  count: number;
  /** By year; a statement of several years counts in each. */
  years: Tally;
  /** The same, of those alone whose date is not confirmed. */
  unconfirmedYears: Tally;
  /** By month, `YYYY-MM`, of those whose month is known. */
  months: Tally;
  countries: Tally;
  topics: Tally;
  organizations: Tally;
  people: Tally;
  languages: Tally;
  types: Tally;
  publishers: Tally;
  /** How often each topic occurs in each year, by `topic year`. */
  topicYears: Tally;
  /** How many have no date. */
  undated: number;
  /** How many have an unconfirmed field, by field. */
  flagged: Tally;
  /** The dates of the first and of the last statement. */
  first: End | undefined;
  last: End | undefined;
}

/** An end of the time from which a list has statements. */
export interface End {
  /** EDTF. */
  date: string;
  /** Whether a statement has it by a date that is confirmed. */
  isConfirmed: boolean;
}

/** Counts over the statements of a list, in one pass. */
export function profileOf(statements: readonly Statement[]): Profile {
  const tallies = {
    years: new Map<string, number>(),
    unconfirmedYears: new Map<string, number>(),
    months: new Map<string, number>(),
    countries: new Map<string, number>(),
    topics: new Map<string, number>(),
    organizations: new Map<string, number>(),
    people: new Map<string, number>(),
    languages: new Map<string, number>(),
    types: new Map<string, number>(),
    publishers: new Map<string, number>(),
    topicYears: new Map<string, number>(),
    flagged: new Map<string, number>(),
  };
  let undated = 0;
  let first: DatedEnd | undefined;
  let last: DatedEnd | undefined;
  for (const { data } of statements) {
    const date = data.date ? parseDate(data.date) : undefined;
    const years = date ? yearsOf(date) : [];
    if (date) {
      const end = { date, isConfirmed: !data.review.includes('date') };
      if (!first || date.earliest < first.date.earliest || isBetter(end, first, 'earliest')) first = end;
      if (!last || date.latest > last.date.latest || isBetter(end, last, 'latest')) last = end;
      if (date.start.month && years.length <= MOST_YEARS) count(tallies.months, monthsOf(date));
    } else undated++;
    count(tallies.years, years);
    if (data.review.includes('date')) count(tallies.unconfirmedYears, years);
    count(
      tallies.countries,
      data.countries.map((code) => code.toLowerCase()),
    );
    count(tallies.topics, data.topics);
    count(tallies.organizations, data.organizations);
    count(tallies.people, data.people);
    count(tallies.languages, [data.language.toLowerCase()]);
    count(tallies.types, [data.type]);
    count(tallies.publishers, [data.source.publisher ?? '']);
    count(tallies.flagged, data.review);
    for (const topic of data.topics)
      count(
        tallies.topicYears,
        years.map((year) => `${topic} ${year}`),
      );
  }
  return { count: statements.length, ...tallies, undated, first: endOf(first), last: endOf(last) };
}

interface DatedEnd {
  date: StatementDate;
  isConfirmed: boolean;
}

/** Whether an end is the same day as another, which is not confirmed, and is. */
const isBetter = (end: DatedEnd, other: DatedEnd, side: 'earliest' | 'latest'): boolean =>
  end.date[side] === other.date[side] && end.isConfirmed && !other.isConfirmed;

const endOf = (end: DatedEnd | undefined): End | undefined =>
  end && { date: end.date.edtf, isConfirmed: end.isConfirmed };

/** The months that a date touches, `YYYY-MM`. */
function monthsOf({ earliest, latest }: StatementDate): string[] {
  const numberOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const [first, last] = [numberOf(earliest), numberOf(latest)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function count(tally: Map<string, number>, keys: readonly string[]): void {
  for (const key of keys) tally.set(key, (tally.get(key) ?? 0) + 1);
}

/** The keys of a tally with their counts, the most frequent first. */
export const ranked = (tally: Tally): [key: string, count: number][] =>
  [...tally].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));

/** All years from the first to the last of a tally, in order, also those in between with no count. */
export function yearSpan(tally: Tally): string[] {
  const years = [...tally.keys()].map(Number);
  if (years.length === 0) return [];
  const [first, last] = [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
  return yearRange(first, last);
}
