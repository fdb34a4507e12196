import { describe, expect, it, test } from 'vitest';
import { findAssemblySession } from '../../../../src/ingest/dates/assembly-session.ts';
import { make } from '../../../support/ingest.ts';

describe('the session of the General Assembly that a speech is made in is', () => {
  test.each([
    [
      'I congratulate you on your election to the presidency of the forty-second session of the General Assembly.',
      42,
    ],
    ['It is an honour to address the 79th session of the United Nations General Assembly.', 79],
    ['We gather for the thirty seventh regular session of the General Assembly.', 37],
  ])('read from its first words: %s', (text, number) => {
    expect(findAssemblySession(text, 'en')).toMatchObject({ number, year: 1945 + number });
  });

  test.each([
    'I thank his predecessor, who presided over the forty-first session of the General Assembly.',
    'We participated in the tenth special session of the General Assembly.',
    'At the General Assembly we stand for peace. The sixth session of the Conference was of use.',
    'After the election at the fiftieth session of the General Assembly, we address the fifty-first session.',
  ])('not known from %s', (text) => {
    expect(findAssemblySession(text, 'en')).toBeUndefined();
  });
});

describe('a speech in the General Assembly', () => {
  const SPEECH =
    'Mr. President, I congratulate you on your election to the presidency of the forty-second session of the General Assembly. My delegation wishes you well. Oman supports your work. Oman stands for peace.';

  it('that names no day is of the year in which its session opened, and says that this is inferred', () => {
    const { frontMatter, evidence } = make(SPEECH, { language: 'en' });
    expect(frontMatter).toMatchObject({ type: 'speech', date: '1987', dateBasis: 'inferred' });
    expect(frontMatter.dateNote).toContain('number 42');
    expect(evidence['date']?.[0]?.text).toBe('forty-second session');
  });

  it('that states its day keeps it', () => {
    const { frontMatter } = make(`New York, 23 September 1987\n\n${SPEECH}`, { language: 'en' });
    expect(frontMatter.date).toBe('1987-09-23');
  });

  it('of a session that is still to come is not dated by it', () => {
    const { frontMatter } = make(SPEECH, { language: 'en', added: '1986-12-31' });
    expect(frontMatter).not.toHaveProperty('date');
  });
});
