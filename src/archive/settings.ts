import { z } from 'zod';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import { CITATION_FORMS } from './statement-forms.ts';
import { INTERFACE_LANGUAGES } from './interface-languages.ts';

/** The colours of the page behind an accent, in light and in dark: those of `styles/global.css`. */
const PAPER = { light: '#fbfaf6', dark: '#17191b' } as const;

/** WCAG 2.2, 1.4.3: text needs this contrast with what is behind it. */
const LEAST_CONTRAST = 4.5;

/** OpenSearch 1.1 allows no longer short name. */
const LONGEST_SHORT_NAME = 16;

const text = z.string().trim().min(1);
const webAddress = z.url({
  protocol: /^https?$/,
  error: ({ input }) => (input === undefined ? 'is missing; add it' : 'is not an http or https address'),
  abort: true,
});

/** A colour that can be read as text on the page. */
const accent = (paper: string) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/iu, { error: 'is not a colour; write it as #82281b' })
    .refine((colour) => contrast(colour, paper) >= LEAST_CONTRAST, {
      error: `cannot be read on the page (${paper}); choose a colour with a contrast of ${LEAST_CONTRAST} to it`,
    });

/** Where a site is served: an address without a path, which stands under `base`. */
export const siteSchema = webAddress
  .refine((site) => URL.canParse(site) && new URL(site).pathname === '/' && new URL(site).search === '', {
    error: 'has a path; give https://host here, and the path as base (CHANCERY_BASE)',
  })
  .refine(
    (site) => site.startsWith('https://') || /^http:\/\/(?:localhost|127\.0\.0\.1)(?::|\/|$)/u.test(site),
    {
      error: 'is not https; readers and citations need an address that cannot be tampered with',
    },
  )
  .transform((site) => site.replace(/\/$/u, ''));

export const baseSchema = z
  .string()
  .regex(/^\/(?:[\w~.-]+\/?)*$/, { error: 'is not a path; it begins with a slash: /archive' });

/** What an archive says of itself: `content/archive.yaml`. All of it may be left out. */
export const settingsSchema = z.strictObject({
  name: text.default(DEFAULT_SETTINGS.name).describe('The name of the archive.'),
  shortName: text
    .max(LONGEST_SHORT_NAME, { error: `is longer than ${LONGEST_SHORT_NAME} characters` })
    .optional()
    .describe('The name where there is little room; at most 16 characters.'),
  tagline: text.default(DEFAULT_SETTINGS.tagline).describe('What it is, in a few words.'),
  description: text.default(DEFAULT_SETTINGS.description).describe('What it is, in a sentence.'),
  languages: z
    .array(z.enum(INTERFACE_LANGUAGES))
    .min(1)
    .refine((tags) => new Set(tags).size === tags.length, {
      error: 'names a language twice; keep one of them',
    })
    .default([...DEFAULT_SETTINGS.languages])
    .describe('The languages of the pages around the texts; the first one needs no prefix in addresses.'),
  translations: z
    .partialRecord(
      z.enum(INTERFACE_LANGUAGES),
      z.strictObject({
        name: text.optional(),
        tagline: text.optional(),
        description: text.optional(),
        rights: text.optional().describe('What may be done with the texts.'),
      }),
    )
    .default({})
    .describe('What the archive says of itself in its other languages.'),
  publisher: z
    .strictObject({ name: text, url: webAddress.optional() })
    .optional()
    .describe('Who publishes the archive.'),
  contact: z.email({ error: 'is not an e-mail address' }).optional().describe('Whom to write to.'),
  rights: z
    .strictObject({
      texts: text.optional().describe('What may be done with the texts, in a sentence.'),
      metadata: z
        .strictObject({ name: text, url: webAddress })
        .optional()
        .describe('The licence of the metadata.'),
    })
    .default({})
    .describe('What may be done with what the archive holds.'),
  colours: z
    .strictObject({ light: accent(PAPER.light), dark: accent(PAPER.dark) })
    .optional()
    .describe('The colour of links, on a light and on a dark page.'),
  picture: z
    .string()
    .regex(/^[\w-]+\.(?:png|jpe?g|webp)$/u, {
      error: 'is not the name of a picture in the archive’s folder, like picture.png',
    })
    .optional()
    .describe('The picture that other sites show beside a link to the archive: a file in its folder.'),
  links: z
    .array(z.strictObject({ label: text, url: webAddress }))
    .default([])
    .describe('Further links at the foot of every page.'),
  citationFiles: z
    .array(z.enum(CITATION_FORMS))
    .default([...CITATION_FORMS])
    .describe(
      'In which forms each statement has its citation as a file of its own; the data of the archive have it in all.',
    ),
  offline: z
    .boolean()
    .default(DEFAULT_SETTINGS.offline)
    .describe('Whether a reader’s browser keeps the pages that were read, to be read without a connection.'),
  robots: z.enum(['all', 'none']).default('all').describe('Whether search engines may list the archive.'),
  site: siteSchema.optional().describe('Where it will be served: https://host. CHANCERY_SITE wins.'),
  base: baseSchema.optional().describe('The path under it. CHANCERY_BASE wins.'),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The settings of a site, with what follows from what the archive holds. */
export interface SiteSettings extends Settings {
  /**
   * Whether a statement has a page in each language of the interface; in a large archive it has one, in the first language,
   * for the text is the same in all.
   */
  hasStatementsInEachLanguage: boolean;
}

/** The name under which a site serves the archive's picture. */
export const pictureFile = (picture: string): string => `picture${picture.slice(picture.lastIndexOf('.'))}`;

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** WCAG 2.2, “relative luminance”. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
