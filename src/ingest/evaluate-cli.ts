import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { holdingsAt } from '../holdings/paths.ts';
import { decode } from './decode.ts';
import { judge, type Judgement } from './evaluate.ts';
import { ingest } from './ingest.ts';
import { tabulate, worstOf } from './scores.ts';

const USAGE = `usage: npm run evaluate -- --corpus DIR [options]

Runs ingest over a corpus of labelled texts, writing nothing, and prints how well it finds what the labels say.
DIR/labels.jsonl has a line a file: {"file": "a/1.txt", "lang": "vi", "date": "2024-08-28",
"countries": ["VN", "CUB"], "speaker": "VN", "year": 2024}; every key but file may be missing.

  --corpus DIR       the corpus
  --worst N          how many wrong and unflagged values to print (default: 40)
  --json             every judgement, one JSON object a line, and nothing else

Exit status: 0 when the corpus was read, 1 on an error, 2 for bad arguments.`;

const labelSchema = z.object({
  file: z.string(),
  lang: z.string().optional(),
  date: z.iso.date().optional(),
  year: z.number().int().optional(),
  countries: z.array(z.string()).optional(),
  speaker: z.string().optional(),
});

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        corpus: { type: 'string' },
        worst: { type: 'string', default: '40' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    if (!values.corpus) throw new TypeError('no corpus is named');
    if (!/^\d+$/.test(values.worst)) throw new TypeError(`--worst ${values.worst} is no number`);
    const judgements = await evaluate(values.corpus);
    if (values.json) for (const judgement of judgements) console.log(JSON.stringify(judgement));
    else report(judgements, Number(values.worst));
    return 0;
  } catch (error) {
    const isUsage = error instanceof TypeError;
    console.error(
      `evaluate: ${error instanceof Error ? error.message : String(error)}${isUsage ? `\n\n${USAGE}` : ''}`,
    );
    return isUsage ? 2 : 1;
  }
}

/** Judges every labelled file of a corpus, as if it came into an archive that holds nothing. */
async function evaluate(corpus: string): Promise<Judgement[]> {
  const labels = readFileSync(join(corpus, 'labels.jsonl'), 'utf8')
    .replace(/^\ufeff/u, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLabel(line, index + 1)]));
  const byPath = new Map(labels.map((label) => [join(corpus, label.file), label]));
  const archive = mkdtempSync(join(tmpdir(), 'chancery-evaluate-'));
  const judgements: Judgement[] = [];
  try {
    const files = [...byPath.keys()].map((file) => ({ file }));
    const options = { holdings: holdingsAt(archive), given: {}, dryRun: true, near: 'keep' } as const;
    for await (const result of ingest(files, options)) {
      const label = byPath.get(result.file);
      if (label) judgements.push(...judge(label, result, textOf(result.file)));
    }
  } finally {
    rmSync(archive, { recursive: true, force: true });
  }
  return judgements;
}

/** A document's text; none where it is not there, or cannot be read as text. */
function textOf(file: string): string {
  try {
    return decode(readFileSync(file)).text ?? '';
  } catch {
    return '';
  }
}

function readLabel(line: string, number: number) {
  try {
    return labelSchema.parse(JSON.parse(line));
  } catch {
    throw new Error(`labels.jsonl:${number} is no label; write it as ${'{"file": "a/1.txt", "lang": "vi"}'}`);
  }
}

function report(judgements: readonly Judgement[], worst: number): void {
  for (const line of tabulate(judgements)) console.log(line);
  console.log('\n“full date” counts the documents that write the labelled day in full.');
  const cases = worstOf(judgements, worst);
  if (cases.length > 0) console.log(`\nWrong and not flagged:\n${cases.join('\n')}`);
}
