import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../archive/sha256.ts';
import { createAddresses } from '../../archive/address.ts';
import { withoutNode } from '../../archive/body.ts';
import { MEDIA_TYPES } from '../../archive/media-types.ts';
import { factsOf, recordLine } from '../../archive/record.ts';
import type { Statement } from '../../archive/statement.ts';
import { termLabel } from '../../archive/vocabulary.ts';
import { citationContext } from '../../citation/context.ts';
import { bagOf } from '../../export/bag.ts';
import { deflate, zipOf } from '../../export/zip.ts';
import { encode, jsonFile, splitByYear, type DataFile } from '../../export/data-file.ts';
import { dataPackage } from '../../export/data-package.ts';
import { factsJsonSchema, recordJsonSchema } from '../../export/documentation.ts';
import { EXPORT_FORMATS } from '../../export/formats.ts';
import { oaiRepository } from '../../export/oai.ts';
import { FIRST_LOCALE } from '../../i18n/index.ts';
import { pageMessagesOf } from '../../i18n/page-messages.ts';
import { settings } from '../../i18n/settings.ts';
import { SECOND } from '../../archive/source-change.ts';
import type { Content } from '../../site/content.ts';
import { entryKey, statementsKey } from '../../site/what-pages-show.ts';
import type { SiteFile, SiteFileSet } from './site-file.ts';

const pageMessages = pageMessagesOf(FIRST_LOCALE);

/** The address for harvesters of the archive's metadata; the specification requires one. */
const ADMIN_EMAIL = process.env['CHANCERY_EMAIL'] ?? settings.contact ?? 'archive@localhost.localdomain';

/**
 * Serves the archive's data whole: the facts of all statements in every format, their records with the texts, entries and
 * sources in one package, the schemas, a description of it all, and the checksums.
 *
 * @param site where the site will be served, as `https://host`
 * @param base the path under it
 */
export function dataFiles(site: string, base: string): SiteFileSet {
  const addresses = createAddresses(base);
  const absolute = (path: string) => new URL(addresses.file(path), site).href;
  const addressOf = (id: string) => absolute(`statements/${id}/`);
  return {
    name: 'data',
    filesOf: function* (content, earlier): Generator<SiteFile> {
      const keys = new Map<string, string>();
      const knownAs = (name: string, statements: readonly { id: string }[]) => {
        const key = statementsKey(
          statements.map(({ id }) => content.archive.byId.get(id)).filter((found) => found !== undefined),
          content,
        );
        keys.set(name, key);
        return earlier?.memory.read(`/data/${name}`, key);
      };
      // A statement's record is a file of its own as well, which is there where its entry has not changed.
      const recordOf = (statement: Statement) =>
        earlier?.memory.read(`/statements/${statement.id}.json`, entryKey(statement, content));
      const compress = (bytes: Uint8Array) =>
        earlier ? earlier.compressed('deflate', bytes, deflate) : deflate(bytes);
      const files = makeFiles(content, absolute, addressOf, { knownAs, recordOf, compress });
      const about = {
        name: 'chancery',
        title: pageMessages.siteName,
        description: pageMessages.siteDescription,
        homepage: absolute(''),
        version: '1.0.0',
        ...(settings.rights.metadata && { licence: settings.rights.metadata }),
      };
      const all = [...files, jsonFile('datapackage.json', dataPackage(about, files))];
      const sums = all.map(({ name, content: bytes }) => `${sha256Of(bytes)}  ${name}\n`).join('');
      for (const { name, content: bytes, isIndex } of all)
        yield { path: `/data/${name}`, key: isIndex ? undefined : keys.get(name), make: () => bytes };
      yield { path: '/data/SHA256SUMS', make: () => sums };
    },
    isOurs: (path) => path.startsWith('/data/') && path !== '/data/',
  };
}

/** Ways of making files that may have been made before. */
interface Makers {
  /** A file of some statements, where it is there as it would be made. */
  knownAs: (name: string, statements: readonly { id: string }[]) => Uint8Array | undefined;
  /** The record of a statement, likewise. */
  recordOf: (statement: Statement) => Uint8Array | undefined;
  compress: typeof deflate;
}

function makeFiles(
  { archive, vocabularies, holdings, entryOf, blocksOf, versionsOf }: Content,
  absolute: (path: string) => string,
  addressOf: (id: string) => string,
  { knownAs, recordOf, compress }: Makers,
): DataFile[] {
  const { statements } = archive;
  const context = citationContext(vocabularies, pageMessages.siteName, addressOf);
  const facts = statements.map((statement) => factsOf(statement, addressOf(statement.id)));
  const years = Map.groupBy(statements, ({ id }) => yearOf(id));
  const factsByYear = Map.groupBy(facts, ({ id }) => yearOf(id));
  const makeLine = (statement: Statement) =>
    encode(recordLine(statement, blocksOf(statement.id).map(withoutNode), addressOf(statement.id)));
  const packed = ({ id, data }: Statement) =>
    [
      [`statements/${id}.md`, encode(entryOf(id))],
      ...[data.source.file, data.source.transcription?.file]
        .filter((file) => file !== undefined)
        .map((file) => [`sources/${file}`, readFileSync(join(holdings.sources, file))] as const),
      ...versionsOf(id).flatMap(({ statement, text }, index) => {
        const { file, transcription } = statement.data.source;
        return [
          [`versions/${id}/${index + SECOND}.md`, encode(text)] as const,
          ...[file, transcription?.file]
            .filter((name) => name !== undefined)
            .map((name) => [`sources/${name}`, readFileSync(join(holdings.sources, name))] as const),
        ];
      }),
    ] as const;
  return [
    ...EXPORT_FORMATS.flatMap(({ ending, write }) =>
      splitByYear(
        'statements',
        ending,
        MEDIA_TYPES[ending],
        factsByYear,
        (some) => encode(write(some, context)),
        knownAs,
      ),
    ),
    ...splitByYear(
      'statements',
      'jsonl',
      MEDIA_TYPES.jsonl,
      years,
      (some) => Buffer.concat(some.map((statement) => recordOf(statement) ?? makeLine(statement))),
      knownAs,
    ),
    ...splitByYear(
      'chancery',
      'zip',
      MEDIA_TYPES.zip,
      years,
      (some) =>
        zipOf(
          bagOf(some.flatMap(packed), {
            'Source-Organization': pageMessages.siteName,
            'External-Identifier': absolute('data/'),
          }),
          compress,
        ),
      knownAs,
    ),
    jsonFile(
      'statement.schema.json',
      recordJsonSchema(absolute('data/statement.schema.json')),
      MEDIA_TYPES['schema.json'],
    ),
    jsonFile(
      'facts.schema.json',
      factsJsonSchema(absolute('data/facts.schema.json')),
      MEDIA_TYPES['schema.json'],
    ),
    {
      name: 'oai.xml',
      mediaType: 'text/xml',
      content: encode(
        oaiRepository(
          facts,
          {
            name: pageMessages.siteName,
            address: absolute('data/oai.xml'),
            adminEmail: ADMIN_EMAIL,
            rights: settings.rights.texts,
            topicLabel: (slug) => termLabel(vocabularies.topics, slug),
          },
          context,
        ),
      ),
    },
  ];
}

/** The year of an id, or `undated`. */
const yearOf = (id: string): string => id.slice(0, id.indexOf('-'));
