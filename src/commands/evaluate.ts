import { evaluateCorpus } from '../ingest/evaluation/corpus.ts';
import type { Judgement } from '../ingest/evaluation/judge.ts';
import { describePages, evaluatePages } from '../ingest/evaluation/pages.ts';
import { tabulate, worstOf } from '../ingest/evaluation/scores.ts';
import { createCommand, EXIT, parserOf, runCommand } from './command.ts';
import { jsonLine, print, printable } from './terminal.ts';

interface Options {
  corpus?: string;
  pages?: string;
  worst: string;
  json?: true;
}

const command = createCommand({
  name: 'evaluate',
  summary: `Runs ingest over a corpus of labelled texts, writing nothing, and prints how well it finds what the labels say.
DIR/labels.jsonl has a line for each file: {"file": "a/1.txt", "lang": "vi", "date": "2024-08-28",
"countries": ["VN", "CUB"], "speaker": "VN", "year": 2024}; every key but file may be missing.
With --pages the labels are of web pages: {"file": "a.html", "with": ["a piece of its text"],
"without": ["a piece of its furniture"], "paragraphs": ["all of its text"], "title": "…", "published": "2024-08-28"}.`,
  example: '--corpus ~/corpora/speeches --worst 20',
  statuses: '0 when the corpus was read, 1 on an error, 2 for bad arguments',
})
  .option('--corpus <dir>', 'a corpus of texts')
  .option('--pages <dir>', 'labelled web pages')
  .option(
    '--worst <n>',
    'how many wrong values without a flag to print',
    parserOf((count) => /^\d+$/.test(count), 'a number'),
    '40',
  )
  .option('--json', 'print every judgement, or the counts of --pages, as JSON, and nothing else');

await runCommand<Options>(command, async (_, { corpus, pages, worst, json }) => {
  if (pages !== undefined) {
    const scores = await evaluatePages(pages);
    console.log(json ? jsonLine(scores) : printable(describePages(scores)));
    return EXIT.ok;
  }
  if (corpus === undefined) return command.error('give --corpus DIR or --pages DIR');
  const judgements = await evaluateCorpus(corpus);
  if (json) for (const judgement of judgements) console.log(jsonLine(judgement));
  else report(judgements, Number(worst));
  return EXIT.ok;
});

function report(judgements: readonly Judgement[], worst: number): void {
  print(tabulate(judgements));
  print('\n“full date” counts the documents that write the labelled day in full.');
  const cases = worstOf(judgements, worst);
  if (cases.length > 0) print(`\nWrong and not flagged:\n${cases.join('\n')}`);
}
