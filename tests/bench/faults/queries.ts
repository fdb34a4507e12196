import { nameLexicon, understand, type Names } from '../../../src/search/query.ts';
import { ADDRESS_FILTERS, readState, writeState } from '../../../src/search/state.ts';
import { Random } from '../../support/random.ts';
import { emptyReport, SEED, type FaultReport } from './report.ts';

/** Some names of each kind. */
const NAMES: Names = {
  country: { CU: ['Cuba', '古巴'], VN: ['Việt Nam', 'Vietnam'], CN: ['中国', 'الصين'], US: ['US', 'us'] },
  organization: { asean: ['ASEAN', '东盟'] },
  person: { 'wang-yi': ['Wang Yi', '王毅'] },
  topic: { 'south-china-sea': ['South China Sea', 'Biển Đông'] },
  type: { 'joint-statement': ['Joint statement', 'Tuyên bố chung'] },
  language: { vi: ['Vietnamese', 'tiếng Việt'] },
  months: [[], [], [], [], ['May', 'tháng 5', '5月'], [], [], [], [], [], [], []],
  unrelated: [],
};

/** Pieces of which queries are made. */
const PIECES = [
  ...[
    'Cuba',
    'Việt Nam',
    'viet nam',
    '中国',
    'الصين',
    'South China Sea',
    'us',
    'May 2020',
    '2021..2023',
    '1.5.1999',
  ],
  ...[
    '"',
    '“',
    '”',
    '«',
    '-',
    '- ',
    ' ',
    '\t',
    '*',
    '(',
    ')',
    ':',
    '/',
    '\\',
    '%',
    '%E0%A4%A',
    '&',
    '=',
    '#',
    '?',
  ],
  ...[
    '\u0000',
    '\u200b',
    '\u0301',
    '\ufeff',
    '\ud83d',
    '\ude00',
    '😀',
    'ß',
    'ﷺ',
    'İ',
    'constructor',
    '__proto__',
  ],
  ...[
    'country:',
    'a'.repeat(400),
    '1'.repeat(40),
    'ngừng bắn',
    'cease-fire',
    'A/RES/70/1',
    'undated-x',
    '2020-02-30',
  ],
];

/** An address of a search may be no longer than this; servers and proxies refuse more. In bytes. */
const LONGEST_ADDRESS = 8000;

/**
 * Understands queries put together at random, and reads and writes their addresses, until the time is over. What is
 * written must be read as the same search, and be no longer than servers take; an error is missed.
 */
export function fuzzQueries(seconds: number): FaultReport {
  const random = new Random(SEED);
  const lexicon = nameLexicon(NAMES);
  const values = Array.from(
    { length: 400 },
    (_, number) => `a-value-of-this-facet-with-a-long-key-${number}`,
  );
  const known = Object.fromEntries(ADDRESS_FILTERS.map((filter) => [filter, values])) as Record<
    (typeof ADDRESS_FILTERS)[number],
    string[]
  >;
  const report = emptyReport();
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const query = Array.from({ length: random.between(1, 12) }, () => random.pick(PIECES)).join(
      random.pick(['', ' ']),
    );
    const parameters = new URLSearchParams({ q: query });
    for (let filter = random.between(0, 200); filter > 0; filter--)
      parameters.append(
        random.pick([...ADDRESS_FILTERS, 'from', 'to', 'page']),
        random.pick([...values, query]),
      );
    report.tried++;
    try {
      understand(query, lexicon);
      const address = writeState(readState(parameters, known).state);
      const again = writeState(readState(new URLSearchParams(address), known).state);
      if (again !== address) report.missed.push(`${JSON.stringify(query)}: reads ${again} for ${address}`);
      else if (address.length > LONGEST_ADDRESS) report.missed.push(`${JSON.stringify(query)}: too long`);
      else report.harmless++;
    } catch (error) {
      report.missed.push(`${JSON.stringify(query)}: ${String(error)}`);
    }
  }
  return report;
}
