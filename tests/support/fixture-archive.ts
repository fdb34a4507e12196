import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlocks } from '../../src/archive/body.ts';
import { check } from '../../src/holdings/check.ts';
import { readEntryFile } from '../../src/holdings/entry-file.ts';
import { holdingsAt } from '../../src/holdings/paths.ts';
import { formatProblem } from '../../src/holdings/problem.ts';
import { recordPublications } from '../../src/holdings/publications.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { walk } from '../../src/ingest/walk.ts';
import { writeSyntheticContent } from './generate.ts';

/** How many synthetic statements the fixture archive holds: enough for lists of more than one page. */
export const SYNTHETIC = 220;

/** What may be done with one of the fixture archive's texts. */
export const RIGHTS = 'Free to quote, with the ministry named.';

/** The former id of one of the fixture archive's statements. */
export const ALIAS = '1999-01-01-a-former-address';

/** An anchor that a paragraph of the fixture archive had before it was edited. */
export const FORMER_ANCHOR = 'a-former-anchor-123abc';

/**
 * Writes an archive with what the founding statements do not have: pages of lists, statements flagged for
 * review, hostile, Arabic and Chinese texts, a former id, two accounts of one event, one of them a translation, a
 * withdrawn statement, a former anchor.
 */
export async function writeFixtureArchive(root: string): Promise<void> {
  const holdings = holdingsAt(root);
  writeSyntheticContent(root, SYNTHETIC);
  const options = { holdings, given: {}, dryRun: false, near: 'keep' } as const;
  for await (const result of ingest([...walk(['tests/fixtures/raw'])], options))
    if (result.status !== 'new') throw new Error(`${result.file}: ${result.reason}`);
  const names = readdirSync(holdings.statements).sort();
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = names;
  const idOf = (name: string) => name.replace(/\.md$/, '');
  const [anchor = ''] = readBlocks(
    readEntryFile(readFileSync(join(holdings.statements, fifth), 'utf8')).body,
  ).map((block) => block.anchor);
  for (const [name, field] of [
    [first, `aliases: [${ALIAS}]\nevent: the-talks`],
    [second, `event: the-talks\ntranslationOf: ${idOf(first)}\ntranslationBy: machine\nrights: ${RIGHTS}`],
    [
      third,
      `notice: { status: withdrawn, date: "2020-01-02", note: Sent by mistake., replacedBy: ${idOf(fourth)} }`,
    ],
    [fifth, `formerAnchors: { ${FORMER_ANCHOR}: ${anchor} }`],
  ] as const) {
    const path = join(holdings.statements, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace('\nsource:', `\n${field}\nsource:`));
  }
  const { problems, publications } = check(holdings);
  const { sources = [] } = publications.get(idOf(first)) ?? {};
  recordPublications(holdings.published, new Map([[ALIAS, { sources, anchors: [] }]]));
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
}
