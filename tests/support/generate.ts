import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryName } from '../../src/archive/country-label.ts';
import { daysInMonth } from '../../src/archive/date.ts';
import { slugify } from '../../src/archive/slug.ts';
import type { StatementInput } from '../../src/archive/statement.ts';
import { termLabel, type Vocabularies } from '../../src/archive/vocabulary.ts';
import { sha256Of } from '../../src/archive/sha256.ts';
import { formatFrontMatter } from '../../src/holdings/entry-file.ts';
import { holdingsAt } from '../../src/holdings/paths.ts';
import { readVocabularies } from '../../src/holdings/vocabularies.ts';
import { PHRASES } from './phrases.ts';
import { Random } from './random.ts';

/** Sixty countries that speak in synthetic statements. */
const COUNTRIES =
  'CU VN US CN PK ID IN JP KR RU FR DE GB IT ES PT NL BE PL UA TR EG SA AE QA IR IQ IL PS JO LB MA DZ TN NG GH KE ET ZA TZ AO MZ BR AR CL PE CO VE MX CA AU NZ TH MY SG PH LA KH MM BD'.split(
    ' ',
  );

const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru pla ste tri'.split(' ');

/** A synthetic statement: what is written to its entry and to its source. */
export interface Synthetic {
  id: string;
  data: StatementInput;
  body: string;
  source: string;
}

/**
 * Makes synthetic statements whose facts are known, in eight languages, over sixty countries and forty years.
 * The same seed gives the same statements, and the first of a larger number are those of a smaller.
 */
export function* generate(count: number, vocabularies: Vocabularies, seed = 1): Generator<Synthetic> {
  const topics = Object.keys(vocabularies.topics.terms);
  for (let number = 0; number < count; number++) {
    const random = new Random(seed * 1_000_003 + number);
    const language = languageOfNumber(number);
    const [a, b, c] = random.sample(COUNTRIES, 3) as [string, string, string];
    const about = random.sample(topics, random.between(2, 5));
    const slots = () => ({
      a: countryName(a, language),
      b: countryName(b, language),
      c: countryName(c, language),
      topic: termLabel(vocabularies.topics, about[0] ?? '', language).toLowerCase(),
      other: termLabel(vocabularies.topics, random.pick(about), language).toLowerCase(),
      year: String(random.between(1985, 2025)),
      number: String(random.between(3, 99)),
      word: random.sample(SYLLABLES, random.between(2, 4)).join(''),
    });
    const phrases = PHRASES[language] ?? { title: '', sentences: [] };
    const title = fill(phrases.title, slots());
    const paragraphs = Array.from({ length: random.between(6, 16) }, () =>
      random
        .sample(phrases.sentences, random.between(2, 4))
        .map((sentence) => fill(sentence, slots()))
        .join(language === 'zh' ? '' : ' '),
    );
    const [year, month] = [random.between(1985, 2025), random.between(1, 12)];
    const day = random.between(1, daysInMonth(year, month));
    const date = [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
    const source = `${title}\n\n${paragraphs.join('\n\n')}\n`;
    const text = paragraphs.join('\n');
    yield {
      id: `${date}-${slugify(title, 48)}-${number}`,
      source,
      body: paragraphs.join('\n\n'),
      data: {
        title,
        date,
        dateBasis: 'stated',
        added: '2026-01-15',
        language,
        type: random.pick(['joint-statement', 'joint-declaration', 'read-out', 'communique']),
        ...(number % 3 === 0
          ? { wording: 'report' as const }
          : { wording: 'full' as const, issuers: [a, b] }),
        countries: [a, b],
        mentions: text.includes(slots().c) ? [c] : [],
        organizations: random.next() < 0.3 ? ['un'] : [],
        topics: about,
        source: {
          file: `${String(number).padStart(6, '0')}.txt`,
          sha256: sha256Of(source),
        },
      },
    };
  }
}

const fill = (pattern: string, slots: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);

/** The language of a synthetic statement, by its number. */
export const languageOfNumber = (number: number): string => {
  const languages = Object.keys(PHRASES);
  return languages[number % languages.length] ?? 'en';
};

/**
 * Writes a content folder of synthetic statements, with its sources, and gives their ids by number.
 *
 * @param added paragraphs to put behind the text of some statements, by number
 */
export function writeSyntheticContent(
  root: string,
  count: number,
  added: ReadonlyMap<number, readonly string[]> = new Map(),
): string[] {
  const holdings = holdingsAt(root);
  for (const folder of [holdings.statements, holdings.sources]) mkdirSync(folder, { recursive: true });
  const ids: string[] = [];
  for (const { id, data, body, source } of generate(count, readVocabularies(holdings.vocabularies))) {
    const more = (added.get(ids.length) ?? []).map((paragraph) => `\n${paragraph}\n`).join('');
    const entry = { ...data, source: { ...data.source, sha256: sha256Of(source + more) } };
    writeFileSync(join(holdings.sources, data.source.file), source + more);
    writeFileSync(
      join(holdings.statements, `${id}.md`),
      `---\n${formatFrontMatter(entry)}---\n\n${body}\n${more}`,
    );
    ids.push(id);
  }
  return ids;
}
