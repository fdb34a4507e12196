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
import { bagOf, type Payload } from '../../export/bag.ts';
import { zipOf } from '../../export/zip.ts';
import {
  encode,
  jsonFile,
  splitFile,
  type DataFile,
  type FileOf,
  type Splitting,
} from '../../export/data-file.ts';
import { dataPackage, describedIn, type DescribedFile } from '../../export/data-package.ts';
import { factsJsonSchema, recordJsonSchema } from '../../export/documentation.ts';
import { EXPORT_FORMATS } from '../../export/formats.ts';
import { oaiRepository } from '../../export/oai.ts';
import { FIRST_LOCALE } from '../../i18n/index.ts';
import { pageMessagesOf } from '../../i18n/page-messages.ts';
import { settings } from '../../i18n/settings.ts';
import { SECOND } from '../../archive/source-change.ts';
import type { BuildMemory } from '../../site/build-memory.ts';
import type { Content } from '../../site/content.ts';
import { statementsKey } from '../../site/what-pages-show.ts';
import type { SiteFile, SiteFileSet } from './site-file.ts';

const pageMessages = pageMessagesOf(FIRST_LOCALE);

/** The file that describes the others. */
const PACKAGE = 'datapackage.json';

/** The address for harvesters of the archive's metadata; the specification requires one. */
const ADMIN_EMAIL = process.env['CHANCERY_EMAIL'] ?? settings.contact ?? 'archive@localhost.localdomain';

/** A file with the texts is split where the archive's entries have more characters than this, which is some 20 MB. */
const MOST_CHARACTERS = 15_000_000;

/** A file of facts alone is split where there are more statements than this: some 50 MB. */
const MOST_FACTS = 50_000;

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
    filesOf: function* (content, memory): Generator<SiteFile> {
      const { archive } = content;
      // A statement's record is a file of its own as well, which is made before.
      const recordOf = (statement: Statement) =>
        memory?.readClaimed(`/statements/${statement.id}.json`) ?? recordBytes(statement, content, addressOf);
      const files = [
        ...filesOfStatements(content, absolute, addressOf, recordOf),
        ...filesOfAll(content, absolute, addressOf).map((file) => ({ ...file, members: archive.statements })),
      ];
      const known = new Map(lastDescribed(memory).map((file) => [file.name, file]));
      const described: DescribedFile[] = [];
      for (const { make, members, ...file } of files) {
        const path = `/data/${file.name}`;
        const key = `${file.isIndex} ${statementsKey(members, content)}`;
        const last = known.get(file.name);
        if (last && memory?.claim(path, key)) described.push({ ...last, ...file });
        else {
          const bytes = lazy(make);
          // In development, where nothing is claimed, what is not asked for is not made.
          yield { path, make: bytes, key };
          if (memory) described.push({ ...file, bytes: bytes().length, sha256: sha256Of(bytes()) });
        }
      }
      const describe = lazy(() => (memory ? described : files.map(describedFile)));
      const packageFile = () => jsonFile(PACKAGE, dataPackage(aboutArchive(absolute('')), describe()));
      const key = memory && sha256Of(JSON.stringify(describe()));
      yield { path: `/data/${PACKAGE}`, key, make: () => packageFile().make() };
      yield {
        path: '/data/SHA256SUMS',
        key,
        make: () => sumsOf([...describe(), describedFile(packageFile())]),
      };
    },
    isOurs: (path) => path.startsWith('/data/') && path !== '/data/',
  };
}

/** The address of a path under the site's root. */
type AddressOf = (path: string) => string;

