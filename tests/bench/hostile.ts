import { readVocabularies } from '../../src/holdings/vocabularies.ts';
import { createEntryMaker } from '../../src/ingest/make-entry.ts';

/** Texts that tempt a pattern to look at the same words again and again, each to be repeated. */
const TEMPTING: Readonly<Record<string, string>> = {
  'one line of days': '1 1 1 1 1 - 1 - 1/1/1/1 ',
  'days that never end': '12 May to 13 May to 14 ',
  'numbers in words': 'one thousand nine hundred and one thousand ',
  'ordinals without a day': 'twenty-first day of twenty-first day of ',
  'Chinese numerals': '一二三四五六七八九十',
  'offices without a country': 'President of the Minister of the King of the ',
  'countries and nothing else': 'Congo Korea Guinea Dominican ',
  'brackets that never close': '(((( [[[[ （（（（ ',
  'spaces without words': '. \t \u00a0 \u200b',
  'short lines': 'a\nb\n\n',
  tags: '<p><b>a</i>&amp;&#x41;',
  'stars and underscores': '*a_ **b__ `c ',
  'letters without spaces': 'aàảãáạ',
  'links without ends': '[a](b[c](',
};

/** Sizes to compare, in UTF-16 code units; the second is four times the first. */
const SIZES = [100_000, 400_000] as const;

/**
 * How much longer a text of four times the length takes, shape by shape: about 4 where the time is linear, 16
 * where it is quadratic. Medians of three runs.
 */
export function timesFourfold(): Record<string, number> {
  const make = createEntryMaker(readVocabularies('content/vocabularies'));
  const ratios: Record<string, number> = {};
  for (const [name, piece] of Object.entries(TEMPTING))
    for (const file of name === 'tags'
      ? ['a.html']
      : name.startsWith('stars') || name.startsWith('links')
        ? ['a.txt', 'a.md']
        : ['a.txt']) {
      const [small, large] = SIZES.map((size) => {
        const text = `Joint statement of Cuba and Chile\n\n${piece.repeat(size / piece.length)}`;
        const bytes = new Uint8Array(Buffer.from(text));
        return median(
          [0, 1, 2].map(() => {
            const started = performance.now();
            make({ bytes, file, sha256: '0'.repeat(64), given: {} });
            return performance.now() - started;
          }),
        );
      });
      ratios[`${name} (${file})`] = Number(((large ?? 0) / (small ?? 1)).toFixed(1));
    }
  return ratios;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
