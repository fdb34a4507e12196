import { describe, expect, it, test } from 'vitest';
import { make } from '../../support/ingest.ts';
import { parseJsonFacts, parseYamlFacts } from '../../../src/source/parse-facts.ts';
import { factsOfRecord } from '../../../src/source/stated-facts.ts';
import { publicAddress } from '../../../src/source/page/page-facts.ts';

const TEXT = 'Cuba and Chile agreed to work together on health, and to meet again before the year ends.';

describe('facts that a text states', () => {
  test.each([
    ['12.10', '12.10'],
    ['007', '007'],
    ['0x1F', '0x1F'],
    ['2024', '2024'],
  ])('keep the number of a document as it is written: %s', (written, expected) => {
    expect(make(`---\nnumber: ${written}\n---\n${TEXT}\n`).frontMatter.numbers).toEqual([expected]);
    expect(parseYamlFacts(`number: ${written}`)).toEqual({ number: expected });
  });

  it('are named with their values where these are none', () => {
    const { unknownKeys } = factsOfRecord(
      {
        doc_date: '31/02/2020',
        lnaguage: 'en',
        language: 'klingon',
        source: 'Reuters',
        published: 'n/a',
        url: 'notaurl',
      },
      { start: 0, end: 0 },
    );
    expect(unknownKeys).toEqual(['lnaguage', 'doc_date: 31/02/2020', 'url: notaurl', 'language: klingon']);
    expect(
      factsOfRecord({ doc_date: 'soon', date_made: '2020-05-05' }, { start: 0, end: 0 }),
    ).not.toHaveProperty('unknownKeys');
  });

  it('keep the numbers of JSON as they are written too', () => {
    expect(parseJsonFacts('{"number": 12.10, "of": [1.0, "1.0", true]}')).toEqual({
      number: '12.10',
      of: ['1.0', '1.0', true],
    });
  });

  it('stand on one line, whatever they were written on', () => {
    const { frontMatter } = make(
      `---\npublisher: |\n  Ministry of\n  Foreign Affairs\nauthor: "A.\\aB."\n---\n${TEXT}\n`,
    );
    expect(frontMatter.source.publisher).toBe('Ministry of Foreign Affairs');
    const page = `<!doctype html><html><head><title>Statement</title><script type="application/ld+json">{"@type":"Article","author":{"name":"Nguyen\\n Van A"},"publisher":{"name":"Agency\\nX"}}</script></head><body><main><h1>Statement on health</h1><p>${TEXT}</p></main></body></html>`;
    expect(make(page, {}, 'a.html').frontMatter.source).toMatchObject({ publisher: 'Agency X' });
  });

  it('name no password of an address', () => {
    expect(publicAddress('https://user:p%40ss@a.example/ä b')).toBe('https://a.example/%C3%A4%20b');
    expect(publicAddress('https://a.example/1?q=@x')).toBe('https://a.example/1?q=@x');
    expect(publicAddress('https://web.archive.org/web/2020id_/https://a.example/1')).toBe(
      'https://a.example/1',
    );
  });
});
