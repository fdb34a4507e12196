import { input, select } from '@inquirer/prompts';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { lock } from '../holdings/lock.ts';
import { holdingsAt, type Holdings } from '../holdings/paths.ts';
import { readEntries, type SoundEntry } from '../holdings/read.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';
import { writeWhole } from '../holdings/write.ts';
import type { Evidence } from './draft.ts';
import { createMaker } from './make-entry.ts';
import {
  doubtfulFields,
  evidenceOf,
  findDoubtful,
  isOfSource,
  isReviewable,
  settle,
  valueOf,
  type Verdict,
} from './review.ts';

const USAGE = `usage: npm run review -- [ID…] [options]

Goes through the fields that ingest was not sure of, the most doubtful entries first, with the words that each
value rests on; each can be confirmed or corrected, which clears the flag and adds a revision. In a pipe, or with
--list, it only lists them.

  ID                 only these entries
  --list             list and ask nothing
  --confirm FIELD    confirm a field of the one entry named, without asking
  --set FIELD=VALUE  correct a field of the one entry named, without asking; lists with commas
  --content DIR      the archive's content folder (default: CHANCERY_CONTENT, else content)

Exit status: 0 when all went well, 1 on an error, 2 for bad arguments.`;

/** A mistake in the command line. */
class UsageError extends Error {}

async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parse(args);
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    const unclear = values.set.find((word) => !word.includes('='));
    if (unclear !== undefined)
      throw new UsageError(`--set ${unclear} has no value; write --set ${unclear}=VALUE`);
    const verdicts = [
      ...values.confirm.map((field) => ({ field })),
      ...values.set.map((word) => ({
        field: word.split('=')[0] ?? '',
        value: word.slice(word.indexOf('=') + 1),
      })),
    ];
    const wrong = verdicts.find(({ field }) => !isReviewable(field));
    if (wrong) throw new UsageError(`${wrong.field} is no field that is reviewed`);
    if (verdicts.length > 0 && values.list) throw new UsageError('--list asks and writes nothing');
    if (verdicts.length > 0 && positionals.length !== 1)
      throw new UsageError('--confirm and --set need the id of one entry');
    return await review(holdingsAt(values.content), positionals, verdicts as Verdict[], values.list);
  } catch (error) {
    // Leaving a prompt with Ctrl-C is no error: what was confirmed until then is written.
    if (error instanceof Error && error.name === 'ExitPromptError') return 0;
    const isUsage = error instanceof UsageError;
    console.error(
      `review: ${error instanceof Error ? error.message : String(error)}${isUsage ? `\n\n${USAGE}` : ''}`,
    );
    return isUsage ? 2 : 1;
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        list: { type: 'boolean', default: false },
        confirm: { type: 'string', multiple: true, default: [] },
        set: { type: 'string', multiple: true, default: [] },
        content: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function review(
  holdings: Holdings,
  ids: string[],
  verdicts: Verdict[],
  list: boolean,
): Promise<number> {
  const vocabularies = readVocabularies(holdings.vocabularies);
  const entries = readEntries(holdings, vocabularies);
  const unknown = ids.find((id) => !entries.some(({ statement }) => statement.id === id));
  if (unknown) throw new Error(`there is no entry ${unknown}; ids are the names of the files in statements/`);
  const chosen = ids.length > 0 ? entries.filter(({ statement }) => ids.includes(statement.id)) : entries;
  const [first] = chosen;
  if (verdicts.length > 0 && first) {
    for (const verdict of verdicts) write(holdings, first, verdict, vocabularies);
    return 0;
  }
  const doubtful = findDoubtful(chosen);
  const make = createMaker(vocabularies);
  const asks = process.stdin.isTTY && process.stdout.isTTY && !list;
  for (const [index, entry] of doubtful.entries()) {
    const evidence = evidenceOf(entry, holdings, make);
    console.log(`${index + 1}/${doubtful.length} ${entry.statement.id}\n  ${entry.statement.data.title}`);
    for (const field of doubtfulFields(entry)) {
      console.log(`  ? ${field}: ${valueOf(entry, field) || '(none)'}${inWords(evidence[field])}`);
      if (asks && !(await settled(holdings, entry, field, vocabularies))) return 0;
    }
  }
  console.log(`${doubtful.length} of ${chosen.length} entries to be looked at`);
  return 0;
}

/** Asks until the answer is one that the field may have; false where the editor wants to stop. */
async function settled(
  holdings: Holdings,
  entry: SoundEntry,
  field: Verdict['field'],
  vocabularies: Vocabularies,
): Promise<boolean> {
  for (;;) {
    const verdict = await ask(entry, field);
    if (verdict === 'quit') return false;
    try {
      if (verdict) write(holdings, entry, verdict, vocabularies);
      return true;
    } catch (error) {
      console.log(`  ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** Writes a verdict into the entry's file, which is read anew: an editor may have it open. */
function write(
  holdings: Holdings,
  { file, statement }: SoundEntry,
  verdict: Verdict,
  vocabularies: Vocabularies,
): void {
  const unlock = lock(holdings);
  try {
    const today = new Date().toISOString().slice(0, 10);
    writeWhole(file, settle(readFileSync(file, 'utf8'), verdict, today, vocabularies));
    console.log(
      `  ${statement.id}: ${verdict.field} ${verdict.value === undefined ? 'confirmed' : 'corrected'}`,
    );
  } finally {
    unlock();
  }
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

function inWords(evidence: Evidence[] = []): string {
  return evidence
    .slice(0, 5)
    .map(
      ({ value, text, start, end }) =>
        `\n      ${value} by “${text.replace(/\s+/gu, ' ')}” at ${start}–${end}`,
    )
    .join('');
}

process.exitCode = await main(process.argv.slice(2));
