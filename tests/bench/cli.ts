import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuild, ingestCorpus } from './build.ts';
import { writeSyntheticContent } from '../support/generate.ts';
import { timesFourfold } from './hostile.ts';
import { benchRelevance } from './relevance.ts';
import { report } from './report.ts';
import { benchSearch } from './search.ts';

const USAGE = `usage: npm run bench -- [build|search|relevance|hostile] [options]

  build       builds an archive and prints pages, seconds, peak memory and bytes (the default)
  search      builds an archive, searches it in a browser, and prints bytes and milliseconds, beside Pagefind's client
  relevance   searches an archive whose answers are known, and prints how many are found, and how high they stand
  hostile     prints how much longer ingest takes for hostile texts of four times the length

  --size N       how many synthetic statements (default 1000)
  --corpus DIR   real texts instead: ingest DIR (at most --size of its files, if given) and build that
  --cut N        of each real text only the first N characters`;

const BENCHES = ['build', 'search', 'relevance', 'hostile'] as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  let bench: (typeof BENCHES)[number] | undefined;
  let values: { size?: string; corpus?: string; cut?: string; hostile?: boolean };
  try {
    const parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        size: { type: 'string' },
        corpus: { type: 'string' },
        cut: { type: 'string' },
        hostile: { type: 'boolean' },
      },
    });
    values = parsed.values;
    const [name = values.hostile ? 'hostile' : 'build'] = parsed.positionals;
    bench = BENCHES.find((known) => known === name);
    if (!bench) throw new Error(`there is no bench ${name}`);
    for (const option of ['size', 'cut'] as const)
      if (values[option] !== undefined && !/^[1-9]\d*$/.test(values[option]))
        throw new Error(`--${option} ${values[option]} is no number`);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  if (bench === 'hostile') {
    report('times as long for four times the length', timesFourfold());
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  try {
    if (bench === 'relevance') {
      await benchRelevance(folder);
      return 0;
    }
    const content = join(folder, 'content');
    if (values.corpus !== undefined)
      await ingestCorpus(resolve(values.corpus), content, {
        most: Number(values.size ?? Infinity),
        cut: Number(values.cut ?? Infinity),
      });
    else writeSyntheticContent(content, Number(values.size ?? 1000));
    await benchBuild(content, join(folder, 'site'));
    if (bench === 'search') await benchSearch(content, join(folder, 'site'));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
