import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { parseDate } from '../../archive/date.ts';
import type { Match } from '../../archive/lexicon.ts';
import { yearsHeld, type People, type Person } from '../../archive/people.ts';
import { addEvidence, draftOf, type Draft } from '../draft.ts';
import type { Lexicons, PersonName } from '../lexicons.ts';
import { zonesOf } from '../zones.ts';

/** An office stands so near to the name of who holds it, in UTF-16 code units: “Foreign Minister of China, Mr. Wang Yi”. */
const NEAR = 40;

/** What may stand between an office and one word of its holder's name: “President Biden”, “Presiden R.I. Widodo”. */
const BETWEEN = /^[\s.]*(?:(?:mr|mrs|ms|dr|r\.i)\.?\s*)?$/iu;

/** A name is of another person, or of a namesake, where the text is older than the person's offices by more years. */
const YEARS_BEFORE = 15;

/** What is said of a person after so many years is history, and needs a look. */
const YEARS_AFTER = 15;

/**
 * Finds the people that a text names. A whole name counts where the text names the person's country or organization too, or
 * the office beside it; one word of a name only behind the office, in the years in which the person held it. Namesakes that
 * nothing tells apart are left out.
 */
export const findPeople: Plugin<[(language: string) => Lexicons, People], Root> =
  (lexicons, people) => (tree, file) => {
    const draft = draftOf(file);
    const zone = zonesOf(draft, tree);
    const { text, words } = draft.searchable;
    const known = lexicons(draft.fields.language ?? 'und');
    const names = known.people.find(text, words).filter(({ start }) => zone(start) !== 'omitted');
    if (names.length === 0) return;
    const offices = known.offices.find(text, words);
    const years = yearsOfText(draft);
    const isOfCountry = contextOf(draft);
    const found = new Set<string>();
    const doubtful = new Set<string>();
    const judge = (match: Match<PersonName>): 'sure' | 'doubtful' | undefined => {
      const person = people[match.value.person];
      if (!person || match.value.kind === 'other' || isPartOfName(text, match)) return undefined;
      const held = officesBeside(match, offices, person);
      if (match.value.kind === 'word')
        return held.some(
          ({ office, end }) => BETWEEN.test(text.slice(end, match.start)) && holds(person, office, years),
        ) && isOfCountry(person)
          ? 'sure'
          : undefined;
      if (held.length === 0 && !isOfCountry(person)) return undefined;
      return isOfTime(person, years);
    };
    for (const group of bySpan(names)) {
      const judged = group.flatMap((match) => {
        const verdict = judge(match);
        return verdict ? [{ match, verdict }] : [];
      });
      const [only, ...others] = judged;
      if (!only || others.length > 0) continue;
      const { person } = only.match.value;
      (only.verdict === 'sure' ? found : doubtful).add(person);
      addEvidence(draft, 'people', person, only.match);
    }
    draft.fields.people = [...new Set([...found, ...doubtful])];
    if ([...doubtful].some((person) => !found.has(person))) draft.review.add('people');
  };

/** Whether a name is only a part of one written in Chinese, in which a dot joins the parts: 纳吉布·米卡提. */
const isPartOfName = (text: string, { start, end }: Match<PersonName>): boolean =>
  text[end] === '·' || text[start - 1] === '·';

/** The matches of each place; several people bear the same word. */
function bySpan(names: readonly Match<PersonName>[]): Match<PersonName>[][] {
  const groups = new Map<number, Match<PersonName>[]>();
  for (const name of names) {
    const group = groups.get(name.start);
    if (group) group.push(name);
    else groups.set(name.start, [name]);
  }
  return [...groups.values()];
}

/** The years that the text may be of; undefined where it has no date. */
function yearsOfText({ fields }: Draft): { first: number; last: number } | undefined {
  const date = parseDate(fields.date ?? fields.published ?? '');
  return date && { first: Number(date.earliest.slice(0, 4)), last: Number(date.latest.slice(0, 4)) };
}

/** Tells whether the text names the country or the organization that a person speaks for. */
function contextOf({ fields }: Draft): (person: Person) => boolean {
  const named = new Set(
    [...(fields.countries ?? []), ...(fields.mentions ?? []), ...(fields.organizations ?? [])].map((name) =>
      name.toLowerCase(),
    ),
  );
  return ({ country }) => named.has(country.toLowerCase());
}

/** The offices of a person that stand beside its name. */
const officesBeside = (
  { start, end }: Match<PersonName>,
  offices: readonly Match<string>[],
  person: Person,
): { office: string; end: number }[] =>
  offices
    .filter(
      (match) =>
        (match.end <= start ? start - match.end : match.start - end) < NEAR &&
        person.offices.some(({ office }) => office === match.value),
    )
    .map((match) => ({ office: match.value, end: match.end }));

/** Whether a person held an office in the years of a text. */
const holds = (
  { offices }: Person,
  office: string,
  years: { first: number; last: number } | undefined,
): boolean =>
  years !== undefined &&
  offices.some((held) => {
    const { first, last = Infinity } = yearsHeld(held.span);
    return held.office === office && first <= years.last && years.first <= last;
  });

/** Whether a text of some years can name a person: surely in and near those of its offices, perhaps long after. */
function isOfTime(
  { offices }: Person,
  years: { first: number; last: number } | undefined,
): 'sure' | 'doubtful' | undefined {
  if (!years || offices.length === 0) return 'sure';
  const spans = offices.map(({ span }) => yearsHeld(span));
  const first = Math.min(...spans.map((span) => span.first));
  const last = Math.max(...spans.map((span) => span.last ?? Infinity));
  if (years.last < first - YEARS_BEFORE) return undefined;
  return years.first > last + YEARS_AFTER ? 'doubtful' : 'sure';
}
