import { createAddresses } from '../../archive/address.ts';
import { MEDIA_TYPES } from '../../archive/media-types.ts';
import { factsOf } from '../../archive/record.ts';
import { sha256Of } from '../../archive/sha256.ts';
import { termLabel } from '../../archive/vocabulary.ts';
import { citationContext } from '../../citation/context.ts';
import { encode, jsonFile, type DataFile } from '../../export/data-file.ts';
import { dataPackage, describedIn, type DescribedFile } from '../../export/data-package.ts';
import { factsJsonSchema, recordJsonSchema } from '../../export/documentation.ts';
import { harvestedRecords, oaiRepository } from '../../export/oai.ts';
import { FIRST_LOCALE } from '../../i18n/index.ts';
import { pageMessagesOf } from '../../i18n/page-messages.ts';
import { settings } from '../../i18n/settings.ts';
import type { BuildMemory } from '../../site/build-memory.ts';
import type { Content } from '../../site/content.ts';
import { statementsKey } from '../../site/what-pages-show.ts';
import { lazy } from './lazy.ts';
import type { SiteFile, SiteFileSet } from './site-file.ts';
import { filesOfStatements, type DataAddresses } from './statement-data.ts';

const pageMessages = pageMessagesOf(FIRST_LOCALE);

/** The file that describes the others. */
const PACKAGE = 'datapackage.json';

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
  const absolute: DataAddresses['absolute'] = (path) => new URL(addresses.file(path), site).href;
  const named: DataAddresses = { absolute, addressOf: (id) => absolute(`statements/${id}/`) };
  return {
    name: 'data',
    filesOf: function* (content, memory): Generator<SiteFile> {
      const { archive } = content;
      const files = [
        ...filesOfStatements(content, named, memory),
        ...filesOfAll(content, named).map((file) => ({ ...file, members: archive.statements })),
      ];
      const known = new Map(lastDescribed(memory).map((file) => [file.name, file]));
      const described: DescribedFile[] = [];
      for (const { make, members, key: keyOf, ...file } of files) {
        const path = `/data/${file.name}`;
        const key = `${file.isIndex} ${keyOf?.() ?? statementsKey(members, content)}`;
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

/** The files that are of the archive as a whole: the schemas, and what harvesters read. */
function filesOfAll({ archive, vocabularies }: Content, { absolute, addressOf }: DataAddresses): DataFile[] {
  const harvested = lazy(() =>
    harvestedRecords(
      archive.statements.map((statement) => factsOf(statement, addressOf(statement.id))),
      { topicLabel: (slug) => termLabel(vocabularies.topics, slug), rights: settings.rights.texts },
      citationContext(vocabularies, pageMessages.siteName, addressOf),
    ),
  );
  const repository = {
    name: pageMessages.siteName,
    address: absolute('data/oai.xml'),
    adminEmail: ADMIN_EMAIL,
  };
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
    {
      name: 'oai.xml',
      mediaType: 'text/xml',
      make: () => encode(oaiRepository(harvested(), repository)),
      key: () => sha256Of(JSON.stringify(harvested())).slice(0, 24),
    },
  ];
}

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
