import { countryName } from '../../src/archive/country-label.ts';
import type { Statement } from '../../src/archive/statement.ts';
import { fold } from '../../src/archive/text.ts';
import { termLabel, type Vocabularies } from '../../src/archive/vocabulary.ts';
import { understand, type NameLexicon } from '../../src/search/query.ts';
import { normalizedTerm, tokenize } from '../../src/search/tokenize.ts';
import { Random } from '../support/random.ts';

/** A query whose answers are known. */
export interface Judged {
  kind: 'country' | 'topic' | 'phrase' | 'unknown' | 'lookalike' | 'number' | 'fold' | 'question' | 'person';
  query: string;
  /** How well statements answer it, by id: 2 well, 1 somewhat; all others not at all. */
  grades: ReadonlyMap<string, number>;
}

/** A statement with its text. */
export interface JudgedStatement extends Statement {
  text: string;
}

/** The languages in which queries are asked. */
const LANGUAGES = ['en', 'vi', 'id', 'es', 'fr', 'zh'] as const;

/** How many queries of each kind are asked in each language. */
const EACH = 16;

/** Words that are in no language. */
const UNKNOWN =
  'quetzalcoatlzz zzyzx qwrtpsd vbnmklj khongcotunay ththththt aabbccddee 龘龘龘 ъъъщщ ظظظض'.split(' ');

/** Queries over an archive, with the answers that follow from what its statements are, and say. */
export function judge(
  statements: readonly JudgedStatement[],
  vocabularies: Vocabularies,
  lexicon: NameLexicon,
): Judged[] {
  const random = new Random(7);
  const keys = statements.map(({ text, data }) =>
    [data.title, text].map((part) => tokenize(part).map(({ form }) => normalizedTerm(form))),
  );
  const countries = [...new Set(statements.flatMap(({ data }) => data.countries))].sort();
  const topics = [...new Set(statements.flatMap(({ data }) => data.topics))].sort();
  return [
    ...LANGUAGES.flatMap((language) =>
      random.sample(countries, EACH).map((code): Judged => ({
        kind: 'country',
        query: countryName(code, language),
        grades: gradesOf(statements, ({ data }) =>
          data.countries.includes(code) ? 2 : data.mentions.includes(code) ? 1 : 0,
        ),
      })),
    ),
    ...LANGUAGES.flatMap((language) =>
      random.sample(topics, EACH).map((topic): Judged => ({
        kind: 'topic',
        query: termLabel(vocabularies.topics, topic, language),
        grades: gradesOf(statements, ({ data }) => (data.topics.includes(topic) ? 2 : 0)),
      })),
    ),
    ...LANGUAGES.flatMap((language) =>
      phrasesIn(
        statements.filter(({ data }) => data.language === language),
        random,
        lexicon,
      ).map((query): Judged => {
        const words = tokenize(query).map(({ form }) => normalizedTerm(form));
        return {
          kind: 'phrase',
          query,
          grades: gradesOf(statements, (_, index) =>
            Math.max(...(keys[index] ?? []).map((part) => gradeOf(part, words))),
          ),
        };
      }),
    ),
    ...UNKNOWN.map((query): Judged => ({ kind: 'unknown', query, grades: new Map() })),
  ];
}

const gradesOf = (
  statements: readonly JudgedStatement[],
  grade: (statement: JudgedStatement, index: number) => number,
): Map<string, number> =>
  new Map(
    statements
      .map((statement, index) => [statement.id, grade(statement, index)] as const)
      .filter(([, grade]) => grade > 0),
  );

/** Words side by side answer well, words apart somewhat. */
function gradeOf(text: readonly string[], words: readonly string[]): number {
  const isThere = text.some(
    (word, at) => word === words[0] && words.every((word, by) => text[at + by] === word),
  );
  return isThere ? 2 : words.every((word) => text.includes(word)) ? 1 : 0;
}

/** Two to four words from the midst of sentences, none of them a name; without diacritics every other time. */
function phrasesIn(statements: readonly JudgedStatement[], random: Random, lexicon: NameLexicon): string[] {
  const phrases: string[] = [];
  while (phrases.length < EACH) {
    const { text } = random.pick(statements);
    const words = tokenize(text);
    const first = random.between(0, words.length - 5);
    const last = first + random.between(1, 3);
    const phrase = text.slice(words[first]?.start, words[last]?.end);
    const { names, terms } = understand(phrase, lexicon);
    // Across the end of a sentence, a line or a clause there is no phrase.
    if (names.length > 0 || terms.length === 0 || /[^\p{L}\p{M}\p{N} ’'-]/u.test(phrase)) continue;
    phrases.push(phrases.length % 2 === 0 ? phrase : fold(phrase));
  }
  return phrases;
}
