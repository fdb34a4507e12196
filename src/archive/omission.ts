import { z } from 'zod';
import { SHA256_PATTERN } from './identifiers.ts';
import { sha256Of } from './sha256.ts';
import { withoutBlanks } from './blanks.ts';
import { oneLine } from './text.ts';

/** A long stretch that was left out of the text, by its ends, its length and its digest: the source holds its words. */
const stretchSchema = z.strictObject({
  from: z.string().min(1).describe('Its first words.'),
  to: z.string().min(1).describe('Its last words.'),
  length: z.int().positive().describe('Its length in UTF-16 code units, in NFC and without white space.'),
  sha256: z
    .string()
    .regex(SHA256_PATTERN, { error: 'is not a SHA-256 in lower-case hexadecimal' })
    .describe('The SHA-256 of the stretch, in NFC, without white space and in UTF-8.'),
});

/** A piece of a source that was left out of the text: its words, or, of a long one, a record that proves them. */
export const omissionSchema = z.union([z.string().min(1), stretchSchema]);
export type Omission = z.infer<typeof omissionSchema>;

/** A longer piece is recorded by its ends and its digest. In UTF-16 code units. */
const LONGEST_PIECE = 160;

/** How much of a stretch's ends is recorded, in UTF-16 code units. */
const END = 40;

/** The form in which the words of a source are compared: NFC, without white space. */
export const comparable = (text: string): string => withoutBlanks(text.normalize('NFC'));

/** The digest of a stretch, of its comparable form. */
export const stretchDigest = (text: string): string => sha256Of(text);

/** Records a piece of a source that is left out. */
export function recordOmission(piece: string): Omission {
  const words = oneLine(piece);
  if (words.length <= LONGEST_PIECE) return words;
  const bare = comparable(words);
  return {
    from: words.slice(0, END).replace(/\s+\S*$|[\ud800-\udbff]$/u, ''),
    to: words.slice(-END).replace(/^\S*\s+|^[\udc00-\udfff]/u, ''),
    length: bare.length,
    sha256: stretchDigest(bare),
  };
}

/** The words of an omission for a reader: of a stretch its ends. */
export const omissionWords = (omission: Omission): string =>
  typeof omission === 'string' ? omission : `${omission.from} … ${omission.to}`;
