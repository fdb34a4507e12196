import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuild, ingestCorpus } from './build.ts';
import { benchFaults } from './faults/all.ts';
import { writeSyntheticContent } from '../support/generate.ts';
import { timesFourfold } from './hostile.ts';
import { benchRelevance } from './relevance.ts';
import { report } from './report.ts';
import { benchSearch } from './search.ts';

const USAGE = `usage: npm run bench -- [build|search|relevance|hostile|faults] [options]

  build       builds an archive and prints pages, seconds, peak memory and bytes (the default)
  search      builds an archive, searches it in a browser, and prints bytes and milliseconds, beside Pagefind's client
  relevance   searches an archive whose answers are known, and prints how many are found, and how high they stand;
              of real texts those are known that follow from their words, their facts and the glossary
  hostile     prints how much longer ingest takes for hostile texts of four times the length
  faults      kills ingest, edits entries wrongly, gives ingest random texts, and prints what was caught and what missed

  --size N       how many synthetic statements (default 1000)
  --corpus DIR   real texts instead: ingest DIR (at most --size of its files, if given) and build that
  --cut N        of each real text only the first N characters`;

const BENCHES = ['build', 'search', 'relevance', 'hostile', 'faults'] as const;

/** How many faults of each kind are tried, and for how many seconds texts are made up. */
const FAULTS = { kills: 190, builds: 10, edits: 660, seconds: 60 };

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
    if (bench === 'faults') {
      let missed = 0;
      for (const [kind, found] of Object.entries(await benchFaults(folder, FAULTS))) {
        if (!found) {
          console.log(`${kind}: not tried, for this machine does not allow it`);
          continue;
        }
        report(kind, {
          tried: found.tried,
          caught: found.caught,
          harmless: found.harmless,
          missed: found.missed.length,
        });
        for (const what of found.missed) console.log(`  missed: ${what}`);
        missed += found.missed.length;
      }
      return missed > 0 ? 1 : 0;
    }
    const content = join(folder, 'content');
    if (values.corpus !== undefined)
      await ingestCorpus(resolve(values.corpus), content, {
        most: Number(values.size ?? Infinity),
        cut: Number(values.cut ?? Infinity),
      });
    if (bench === 'relevance') {
      await benchRelevance(folder, values.corpus === undefined ? undefined : content);
      return 0;
    }
    if (values.corpus === undefined) writeSyntheticContent(content, Number(values.size ?? 1000));
    await benchBuild(content, join(folder, 'site'));
    if (bench === 'search') await benchSearch(content, join(folder, 'site'));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
