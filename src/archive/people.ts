import { z } from 'zod';
import type { Glossary } from './glossary.ts';
import { parseDate } from './date.ts';
import { SLUG_PATTERN } from './identifiers.ts';
import type { StatementData } from './statement.ts';

/** A person who speaks for a state or an organization. */
const person = z.strictObject({
  /** ISO 3166-1 alpha-2, or UN, EU. */
  country: z.string().regex(/^[A-Z]{2}$/, { error: 'is not a country code in capitals' }),
  offices: z.array(
    z.strictObject({
      /** A term of vocabularies/offices.yaml. */
      office: z.string().regex(SLUG_PATTERN),
      /** The years in which the person held it, in EDTF; open where it is still held. */
      span: z.string().regex(/^\d{4}(?:-\d{2})?(?:\/(?:\d{4}(?:-\d{2})?|\.\.))?$/),
    }),
  ),
  /** By language; English always. */
  names: z
    .record(z.string(), z.array(z.string().min(1)).min(1))
    .refine((names) => names['en'] !== undefined, { error: 'has no English name; add one under "en"' }),
  /** By language: phrases that hold the name and mean something else, such as a city. */
  others: z.record(z.string(), z.array(z.string().min(1))).default({}),
});

/** People, each by a slug. */
export const peopleSchema = z.record(z.string().regex(SLUG_PATTERN), person);

export type People = z.infer<typeof peopleSchema>;

/** One person. */
export type Person = People[string];

/** A person's name in a language, else as English has it, else the slug. */
export const personName = (people: People, slug: string, locale = 'en'): string => {
  const names = people[slug]?.names;
  return names?.[locale]?.[0] ?? names?.['en']?.[0] ?? slug;
};

/** The names of all people, by slug. */
export const peopleNames = (people: People, locale = 'en'): Record<string, string> =>
  Object.fromEntries(Object.keys(people).map((slug) => [slug, personName(people, slug, locale)]));

/** Latin letters, which texts in every language write foreign names in too. */
const LATIN = /^\p{Script=Latin}/u;

/** The names by which texts of a language call a person: its own, and those of other languages in Latin letters. */
export const namesIn = (people: People, slug: string, language: string): string[] => {
  const names = people[slug]?.names ?? {};
  const latin = Object.values(names).flatMap((written) => written.filter((name) => LATIN.test(name)));
  return [...new Set([...(names[language] ?? []), ...latin])];
};

/** The first and the last year of an office's span; the last is undefined while it is held. */
export const yearsHeld = (span: string): { first: number; last: number | undefined } => {
  const [from = '', to = from] = span.split('/');
  return { first: Number(from.slice(0, 4)), last: to === '..' ? undefined : Number(to.slice(0, 4)) };
};

/** How a person stands to a statement that names it: its office issued the statement at the time, or it is only named. */
export const PERSON_ROLES = ['speaks', 'named'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** A person's role in a statement; whoever issued an undated one is not known to be of the person's time. */
export function personRole(
  { country, offices }: Person,
  { wording, issuers, date: written }: Pick<StatementData, 'wording' | 'issuers' | 'date'>,
): PersonRole {
  const date = written === undefined ? undefined : parseDate(written);
  if (wording === 'report' || !date) return 'named';
  const [earliest, latest] = [date.earliest, date.latest].map((day) => Number(day.slice(0, 4)));
  const holds = offices.some(({ office, span }) => {
    const { first, last = Infinity } = yearsHeld(span);
    const isThen = first <= (earliest ?? 0) && (latest ?? 0) <= last;
    // Organizations stand under their slug among issuers, and in capitals here: un/secretary-general.
    return isThen && issuers.some((issuer) => issuer.toLowerCase() === `${country}/${office}`.toLowerCase());
  });
  return holds ? 'speaks' : 'named';
}

/** Languages that write a foreign name as English does, unless they have a form of their own; some texts use both. */
const AS_IN_ENGLISH = ['vi', 'id', 'es', 'fr'] as const;

/** The names of people as concepts of a glossary: 王毅, Vương Nghị, Ван И and Wang Yi are one. */
export const peopleAsConcepts = (people: People): Glossary =>
  Object.fromEntries(
    Object.entries(people).map(([slug, { names }]) => {
      const english = names['en'] ?? [];
      const others = AS_IN_ENGLISH.map((language) => [
        language,
        [...new Set([...(names[language] ?? []), ...english])],
      ]);
      return [`person-${slug}`, { terms: { ...names, ...(Object.fromEntries(others) as typeof names) } }];
    }),
  );
