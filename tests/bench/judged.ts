import { countryName } from '../../src/archive/country-label.ts';
import type { Glossary } from '../../src/archive/glossary.ts';
import type { Statement } from '../../src/archive/statement.ts';
import { fold, UNSPACED } from '../../src/archive/text.ts';
import { termLabel, type Vocabularies } from '../../src/archive/vocabulary.ts';
import { understand, type NameLexicon } from '../../src/search/query.ts';
import { normalizedTerm, tokenize } from '../../src/search/tokenize.ts';
import { Random } from '../support/random.ts';

/** A query whose answers are known. */
export interface Judged {
  kind:
    | 'country'
    | 'topic'
    | 'phrase'
    | 'unknown'
    | 'lookalike'
    | 'number'
    | 'fold'
    | 'question'
    | 'person'
    | 'concept';
  query: string;
  /** Where it is asked of texts in one language alone. */
  language?: string;
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

/** A language with fewer statements is not asked about their words. */
const FEWEST_TEXTS = 20;

/** A concept is asked about where so many of a language's texts have it at the least, and so many at the most. */
const HELD = { least: 2, most: 100 };

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
  const forms = statements.map(({ text, data }) =>
    [data.title, text].map((part) => tokenize(part).map(({ form }) => form)),
  );
  const folded = forms.map((parts) => parts.map((words) => words.map(normalizedTerm)));
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
        const words = tokenize(query).map(({ form }) => form);
        // Words typed with marks are those words alone: “Hải Nam” is not “hai năm”.
        const texts = words.join() === words.map(normalizedTerm).join() ? folded : forms;
        return {
          kind: 'phrase',
          query,
          grades: gradesOf(statements, (_, index) =>
            Math.max(...(texts[index] ?? []).map((part) => gradeOf(part, words))),
          ),
        };
      }),
    ),
    ...UNKNOWN.map((query): Judged => ({ kind: 'unknown', query, grades: new Map() })),
  ];
}

const UNSPACED_WORD = new RegExp(`[${UNSPACED}]`, 'u');

const gradesOf = (
  statements: readonly JudgedStatement[],
  grade: (statement: JudgedStatement, index: number) => number,
): Map<string, number> =>
  new Map(
    statements
      .map((statement, index) => [statement.id, grade(statement, index)] as const)
      .filter(([, grade]) => grade > 0),
  );

/** Words side by side answer well, words apart somewhat; characters of a script without spaces are no words of their own. */
function gradeOf(text: readonly string[], words: readonly string[]): number {
  const isThere = text.some(
    (word, at) => word === words[0] && words.every((word, by) => text[at + by] === word),
  );
  const mayStandApart = !UNSPACED_WORD.test(words.join(''));
  return isThere ? 2 : mayStandApart && words.every((word) => text.includes(word)) ? 1 : 0;
}

/** Two to four words from the midst of sentences, none of them a name; without diacritics every other time. */
function phrasesIn(statements: readonly JudgedStatement[], random: Random, lexicon: NameLexicon): string[] {
  const phrases: string[] = [];
  if (statements.length < FEWEST_TEXTS) return phrases;
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

/**
 * Concepts of a glossary in English, each asked of the texts of one other language: those that hold one of its terms in that
 * language as it is written there answer it. The texts are read here letter by letter, and not by the words of the index.
 */
export function judgeConcepts(statements: readonly JudgedStatement[], glossary: Glossary): Judged[] {
  const random = new Random(11);
  return LANGUAGES.filter((language) => language !== 'en').flatMap((language) => {
    const texts = statements
      .filter(({ data }) => data.language === language)
      .map(({ id, data, text }) => ({ id, text: `${data.title}\n${text}`.normalize('NFC').toLowerCase() }));
    const asked = Object.values(glossary).flatMap(({ terms }): Judged[] => {
      const [query] = terms['en'] ?? [];
      const patterns = (terms[language] ?? []).map(asWritten);
      if (query === undefined || patterns.length === 0) return [];
      const holds = texts.filter(({ text }) => patterns.some((pattern) => pattern.test(text)));
      if (holds.length < HELD.least || holds.length > HELD.most) return [];
      return [{ kind: 'concept', query, language, grades: new Map(holds.map(({ id }) => [id, 2])) }];
    });
    return random.sample(asked, EACH);
  });
}

/** A term with nothing of a word before or behind it; in Chinese, where it stands. */
const asWritten = (term: string): RegExp => {
  const words = RegExp.escape(term.normalize('NFC').toLowerCase());
  return /\p{Script=Han}/u.test(term)
    ? new RegExp(words, 'u')
    : new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'u');
};
