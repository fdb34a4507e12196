import { z } from 'zod';
import { SLUG_PATTERN } from './identifiers.ts';

/** A concept of diplomacy: the words that each language has for it, the usual one first. */
const concept = z.strictObject({
  /** The concept of the UNBIS Thesaurus that it was made from, by its identifier. */
  unbis: z
    .string()
    .regex(/^\d{7}$/)
    .optional(),
  terms: z.record(z.string(), z.array(z.string().min(1)).min(1)),
});

/** A glossary, each concept by a slug. */
export const glossarySchema = z.record(z.string().regex(SLUG_PATTERN), concept);

export type Glossary = z.infer<typeof glossarySchema>;
