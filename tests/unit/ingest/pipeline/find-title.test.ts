import { expect, test } from 'vitest';
import { make } from '../../../support/ingest.ts';

test.each([
  [
    'U.S. officials met Mr. Smith of the U.K. on Monday. They spoke of trade.',
    'U.S. officials met Mr. Smith of the U.K. on Monday',
  ],
  [
    'BS. Nguyễn Văn A cho biết hai bên thống nhất hợp tác. Hai nước sẽ họp lại.',
    'BS. Nguyễn Văn A cho biết hai bên thống nhất hợp tác',
  ],
  ['The ministers met. They spoke of trade.', 'The ministers met'],
])('a title that is supplied from the first sentence is not cut at an abbreviation: %s', (text, title) => {
  expect(make(text).frontMatter).toMatchObject({ title, titleSupplied: true });
});

test('a line at the margin over indented paragraphs is the title, as a news agency sends it', () => {
  const { frontMatter, body } = make(
    'BANK ISSUES NOTES IN TOKYO\n    TOKYO, March 26 - The Bank is issuing five-year notes with\na coupon of four pct, its lead manager said in a statement.\n    Payment is due in April of this year, and the notes will be\nlisted in Luxembourg.\n    The notes are not guaranteed by the state, the manager of\nthem said.\n',
  );
  expect(frontMatter).toMatchObject({ title: 'BANK ISSUES NOTES IN TOKYO' });
  expect(frontMatter).not.toHaveProperty('titleSupplied');
  expect(body.trim().split('\n\n')).toHaveLength(3);
});

test.each([
  'I am pleased to congratulate you, Sir, on your election to the presidency of this',
  'Mr. President',
  '12. May I, on behalf of my delegation, extend to the President the warmest wishes of',
  'Chad offers hearty congratulations to the President. His efforts bring hope to all 7',
  'C’est un honneur de prendre la parole devant cette Assemblée au nom de mon',
])('the beginning of a speech is no title: %s', (opening) => {
  const text = `${opening}\n\nsession of the Assembly. We thank all who made it possible, and wish them well.`;
  expect(make(text).frontMatter.titleSupplied).toBe(true);
});

test.each([
  'Mr. Smith goes to Washington, D.C.: why talk now?',
  'His Majesty the King receives the Ambassador of Chile',
  'Distinguished Service Medal for two peacekeepers',
])('a title may ask, shout, and name people and honours: %s', (title) => {
  expect(make(`${title}\n\nThe ministers met in spring. They spoke of trade.`).frontMatter.title).toBe(title);
});
