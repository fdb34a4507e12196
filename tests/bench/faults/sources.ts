import { readVocabularies } from '../../../src/holdings/vocabularies.ts';
import { createEntryMaker } from '../../../src/ingest/make-entry.ts';
import { Random } from '../../support/random.ts';
import { emptyReport, SEED, type FaultReport } from './report.ts';

/** Pieces of which texts are made that tempt a reader of texts. */
const PIECES = [
  'Joint statement of Cuba and Chile',
  'Tuyên bố chung',
  '中国和越南',
  'بيان مشترك',
  '5 May 2020',
  '\n',
  '\n\n',
  ' ',
  '# ',
  '> ',
  '- ',
  '1. ',
  '**',
  '[',
  '](',
  '<p>',
  '</p>',
  '<!--',
  '&amp;',
  '\\',
  '\u0000',
  '\u200b',
  '\ufeff',
  '\ud83d\ude00',
  '---\n',
  '{"a":',
  'https://example.org/',
  '```',
];

/**
 * Gives ingest texts put together at random, as plain text, Markdown and HTML, until the time is over. A text that it
 * refuses with a reason is caught, one that it takes is harmless; a fault of its own is missed.
 */
export function fuzzSources(seconds: number): FaultReport {
  const random = new Random(SEED);
  const make = createEntryMaker(readVocabularies('content/vocabularies'));
  const report = emptyReport();
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const text = Array.from({ length: random.between(1, 40) }, () => random.pick(PIECES)).join('');
    const file = random.pick(['a.txt', 'a.md', 'a.html']);
    report.tried++;
    try {
      const { reason } = make({
        bytes: new Uint8Array(Buffer.from(text)),
        file,
        sha256: '0'.repeat(64),
        given: {},
      });
      if (reason === undefined) report.harmless++;
      else if (reason.includes('bug in Chancery'))
        report.missed.push(`${file} ${JSON.stringify(text)}: ${reason}`);
      else report.caught++;
    } catch (error) {
      report.missed.push(`${file} ${JSON.stringify(text)}: ${String(error)}`);
    }
  }
  return report;
}
