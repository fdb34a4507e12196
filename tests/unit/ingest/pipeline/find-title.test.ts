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
