import { expect, test } from 'vitest';
import { make } from '../../../support/ingest.ts';

test('the own words of a ministry that name no type are a ministry’s statement, for a person to confirm', () => {
  const { frontMatter } = make(
    'On the situation in Lebanon\n\nThe Ministry of Foreign Affairs of Norway expresses its deep concern. Help must come.',
    { publisher: 'Ministry of Foreign Affairs' },
  );
  expect(frontMatter).toMatchObject({
    type: 'ministry-statement',
    issuers: ['NO/foreign-ministry'],
    countries: ['NO'],
    mentions: ['LB'],
  });
  expect(frontMatter.review).toContain('type');
});

const ORDER =
  'By the executive order, signed on Monday, the border is closed. The order holds for a year. '.repeat(6);

test('a title that begins with a kind says what the text is, whatever it speaks of', () => {
  const { type, review = [] } = make(`Fact Sheet: What the Executive Order Does\n\n${ORDER}`).frontMatter;
  expect(type).toBe('fact-sheet');
  expect(review).not.toContain('type');
});

test('news of an order, which it names again and again, is at most doubtfully an order', () => {
  const { type, review = [] } = make(
    `A judge and her times\n\n“We know her,” said a friend. ${ORDER}`,
  ).frontMatter;
  expect(type === 'executive-act' ? review : ['type']).toContain('type');
});

test('whoever says “we” and names no state need not be its issuer', () => {
  const { wording, review = [] } = make(
    'How we bought our car\n\nWe looked at many, my wife and I. Our dealer was kind to us. I paid, and we drove home.',
  ).frontMatter;
  expect(wording === 'full' ? review : ['wording']).toContain('wording');
});

test.each([
  [
    'pt',
    'COMUNICADO CONJUNTO\n\nO Governo da República Democrática de Timor-Leste e o Governo da República de Moçambique reafirmaram os laços de amizade e cooperação entre os dois países.',
    'joint-statement',
  ],
  [
    'de',
    'Rede des Bundespräsidenten\n\nMeine Damen und Herren, ich freue mich sehr, dass wir heute hier zusammengekommen sind, um über die Zukunft zu sprechen.',
    'speech',
  ],
  ['ja', '日本・ベトナム共同声明\n\n双方は、両国の協力を強化することで一致した。', 'joint-statement'],
])('a text in %s is known by the name that it gives itself', (_, text, type) => {
  expect(make(text).frontMatter.type).toBe(type);
});
