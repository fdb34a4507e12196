import { input, select } from '@inquirer/prompts';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OperationalError } from '../archive/errors.ts';
import { oneLine } from '../archive/text.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { withLock } from '../holdings/lock.ts';
import { holdingsAt, type Holdings } from '../holdings/paths.ts';
import { readPublications } from '../holdings/publications.ts';
import { readEntries, readEntry, type SoundEntry } from '../holdings/read.ts';
import { renameEntry } from '../holdings/rename.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';
import { writeWhole } from '../holdings/write.ts';
import type { Evidence } from '../ingest/draft.ts';
import { createEntryMaker } from '../ingest/make-entry.ts';
import { correctId } from '../ingest/make-id.ts';
import {
  doubtfulFields,
  evidenceOf,
  findDoubtful,
  isOfSource,
  isReviewable,
  settle,
  valueOf,
  type Verdict,
} from '../ingest/review.ts';
import { CONTENT_OPTION, createCommand, EXIT, runCommand, UsageError } from './command.ts';
import { jsonLine, print } from './terminal.ts';

interface Options {
  list?: true;
  json?: true;
  confirm: string[];
  set: string[];
  content?: string;
}

/** How many passages of evidence are shown for a field. */
const MOST_EVIDENCE = 5;

/** The fields that an id is made from. */
const NAMING: ReadonlySet<Verdict['field']> = new Set(['date', 'title']);

const collect = (value: string, values: string[]): string[] => [...values, value];

const command = createCommand({
  name: 'review',
  summary:
    'Goes through the fields that ingest was not sure of, the most doubtful entries first, with the words that each value rests on. Each can be confirmed or corrected, which clears the flag and adds a revision. In a pipe, or with --list, it only lists them.',
  example: '2026-01-04-some-statement --set date=2026-01-05',
  statuses: '0 when all went well, 1 on an error, 2 for bad arguments',
})
  .argument('[id...]', 'only these entries')
  .option('--list', 'list, and ask nothing')
  .option('--json', 'list as one JSON object for each entry')
  .option('--confirm <field>', 'confirm a field of the one entry named, without asking', collect, [])
  .option(
    '--set <field=value>',
    'correct a field of the one entry named, without asking; lists with commas',
    collect,
    [],
  )
  .option(...CONTENT_OPTION);

await runCommand<Options>(command, async (ids, options) => {
  const verdicts = verdictsOf(options);
  const isList = (options.list ?? options.json) === true;
  if (verdicts.length > 0 && isList)
    throw new UsageError('--list and --json cannot be combined with --confirm or --set');
  if (verdicts.length > 0 && ids.length !== 1)
    throw new UsageError('--confirm and --set need the id of one entry');
  try {
    return await review(holdingsAt(options.content), ids, verdicts, { isList, json: options.json ?? false });
  } catch (error) {
    // Ctrl-C at a prompt is a way to stop; everything confirmed so far is written.
    if (error instanceof Error && error.name === 'ExitPromptError') return EXIT.ok;
    throw error;
  }
});

function verdictsOf({ confirm, set }: Options): Verdict[] {
  const unclear = set.find((word) => !word.includes('='));
  if (unclear !== undefined)
    throw new UsageError(`--set ${unclear} has no value; write --set ${unclear}=VALUE`);
  const verdicts = [
    ...confirm.map((field) => ({ field })),
    ...set.map((word) => ({ field: word.split('=')[0] ?? '', value: word.slice(word.indexOf('=') + 1) })),
  ];
  return verdicts.map((verdict) => {
    if (!isReviewable(verdict.field))
      throw new UsageError(`${verdict.field} is not a field that is reviewed`);
    return { ...verdict, field: verdict.field };
  });
}

