import { z } from 'zod';
import {
  anchor,
  country,
  edtf,
  encoding,
  id,
  issuer,
  language,
  sha256,
  slug,
  sourceFile,
  text,
  unique,
} from './field-kinds.ts';
import { omissionSchema } from './omission.ts';
import { REPAIRS } from './repair.ts';

/** How near the words of a text are to those of its issuer. */
export const WORDINGS = ['full', 'part', 'report'] as const;
export type Wording = (typeof WORDINGS)[number];

/** What the date of a statement rests on. */
export const DATE_BASES = ['stated', 'published', 'inferred'] as const;

/** The fields of a statement that ingest finds and that an editor may be asked to confirm. */
export const REVIEWABLE_FIELDS = [
  'title',
  'date',
  'published',
  'language',
  'type',
  'wording',
  'issuers',
  'countries',
  'mentions',
  'organizations',
  'people',
  'topics',
  'omitted',
  'source',
  'scope',
] as const;

/**
 * The front matter of an entry. This schema is its documentation: Astro, ingest and `check` all use it, and the
 * archive's data say what each field holds in its words.
 */
export const statementSchema = z.strictObject({
  title: text.describe(
    "The title as the source has it, or one supplied by the archive in the text's language.",
  ),
  titles: z
    .record(language, text)
    .default({})
    .describe('Translations of the title by the archive, by language tag.'),
  titleSupplied: z
    .literal(true)
    .optional()
    .describe('Whether the archive supplied the title because the source has none.'),
  date: edtf
    .optional()
    .describe('When the statement was made, in EDTF level 1; left out when it is not known.'),
  dateBasis: z
    .enum(DATE_BASES)
    .optional()
    .describe(
      'What the date rests on: the text states the day, it writes none and the day is that of its publication, or it is inferred.',
    ),
  dateNote: text.optional().describe('What the date rests on, where it is inferred rather than read.'),
  published: edtf.optional().describe('When the source published the text, in EDTF level 1.'),
  added: z.iso
    .date({ error: 'is not a day; write it in quotes, like "2026-01-04"' })
    .optional()
    .describe('The day on which the archive took the statement in.'),
  language: language.describe('The language of the text, as a BCP 47 tag.'),
  otherLanguages: unique(language).describe('Other languages that parts of the text are in, as BCP 47 tags.'),
  type: slug.describe('What kind of statement this is: a term of vocabularies/types.yaml.'),
  wording: z
    .enum(WORDINGS)
    .optional()
    .describe(
      'Whether the text is the issuer’s own words whole (full) or in part (part), or someone else’s account of them (report); left out when it is not known.',
    ),
  countries: unique(country).describe(
    'The countries that speak or are spoken to, as ISO 3166-1 alpha-2 codes, in the order in which the text names them.',
  ),
  issuers: unique(issuer).describe(
    'Who issued the statement, as the text or its facts name it: a country code or an organization, with a term of vocabularies/offices.yaml behind a slash where the office is known; empty when it is not known.',
  ),
  numbers: unique(text).describe('The symbols and numbers that the document itself bears: A/RES/70/1.'),
  mentions: unique(country).describe('The other countries that the text names, as ISO 3166-1 alpha-2 codes.'),
  organizations: unique(slug).describe(
    'The international organizations that the text names: terms of vocabularies/organizations.yaml.',
  ),
  people: unique(slug).describe(
    'The heads of state and government, foreign ministers and secretaries-general that the text names: terms of vocabularies/people.yaml.',
  ),
  topics: unique(slug).describe(
    'What the statement is about, the weightiest first: terms of vocabularies/topics.yaml.',
  ),
  event: slug.optional().describe('A slug shared by every account, and every translation, of one event.'),
  translationOf: id.optional().describe('The id of the statement of which this one is a translation.'),
  translationBy: z
    .enum(['official', 'archive', 'machine'])
    .optional()
    .describe('Who made the translation: its issuer, the archive, or a machine.'),
  rights: text
    .optional()
    .describe(
      'What may be done with the text, where its source says so; else what the archive says of all its texts.',
    ),
  notice: z
    .strictObject({
      status: z.enum(['withdrawn', 'corrected']).describe('What the issuer did.'),
      date: edtf.optional().describe('When, in EDTF.'),
      note: text.optional().describe('What the issuer said, or what was wrong.'),
      replacedBy: id.optional().describe('The id of the statement that took its place.'),
    })
    .optional()
    .describe('That the issuer withdrew or corrected the statement; it keeps its address.'),
  source: z
    .strictObject({
      file: sourceFile.describe("The source's file name under content/sources/."),
      sha256: sha256.describe("The SHA-256 of the source's bytes, in hexadecimal."),
      transcription: z
        .strictObject({
          file: sourceFile.describe("The transcription's file name under content/sources/."),
          sha256: sha256.describe("The SHA-256 of the transcription's bytes, in hexadecimal."),
          reader: text.describe('The program that read the source, with its version.'),
          confidence: z
            .number()
            .min(0)
            .max(1)
            .optional()
            .describe('How sure the program is of the words, from 0 to 1, where it read them in pictures.'),
        })
        .optional()
        .describe('The words that a program read in a source that is not text, kept beside it.'),
      encoding: encoding
        .optional()
        .describe("The encoding of the source's bytes, by its WHATWG name, where it is not UTF-8."),
      damage: text
        .optional()
        .describe('What is broken in the text as it was received, where that could not be undone.'),
      repairs: unique(z.enum(REPAIRS)).describe(
        'What the program undid in the text, which kept marks of the place that it was copied from.',
      ),
      publisher: text.optional().describe('Who published the text.'),
      byline: text.optional().describe('Who wrote it, as the source says.'),
      url: z
        .url({ protocol: /^https?$/, error: 'is not an http or https address' })
        .optional()
        .describe('Where the text was published.'),
      retrieved: edtf.optional().describe('The day on which the text was retrieved from there, in EDTF.'),
      gone: edtf.optional().describe('The day since which the address no longer gives the text, in EDTF.'),
    })
    .describe('The text as it was received, and where it came from.'),
  captures: z
    .array(
      z.strictObject({
        retrieved: edtf.describe('The day on which it was retrieved, in EDTF.'),
        sha256: sha256.describe('The SHA-256 of its bytes, in hexadecimal.'),
        file: sourceFile.describe('Its file name under content/sources/.'),
      }),
    )
    .default([])
    .describe(
      'What the same address gave later, with other words; the words of each are an entry in content/versions/, the second version first.',
    ),
  omitted: z
    .array(omissionSchema)
    .default([])
    .describe(
      "Pieces of the source that are page furniture and not statement, in the source's order; a long one by its first and last words, its length and its digest.",
    ),
  review: unique(z.enum(REVIEWABLE_FIELDS)).describe(
    'The fields that the program was not sure of and that no person has confirmed.',
  ),
  aliases: unique(id).describe('Former ids of this statement; each address sends on to the present one.'),
  formerAnchors: z
    .record(anchor, anchor)
    .default({})
    .describe(
      'Anchors that paragraphs had before they were edited, each with the present one that it leads to.',
    ),
  revisions: z
    .array(
      z.strictObject({
        date: edtf.describe('The day of the change.'),
        note: text.describe('What was changed, and why.'),
      }),
    )
    .default([])
    .describe('What was changed in the entry since it was made.'),
});

/** Front matter after validation, every list present. */
export type StatementData = z.infer<typeof statementSchema>;

/** Front matter as written in a file, where empty lists are left out. */
export type StatementInput = z.input<typeof statementSchema>;

/** The name of a field that an editor may be asked to confirm. */
export type ReviewableField = (typeof REVIEWABLE_FIELDS)[number];

/** One statement: its id and its front matter. The body stays in its file until a page needs it. */
export interface Statement {
  id: string;
  data: StatementData;
}
