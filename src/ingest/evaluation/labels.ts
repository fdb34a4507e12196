import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { OperationalError } from '../../archive/errors.ts';
import { holdingsAt } from '../../holdings/paths.ts';
import { ingest, type IngestResult } from '../ingest.ts';

/** What ingest makes of a labelled file. */
export interface Labelled<Label> {
  label: Label;
  result: IngestResult;
}

/**
 * Ingests every file that `labels.jsonl` in a folder names, as if it came into an empty archive; nothing is kept.
 *
 * @throws OperationalError where a line of labels.jsonl does not fit the schema
 */
export async function* ingestLabelled<Label extends { file: string }>(
  folder: string,
  schema: z.ZodType<Label>,
  example: string,
): AsyncGenerator<Labelled<Label>> {
  const labels = readFileSync(join(folder, 'labels.jsonl'), 'utf8')
    .replace(/^\ufeff/u, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLabel(line, index + 1, schema, example)]));
  const byPath = new Map(labels.map((label) => [join(folder, label.file), label]));
  const archive = mkdtempSync(join(tmpdir(), 'chancery-evaluate-'));
  try {
    const files = [...byPath.keys()].map((file) => ({ file }));
    const options = { holdings: holdingsAt(archive), given: {}, dryRun: true, near: 'keep' } as const;
    for await (const result of ingest(files, options)) {
      const label = byPath.get(result.file);
      if (label) yield { label, result };
    }
  } finally {
    rmSync(archive, { recursive: true, force: true });
  }
}

function readLabel<Label>(line: string, number: number, schema: z.ZodType<Label>, example: string): Label {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new OperationalError(`labels.jsonl:${number} is not a label; write it as ${example}`, { cause });
  }
}
