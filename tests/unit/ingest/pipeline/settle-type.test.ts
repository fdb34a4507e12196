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
