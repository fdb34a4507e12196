import { describe, expect, it } from 'vitest';
import { make } from '../../../support/ingest.ts';

const TALKS = 'We will work together on health and on trade. Our ministers stand by their words.';

describe('a text that names no day of its own', () => {
  it('is dated by its publication where it is the issuer’s own words', () => {
    const { frontMatter } = make(
      `Statement by the Ministry of Foreign Affairs of Chile\n\n${TALKS} We thank you.`,
      {
        published: '2024-03-04',
      },
    );
    expect(frontMatter).toMatchObject({ wording: 'full', date: '2024-03-04', dateBasis: 'published' });
    expect(frontMatter.review ?? []).not.toContain('date');
  });

  it('is about as old as the report that tells of it', () => {
    const report =
      'Ministers meet\n\nHANOI (Reuters) - The talks went well, officials said, according to those who were there.';
    const { frontMatter } = make(report, { published: '2024-03-04' });
    expect(frontMatter).toMatchObject({ wording: 'report', date: '2024-03-04~', dateBasis: 'published' });
    expect(frontMatter.review ?? []).not.toContain('date');
  });

  it('stays undated where only the month of publication is known', () => {
    expect(make(TALKS, { published: '2024-03' }).frontMatter.date).toBeUndefined();
  });

  it('does not take the day in brackets behind the name of another document', () => {
    const text = `Statement by the Ministry of Foreign Affairs of Chile\n\n18-07-2019 - 11:37\n\n${TALKS} We thank you.\n\nVideo of the debate (16.07.2019)`;
    expect(make(text).frontMatter).toMatchObject({ date: '2019-07-18', published: '2019-07-18' });
  });
});
