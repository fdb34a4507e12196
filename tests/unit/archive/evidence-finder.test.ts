import { describe, expect, it, test } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import { dateFinder, termFinder } from '../../../src/archive/evidence-finder.ts';
import { evidenceTerms } from '../../../src/archive/evidence-terms.ts';
import { holdingsAt } from '../../../src/holdings/paths.ts';
import { readEntries } from '../../../src/holdings/read.ts';
import { readVocabularies } from '../../../src/holdings/vocabularies.ts';

const holdings = holdingsAt('content');
const vocabularies = readVocabularies(holdings.vocabularies);
const archive = openArchive(readEntries(holdings, vocabularies).map(({ statement }) => statement));

const found = (
  language: string,
  facet: 'countries' | 'topics' | 'organizations',
  key: string,
  text: string,
) =>
  termFinder(
    evidenceTerms(language, archive, vocabularies)[facet][key] ?? [],
    language,
  )(text).map(({ start, end }) => text.slice(start, end));

describe('the words that a fact rests on', () => {
  test.each([
    [
      'en',
      'countries',
      'us',
      'The US and the United States told us; American goods',
      ['US', 'United States', 'American'],
    ],
    ['vi', 'countries', 'us', 'Hoa Kỳ và Mỹ, mỹ thuật', ['Hoa Kỳ', 'Mỹ']],
    ['id', 'countries', 'cn', 'Tiongkok atau Cina', ['Tiongkok', 'Cina']],
    ['zh', 'countries', 'cu', '中国和古巴', ['古巴']],
    ['ru', 'countries', 'cu', 'Правительство Кубы', ['Кубы']],
    ['ar', 'countries', 'cn', 'وزارة الخارجية في الصين قالت', ['الصين']],
    ['fr', 'countries', 'cn', 'la Chine et le peuple chinois', ['Chine', 'chinois']],
    ['en', 'topics', 'terrorism', 'against terrorism and TERRORISTS', ['terrorism', 'TERRORISTS']],
    ['en', 'organizations', 'un', 'the United Nations (UN) un-', ['United Nations', 'UN']],
  ] as const)('are found in %s under %s/%s', (language, facet, key, text, expected) => {
    expect(found(language, facet, key, text)).toEqual(expected);
  });
});

describe('the words that a date rests on', () => {
  const dated = (edtf: string, language: string, text: string) =>
    dateFinder(edtf, language)([text])[0]?.map(({ start, end }) => text.slice(start, end));

  test.each([
    ['2022-08-29', 'vi', 'Sáng 29/8, tại Hà Nội ngày 29/8/2022; 129/8', ['29/8', '29/8/2022']],
    ['2021-09-20', 'id', 'pada 20 September 2021', ['20 September 2021']],
    ['2026-01-04', 'zh', '2026年1月4日，北京', ['2026年1月4日']],
    ['2026-01-04', 'en', 'on January 4, 2026 and 4 January', ['January 4, 2026', '4 January']],
    ['2024-09~', 'en', 'in September 2024; in 2024', ['September 2024']],
    ['2024', 'en', 'in 2024 and 20245', ['2024']],
    ['2022-09-26', 'zh', '新华社9月26日电，于2022年9月26日在北京', ['9月26日', '2022年9月26日']],
    ['2023-03-12', 'ar', 'القاهرة، ١٢ مارس ٢٠٢٣', ['١٢ مارس ٢٠٢٣']],
    ['2021-09-20', 'id', 'dari 18-20 September 2021', ['20 September 2021']],
    ['2021-05-01', 'en', '1.5 million, 5.1 percent, 1 May 2019, 1/5/2003; 1 May', ['1 May']],
    ['2024-03-04', 'vi', '3/4/2024 và 4/3/2024', ['4/3/2024']],
    ['2022-08-28/2022-09-01', 'vi', 'từ 28/8 – 1/9/2022', ['28/8', '1/9/2022']],
  ])('%s is found in %s', (edtf, language, text, expected) => {
    expect(dated(edtf, language, text)).toEqual(expected);
  });

  it('are those of the month where no day is named', () => {
    expect(dated('2021-05-06', 'en', 'They met in May 2021.')).toEqual(['May 2021']);
  });

  it('are none where the text names no date', () => {
    expect(dated('2021-05-06', 'en', 'They met.')).toEqual([]);
  });
});