/** The files of all statements, in every format, which are split where they are large. */
function filesOfStatements(
  content: Content,
  absolute: AddressOf,
  addressOf: AddressOf,
  recordOf: (statement: Statement) => Uint8Array,
): FileOf<Statement>[] {
  const { archive, vocabularies, entryOf } = content;
  const context = citationContext(vocabularies, pageMessages.siteName, addressOf);
  const factsOnce = lazy(
    () =>
      new Map(
        archive.statements.map((statement) => [statement, factsOf(statement, addressOf(statement.id))]),
      ),
  );
  const factsIn = (statements: readonly Statement[]) =>
    statements.map((statement) => factsOnce().get(statement)).filter((facts) => facts !== undefined);
  const withTexts = { sizeOf: ({ id }: Statement) => entryOf(id).length, most: MOST_CHARACTERS };
  const facts = { name: 'statements', sizeOf: () => 1, most: MOST_FACTS };
  const bagFacts = {
    'Source-Organization': pageMessages.siteName,
    'External-Identifier': absolute('data/'),
  };
  const splittings: Splitting<Statement>[] = [
    ...EXPORT_FORMATS.map(({ ending, write }) => ({
      ...facts,
      ending,
      mediaType: MEDIA_TYPES[ending],
      write: (some: readonly Statement[]) => encode(write(factsIn(some), context)),
    })),
    {
      ...withTexts,
      name: 'statements',
      ending: 'jsonl',
      mediaType: MEDIA_TYPES.jsonl,
      write: (some) => Buffer.concat(some.map(recordOf)),
    },
    {
      ...withTexts,
      name: 'chancery',
      ending: 'zip',
      mediaType: MEDIA_TYPES.zip,
      write: (some) =>
        zipOf(
          bagOf(
            some.flatMap((statement) => packed(statement, content)),
            bagFacts,
          ),
        ),
    },
  ];
  return splittings.flatMap((splitting) => splitFile(archive.statements, splitting));
}

/** What a package holds of a statement: its entry, its source, and its later texts with theirs. */
function packed({ id, data }: Statement, { holdings, entryOf, versionsOf }: Content): Payload[] {
  const sourcesOf = ({ file, transcription }: Statement['data']['source']): Payload[] =>
    [file, transcription?.file]
      .filter((name) => name !== undefined)
      .map((name) => [`sources/${name}`, readFileSync(join(holdings.sources, name))]);
  return [
    [`statements/${id}.md`, encode(entryOf(id).text)],
    ...sourcesOf(data.source),
    ...versionsOf(id).flatMap(({ statement, text }, index): Payload[] => [
      [`versions/${id}/${index + SECOND}.md`, encode(text)],
      ...sourcesOf(statement.data.source),
    ]),
  ];
}

/** The files that are of the archive as a whole: the schemas, and what harvesters read. */
function filesOfAll(
  { archive, vocabularies }: Content,
  absolute: AddressOf,
  addressOf: AddressOf,
): DataFile[] {
  const context = citationContext(vocabularies, pageMessages.siteName, addressOf);
  const harvested = () =>
    oaiRepository(
      archive.statements.map((statement) => factsOf(statement, addressOf(statement.id))),
      {
        name: pageMessages.siteName,
        address: absolute('data/oai.xml'),
        adminEmail: ADMIN_EMAIL,
        rights: settings.rights.texts,
        topicLabel: (slug) => termLabel(vocabularies.topics, slug),
      },
      context,
    );
  return [
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
    { name: 'oai.xml', mediaType: 'text/xml', make: () => encode(harvested()) },
  ];
}

const recordBytes = (statement: Statement, { blocksOf }: Content, addressOf: AddressOf): Uint8Array =>
  encode(recordLine(statement, blocksOf(statement.id).map(withoutNode), addressOf(statement.id)));

/** What the package of data is said to be. */
const aboutArchive = (homepage: string) => ({
  name: 'chancery',
  title: pageMessages.siteName,
  description: pageMessages.siteDescription,
  homepage,
  version: '1.0.0',
  ...(settings.rights.metadata && { licence: settings.rights.metadata }),
});

const describedFile = ({ make, ...file }: DataFile): DescribedFile => {
  const bytes = make();
  return { ...file, bytes: bytes.length, sha256: sha256Of(bytes) };
};

/** The files as the last build described them, so that what is there need not be read for its digest. */
function lastDescribed(memory: BuildMemory | undefined): readonly DescribedFile[] {
  const last = memory?.readLast(`/data/${PACKAGE}`);
  return last ? describedIn(JSON.parse(Buffer.from(last).toString()) as object) : [];
}

const sumsOf = (files: readonly DescribedFile[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');

/** A function that works once and remembers what it gave. */
function lazy<Value>(work: () => Value): () => Value {
  let done: { value: Value } | undefined;
  return () => (done ??= { value: work() }).value;
}
