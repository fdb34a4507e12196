import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { OperationalError } from '../../archive/errors.ts';
import { holdingsAt } from '../../holdings/paths.ts';
import { decode } from '../../source/decode.ts';
import { ingest } from '../ingest.ts';
import { judge, type Judgement } from './judge.ts';

const labelSchema = z.object({
  file: z.string(),
  lang: z.string().optional(),
  date: z.iso.date().optional(),
  year: z.number().int().optional(),
  countries: z.array(z.string()).optional(),
  speaker: z.string().optional(),
});

/**
 * Judges every labelled file of a corpus, as if it came into an empty archive.
 *
 * @throws OperationalError where a line of labels.jsonl is not a label
 */
export async function evaluateCorpus(corpus: string): Promise<Judgement[]> {
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

/** A document's text; empty where it is missing or cannot be read as text. */
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
  } catch (cause) {
    throw new OperationalError(
      `labels.jsonl:${number} is not a label; write it as {"file": "a/1.txt", "lang": "vi"}`,
      { cause },
    );
  }
}
