import { francAll } from 'franc-min';
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { draftOf } from './draft.ts';

/** Languages of one script that Chancery tells apart by their words, as franc names them (ISO 639-3). */
const BY_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Latin: {
    eng: 'en',
    vie: 'vi',
    ind: 'id',
    spa: 'es',
    fra: 'fr',
    deu: 'de',
    por: 'pt',
    ita: 'it',
    nld: 'nl',
    tur: 'tr',
    pol: 'pl',
  },
  Cyrillic: { rus: 'ru', ukr: 'uk', bel: 'be', srp: 'sr', bul: 'bg' },
  Arabic: { arb: 'ar', pes: 'fa', urd: 'ur' },
};

/** Scripts that one language of the archive is written in. */
const BY_SCRIPT: Readonly<Record<string, string>> = {
  Han: 'zh',
  Hangul: 'ko',
  Thai: 'th',
  Lao: 'lo',
  Khmer: 'km',
  Myanmar: 'my',
  Hebrew: 'he',
  Greek: 'el',
  Devanagari: 'hi',
};

const SCRIPTS = [...Object.keys(BY_WORDS), ...Object.keys(BY_SCRIPT), 'Hiragana', 'Katakana'];
const SCRIPT_LETTERS = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const);

/** As much of a text as decides its language; in UTF-16 code units. */
const SAMPLE = 6000;

/** A text with fewer letters than this proves no language by its words. */
const FEWEST_LETTERS = 200;

/** Letters that only Vietnamese has. */
const VIETNAMESE_LETTERS = /[ăđơưạ-ỹ]/giu;

/** A language and whether the text is enough to be sure of it. */
export interface LanguageFinding {
  language: string;
  sure: boolean;
}

/**
 * The main language of a text: by its script where that decides, else by franc among the script's languages.
 * A text with hardly any letters is `und`.
 */
export function detectLanguage(text: string): LanguageFinding {
  const sample = text.slice(0, SAMPLE);
  const counts = new Map(
    SCRIPT_LETTERS.map(([script, letters]) => [script, sample.match(letters)?.length ?? 0]),
  );
  const kana = (counts.get('Hiragana') ?? 0) + (counts.get('Katakana') ?? 0);
  const [script, letters] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0]);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (letters < 4) return { language: 'und', sure: false };
  const dominates = letters > total * 0.6;
  if (kana > 0.1 * total) return { language: 'ja', sure: dominates || kana > 0.3 * total };
  const decided = BY_SCRIPT[script];
  if (decided) return { language: decided, sure: dominates };
  const vietnamese =
    script === 'Latin' ? (sample.normalize('NFC').match(VIETNAMESE_LETTERS)?.length ?? 0) : 0;
  if (vietnamese > letters * 0.08) return { language: 'vi', sure: dominates && letters >= FEWEST_LETTERS };
  const languages = BY_WORDS[script] ?? {};
  const [best, second] = francAll(sample, { only: Object.keys(languages), minLength: 4 });
  const language = (best && languages[best[0]]) ?? 'und';
  const margin = (best?.[1] ?? 0) - (second?.[1] ?? 0);
  return { language, sure: dominates && language !== 'und' && letters >= FEWEST_LETTERS && margin > 0.02 };
}

/** Finds the language of the text, unless it was given. */
export const findLanguage: Plugin<[], Root> = () => (_, file) => {
  const draft = draftOf(file);
  if (draft.given.language) {
    draft.fields.language = draft.given.language;
    return;
  }
  const { language, sure } = detectLanguage(draft.reading.text);
  draft.fields.language = language;
  if (!sure) draft.review.add('language');
};
