import { z } from 'zod';
import type { Glossary } from './glossary.ts';
import { SLUG_PATTERN } from './identifiers.ts';

/** A person who speaks for a state or an organization. */
const person = z.strictObject({
  /** ISO 3166-1 alpha-2, or UN, EU. */
  country: z.string().regex(/^[A-Z]{2}$/, { error: 'is not a country code in capitals' }),
  offices: z.array(
    z.strictObject({
      office: z.string().regex(SLUG_PATTERN),
      /** The years in which the person held it, in EDTF; open where it is still held. */
      span: z.string().regex(/^\d{4}(?:-\d{2})?(?:\/(?:\d{4}(?:-\d{2})?|\.\.))?$/),
    }),
  ),
  /** By language; English always. */
  names: z
    .record(z.string(), z.array(z.string().min(1)).min(1))
    .refine((names) => names['en'] !== undefined, { error: 'has no English name; add one under "en"' }),
});

/** People, each by a slug. */
export const peopleSchema = z.record(z.string().regex(SLUG_PATTERN), person);

export type People = z.infer<typeof peopleSchema>;

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
