import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { zipSync } from 'fflate';
import { compareByDate } from '../archive/archive.ts';
import { readBlocks } from '../archive/body.ts';
import { citationContext } from '../archive/citation/context.ts';
import { factsOf, makeRecord } from '../archive/record.ts';
import { termLabel } from '../archive/vocabulary.ts';
import { dataPackage, type DataFile } from '../export/data-package.ts';
import { factsJsonSchema, recordJsonSchema } from '../export/documentation.ts';
import { EXPORT_FORMATS } from '../export/formats.ts';
import { oaiRepository } from '../export/oai.ts';
import { createAddresses } from '../i18n/address.ts';
import { enPages } from '../i18n/en-pages.ts';
import type { SoundEntry } from '../holdings/read.ts';
import type { Content } from './content.ts';
import { siteFiles, type SiteFile } from './site-files.ts';

/** A file larger than this is split by year. In bytes. */
const LARGEST = 50_000_000;

/** Files in the archive's package bear this day, so that two builds give the same bytes. */
const PACKED_ON = new Date(1980, 0, 1);

/** Whom harvesters of the archive's metadata write to; the specification wants an address. */
const ADMIN_EMAIL = process.env['CHANCERY_EMAIL'] ?? 'archive@localhost.localdomain';

interface Made {
  name: string;
  mediaType: string;
  content: Uint8Array;
  /** Whether it only names the parts that stand for it. */
  isIndex?: true;
}

/**
 * Serves the archive's data, to take away whole: the facts of all statements in every form, their records with the
 * texts, entries and sources in one package, the schema, the description of it all, and the checksums.
 *
 * @param site where the site will be served, as `https://host`
 * @param base the path under it
 */
export function dataFiles(site: string, base: string): AstroIntegration {
  const addresses = createAddresses(base);
  const absolute = (path: string) => new URL(addresses.file(path), site).href;
  const make = (content: Content): Made[] => {
    const { vocabularies, holdings } = content;
    const entries = [...content.entries].sort((a, b) => compareByDate(a.statement, b.statement));
    const addressOf = (id: string) => absolute(`statements/${id}/`);
    const context = citationContext(vocabularies, enPages.siteName, addressOf);
    const facts = entries.map(({ statement }) => factsOf(statement, addressOf(statement.id)));
    const years = Map.groupBy(entries, ({ statement }) => statement.id.slice(0, statement.id.indexOf('-')));
    const factsByYear = Map.groupBy(facts, ({ id }) => id.slice(0, id.indexOf('-')));
    const recordLine = ({ statement, body }: SoundEntry) =>
      `${JSON.stringify(makeRecord(statement, readBlocks(body), addressOf(statement.id)))}\n`;
    const packed = ({ statement: { id, data }, text }: SoundEntry) =>
      [
        [`statements/${id}.md`, encode(text)],
        [`sources/${data.source.file}`, readFileSync(join(holdings.sources, data.source.file))],
      ] as const;
    return [
      ...EXPORT_FORMATS.flatMap(({ ending, mediaType, write }) =>
        split('statements', ending, mediaType, factsByYear, (some) => encode(write(some, context))),
      ),
      ...split('statements', 'jsonl', 'application/jsonl', years, (some) =>
        Buffer.concat(some.map((entry) => Buffer.from(recordLine(entry)))),
      ),
      ...split('chancery', 'zip', 'application/zip', years, (some) =>
        zipSync(Object.fromEntries(some.flatMap(packed)), { level: 4, mtime: PACKED_ON }),
      ),
      json(
        'statement.schema.json',
        'application/schema+json',
        recordJsonSchema(absolute('data/statement.schema.json')),
      ),
      json(
        'facts.schema.json',
        'application/schema+json',
        factsJsonSchema(absolute('data/facts.schema.json')),
      ),
      {
        name: 'oai.xml',
        mediaType: 'text/xml',
        content: encode(
          oaiRepository(
            facts,
            {
              name: enPages.siteName,
              address: absolute('data/oai.xml'),
              adminEmail: ADMIN_EMAIL,
              topicLabel: (slug) => termLabel(vocabularies.topics, slug),
            },
            context,
          ),
        ),
      },
    ];
  };
  return siteFiles(
    'data',
    function* (content): Generator<SiteFile> {
      const made = make(content);
      const described = made.map(({ name, mediaType, content: bytes, isIndex = false }): DataFile => ({
        isIndex,
        name,
        mediaType,
        bytes: bytes.length,
        sha256: sha256(bytes),
      }));
      const about = {
        name: 'chancery',
        title: enPages.siteName,
        description: enPages.siteDescription,
        homepage: absolute(''),
        version: '1.0.0',
      };
      const all = [...made, json('datapackage.json', 'application/json', dataPackage(about, described))];
      const sums = all.map(({ name, content: bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
      for (const { name, content: bytes } of [...all, { name: 'SHA256SUMS', content: encode(sums) }])
        yield { path: `/data/${name}`, make: () => bytes };
    },
    (path) => path.startsWith('/data/') && path !== '/data/',
  );
}

/**
 * A file of all years, or, where it would be too large, one of each year, and in its own place a list of them.
 *
 * @param write makes a file of some of the members
 */
function split<Member>(
  name: string,
  ending: string,
  mediaType: string,
  years: ReadonlyMap<string, Member[]>,
  write: (members: Member[]) => Uint8Array,
): Made[] {
  const all = [...years.values()].flat();
  const whole = { name: `${name}.${ending}`, mediaType };
  // One year tells about how large all would be, so that what is too large is not made in vain.
  const [sample = []] = years.values();
  const likely = (write(sample).length / Math.max(1, sample.length)) * all.length;
  const content = likely < 1.2 * LARGEST ? write(all) : undefined;
  if (content && content.length <= LARGEST) return [{ ...whole, content }];
  const parts = [...years].map(([year, members]) => ({
    name: `${name}-${year}.${ending}`,
    mediaType,
    content: write(members),
  }));
  const index = {
    ...json(whole.name, 'application/json', { parts: parts.map((part) => part.name) }),
    isIndex: true as const,
  };
  return [index, ...parts];
}

const json = (name: string, mediaType: string, value: object): Made => ({
  name,
  mediaType,
  content: encode(`${JSON.stringify(value, null, 2)}\n`),
});

const encode = (text: string): Uint8Array => Buffer.from(text);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
