import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { decode } from '../../source/decode.ts';
import { judge, type Judgement } from './judge.ts';
import { ingestLabelled } from './labels.ts';

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
  const judgements: Judgement[] = [];
  const labelled = ingestLabelled(corpus, labelSchema, '{"file": "a/1.txt", "lang": "vi"}');
  for await (const { label, result } of labelled)
    judgements.push(...judge(label, result, textOf(result.file)));
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
