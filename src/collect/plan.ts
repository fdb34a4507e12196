import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { OperationalError } from '../archive/errors.ts';
import { LANGUAGE_TAG_PATTERN } from '../archive/identifiers.ts';
import { isLanguage } from '../archive/language.ts';
import { readYaml } from '../holdings/read-yaml.ts';

const address = z.url({ protocol: /^https?$/, error: 'is not an http or https address' });

const pattern = z.string().refine((source) => {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}, 'is not a regular expression');

const sourceSchema = z
  .strictObject({
    feed: address.optional().describe('A feed: RSS, Atom or JSON Feed.'),
    sitemap: address.optional().describe('A sitemap, or an index of sitemaps.'),
    list: address.optional().describe('A page with links to statements; `links` says which.'),
    addresses: z.array(address).optional().describe('Addresses of statements themselves.'),
    links: pattern
      .optional()
      .describe('Only addresses in which this regular expression is found; needed for a list.'),
    publisher: z.string().min(1).optional().describe('Who publishes there.'),
    language: z
      .string()
      .refine((tag) => LANGUAGE_TAG_PATTERN.test(tag) && isLanguage(tag), 'is not a BCP 47 tag')
      .optional()
      .describe('The language of all texts there, where finding it is not sure.'),
    pace: z
      .number()
      .min(0)
      .max(3600)
      .default(3)
      .describe('Seconds between two requests to a host; a longer pause in its robots.txt counts instead.'),
    again: z
      .number()
      .min(0)
      .max(3650)
      .default(7)
      .describe('Days after which a page that is held is asked for again, to see whether it changed.'),
  })
  .refine(
    (source) => [source.feed, source.sitemap, source.list, source.addresses].filter(Boolean).length === 1,
    'needs exactly one of feed, sitemap, list and addresses',
  )
  .refine(({ list, links }) => list === undefined || links !== undefined, 'needs links beside list');

const planSchema = z.strictObject({
  archive: z
    .string()
    .min(1)
    .optional()
    .describe('The address of the archive or a contact, which servers are told in User-Agent.'),
  sources: z.array(sourceSchema),
});

/** A place where statements are published. */
export type CollectedSource = z.infer<typeof sourceSchema>;

/** What is collected: `content/collect.yaml`. */
export type CollectPlan = z.infer<typeof planSchema>;

/**
 * Reads the plan of what to collect.
 *
 * @throws OperationalError where it is missing; HoldingsError with file, line and field where it is wrong
 */
export function readPlan(root: string): CollectPlan {
  const path = join(root, 'collect.yaml');
  if (!existsSync(path))
    throw new OperationalError(
      `${relative('.', path)} does not exist; list the sources to follow there, or give addresses of pages`,
    );
  return readYaml(path, planSchema, 'sources', 'the plan of what to collect');
}
