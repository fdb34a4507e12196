import { describe, expect, it, test } from 'vitest';
import { dumpReason, pageReason } from '../../../src/ingest/no-statement.ts';

describe('a dump of data is refused', () => {
  test.each([
    ['JSON', '{"title": "A", "body": "Text."}'],
    ['a record a line', '{"a": 1}\n{"a": 2}\n{"a": 3}\n'],
    ['a table', 'id,title,day\n1,"One, or more",2020\n2,Two,2021\n3,Three,2022\n'],
    ['a table with tabs', 'id\ttitle\tday\n1\tOne\t2020\n2\tTwo\t2021\n3\tThree\t2022\n'],
  ])('in %s', (_, text) => {
    expect(dumpReason(text)).toMatch(/save each statement in it as a file of its own/);
  });

  it('and a text with commas or braces is not', () => {
    expect(dumpReason('Cuba, Chile, Peru\n\nThe three met, spoke, and left.\n')).toBeUndefined();
    expect(dumpReason('{Unofficial translation}\n\nThe ministers met.')).toBeUndefined();
  });
});

describe('a page without a statement is refused', () => {
  const none = { linkedDocuments: [] };

  it('where it is an error page', () => {
    expect(
      pageReason({ ...none, title: 'Page not found', body: 'Sorry, we looked everywhere for it.' }),
    ).toMatch(/error page/);
    expect(
      pageReason({ ...none, title: 'Page not found', body: 'The minister said that it was. '.repeat(60) }),
    ).toBeUndefined();
  });

  it.each([
    ['Consent', 'We use cookies to make this site better. Accept or decline.'],
    ['Ministry of Foreign Affairs', 'Please enable JavaScript to view the page.'],
    ['Statement', 'Log in to continue'],
  ])('where it stands before another one: %s', (title, body) => {
    expect(pageReason({ ...none, title, body })).toMatch(/open it in a browser/);
  });

  it('where it only lists other pages', () => {
    const body = Array.from({ length: 9 }, (_, index) => `Meeting with country ${index}`).join('\n\n');
    expect(pageReason({ ...none, title: 'Press releases', body })).toMatch(/save the pages that it lists/);
    const sentence = 'The two ministers agreed to widen the cooperation of their countries.';
    expect(pageReason({ ...none, title: 'Press releases', body: `${body}\n\n${sentence}` })).toBeUndefined();
    expect(
      pageReason({ ...none, title: '公报', body: body.replaceAll('Meeting', '会见。') }),
    ).toBeUndefined();
  });

  it('where its statement is a linked document', () => {
    const page = { title: 'Speech', body: 'Read the speech here', linkedDocuments: ['speech.pdf'] };
    expect(pageReason(page)).toMatch(/linked speech\.pdf/);
    expect(pageReason({ ...page, linkedDocuments: [] })).toBeUndefined();
  });
});