async function review(
  holdings: Holdings,
  ids: string[],
  verdicts: Verdict[],
  { isList, json }: { isList: boolean; json: boolean },
): Promise<number> {
  const vocabularies = readVocabularies(holdings.vocabularies);
  const entries = readEntries(holdings, vocabularies);
  const unknown = ids.find((id) => !entries.some(({ statement }) => statement.id === id));
  if (unknown)
    throw new OperationalError(
      `there is no entry ${unknown}; ids are the names of the files in statements/, without .md`,
    );
  const chosen = ids.length > 0 ? entries.filter(({ statement }) => ids.includes(statement.id)) : entries;
  const [first] = chosen;
  if (verdicts.length > 0 && first) {
    let entry = first;
    for (const verdict of verdicts) entry = await write(holdings, entry, verdict, vocabularies);
    return EXIT.ok;
  }
  const doubtful = findDoubtful(chosen);
  const make = createEntryMaker(vocabularies);
  const asks = process.stdin.isTTY && process.stdout.isTTY && !isList;
  for (const [index, entry] of doubtful.entries()) {
    const evidence = evidenceOf(entry, holdings, make);
    const fields = doubtfulFields(entry).map((field) => ({
      field,
      value: valueOf(entry, field),
      evidence: evidence[field] ?? [],
    }));
    const { id, data } = entry.statement;
    if (json) {
      console.log(jsonLine({ id, title: data.title, fields }));
      continue;
    }
    print(`${index + 1}/${doubtful.length} ${id}\n  ${data.title}`);
    let present: SoundEntry | undefined = entry;
    for (const { field, value, evidence } of fields) {
      print(`  ? ${field}: ${value || '(none)'}${evidenceLines(evidence)}`);
      if (asks) present = await settled(holdings, present, field, vocabularies);
      if (!present) return EXIT.ok;
    }
  }
  if (!json) print(`${doubtful.length} of ${chosen.length} entries to be reviewed`);
  return EXIT.ok;
}

/** Asks until the answer is a value that the field may have. Gives the entry as it is then; undefined to stop. */
async function settled(
  holdings: Holdings,
  entry: SoundEntry,
  field: Verdict['field'],
  vocabularies: Vocabularies,
): Promise<SoundEntry | undefined> {
  for (;;) {
    const verdict = await ask(entry, field);
    if (verdict === 'quit') return undefined;
    try {
      return verdict ? await write(holdings, entry, verdict, vocabularies) : entry;
    } catch (error) {
      if (!(error instanceof OperationalError)) throw error;
      print(`  ${error.message}`);
    }
  }
}

/**
 * Writes a verdict into the entry's file, which is read again first: an editor may have it open. The id of an entry that was
 * not published follows its date and title.
 *
 * @returns the entry as it is now
 */
function write(
  holdings: Holdings,
  entry: SoundEntry,
  verdict: Verdict,
  vocabularies: Vocabularies,
): Promise<SoundEntry> {
  return withLock(holdings, () => {
    const today = new Date().toISOString().slice(0, 10);
    const { id } = entry.statement;
    writeWhole(entry.file, settle(readFileSync(entry.file, 'utf8'), verdict, today, vocabularies));
    print(`  ${id}: ${verdict.field} ${verdict.value === undefined ? 'confirmed' : 'corrected'}`);
    const written = readEntry(entry.file, vocabularies) as SoundEntry;
    if (!NAMING.has(verdict.field) || readPublications(holdings.published).has(id)) return written;
    return rename(holdings, entry, written, vocabularies, today);
  });
}

function rename(
  holdings: Holdings,
  before: SoundEntry,
  written: SoundEntry,
  vocabularies: Vocabularies,
  today: string,
): SoundEntry {
  const { id, data } = written.statement;
  const entries = readEntries(holdings, vocabularies);
  const taken = new Set(entries.flatMap(({ statement }) => [statement.id, ...statement.data.aliases]));
  const next = correctId(id, before.statement.data, data, data.source.sha256, (other) => taken.has(other));
  if (next === id) return written;
  renameEntry(holdings, entries, [id, next], today);
  print(`  It was not published yet, so its id follows: ${next}`);
  return readEntry(join(dirname(written.file), `${next}.md`), vocabularies) as SoundEntry;
}

async function ask(entry: SoundEntry, field: Verdict['field']): Promise<Verdict | 'quit' | undefined> {
  const answer = await select({
    message: field,
    choices: [
      { name: 'confirm', value: 'confirm' },
      ...(isOfSource(field, entry.statement.data) ? [] : [{ name: 'correct', value: 'correct' }]),
      { name: 'leave for later', value: 'later' },
      { name: 'stop', value: 'quit' },
    ],
  });
  if (answer === 'quit') return 'quit';
  if (answer === 'confirm') return { field };
  if (answer === 'later') return undefined;
  return {
    field,
    value: await input({
      message: `${field} (lists with commas)`,
      default: valueOf(entry, field),
      prefill: 'editable',
    }),
  };
}

function evidenceLines(evidence: readonly Evidence[]): string {
  return evidence
    .slice(0, MOST_EVIDENCE)
    .map(({ value, text, start, end }) => `\n      ${value} from “${oneLine(text)}” at ${start}–${end}`)
    .join('');
}
