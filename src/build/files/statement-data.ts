import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutNode } from '../../archive/body.ts';
import { MEDIA_TYPES } from '../../archive/media-types.ts';
import { factsOf, recordLine } from '../../archive/record.ts';
import { sha256Of } from '../../archive/sha256.ts';
import { SECOND } from '../../archive/source-change.ts';
import type { Statement } from '../../archive/statement.ts';
import { citationContext } from '../../citation/context.ts';
import { bagOf, type Payload } from '../../export/bag.ts';
import { encode, splitFile, type FileOf, type Splitting } from '../../export/data-file.ts';
import { citedFacts, EXPORT_FORMATS } from '../../export/formats.ts';
import { zipOf } from '../../export/zip.ts';
import { FIRST_LOCALE } from '../../i18n/index.ts';
import { pageMessagesOf } from '../../i18n/page-messages.ts';
import type { BuildMemory } from '../../site/build-memory.ts';
import type { Content } from '../../site/content.ts';
import { lazy } from './lazy.ts';

const pageMessages = pageMessagesOf(FIRST_LOCALE);

/**
 * A file with the texts is split where its entries have more characters than this, which is some 5 MB: an edit makes the part
 * anew that it is in.
 */
const MOST_CHARACTERS = 4_000_000;

/** A file of facts alone is split where there are more statements than this: some 50 MB. */
const MOST_FACTS = 50_000;

/** The addresses that data name: of a path under the site's root, and of a statement by its id. */
export interface DataAddresses {
  absolute: (path: string) => string;
  addressOf: (id: string) => string;
}

/** The files of all statements, in every format, which are split where they are large. */
export function filesOfStatements(
  content: Content,
  { absolute, addressOf }: DataAddresses,
  memory?: BuildMemory,
): FileOf<Statement>[] {
  const { archive, vocabularies, entryOf } = content;
  // A statement's record is a file of its own as well, which is made before.
  const recordOf = (statement: Statement) =>
    memory?.readClaimed(`/statements/${statement.id}.json`) ?? recordBytes(statement, content, addressOf);
  const context = citationContext(vocabularies, pageMessages.siteName, addressOf);
  const factsOnce = lazy(
    () =>
      new Map(
        archive.statements.map((statement) => [statement, factsOf(statement, addressOf(statement.id))]),
      ),
  );
  const factsIn = (statements: readonly Statement[]) =>
    statements.map((statement) => factsOnce().get(statement)).filter((facts) => facts !== undefined);
  const citedKey = lazy(() =>
    sha256Of(JSON.stringify(citedFacts(factsIn(archive.statements), context))).slice(0, 24),
  );
  const withTexts = { sizeOf: ({ id }: Statement) => entryOf(id).length, most: MOST_CHARACTERS };
  const facts = { name: 'statements', sizeOf: () => 1, most: MOST_FACTS };
  const bagFacts = {
    'Source-Organization': pageMessages.siteName,
    'External-Identifier': absolute('data/'),
  };
  const splittings: Splitting<Statement>[] = [
    ...EXPORT_FORMATS.map(({ ending, isCited, write }) => ({
      ...facts,
      ending,
      key: isCited && citedKey,
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

const recordBytes = (
  statement: Statement,
  { blocksOf }: Content,
  addressOf: DataAddresses['addressOf'],
): Uint8Array =>
  encode(recordLine(statement, blocksOf(statement.id).map(withoutNode), addressOf(statement.id)));
