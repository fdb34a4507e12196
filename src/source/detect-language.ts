import { francAll } from 'franc-min';
import { FUNCTION_WORDS, INDONESIAN, MALAY } from './function-words.ts';

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
const SCRIPT_SAMPLE = 2000;

/** A sample is looked for no further, where tags stand before it; in UTF-16 code units. */
const MOST_READ = 4 * SAMPLE;

/** Tags that stand in a text, with their attributes, and addresses are in no language. */
const MARKUP = /<\/?[a-z][^<>]{0,2000}>|\bhttps?:\/\/\S+/giu;

/** A text with fewer letters than this proves no language by its words. */
const FEWEST_LETTERS = 150;

/** Letters that only Vietnamese has; every other word of it has one. */
const VIETNAMESE_LETTERS = /[ăđơưạ-ỹ]/giu;
const VIETNAMESE_WORD = /[ăđơưạ-ỹ]/u;

/** The least share of function words that running text has; what a failed scan holds has far fewer. */
const LEAST_SHARE = 0.08;

/** With fewer, a language is named and flagged. */
const SURE_SHARE = 0.12;

/** So many words are running text or nothing; fewer may be a list of names. */
const FEWEST_WORDS = 60;

/** A language and whether the text is enough to be sure of it. */
export interface LanguageFinding {
  language: string;
  sure: boolean;
}

const UNKNOWN: LanguageFinding = { language: 'und', sure: false };

/**
 * The main language of a text: by its script where that decides, else by its function words, and in a text too
 * short for them by franc. Letters that make no language, as when a scan fails, are `und`, as is a text with
 * hardly any.
 */
export function detectLanguage(text: string): LanguageFinding {
  const sample = text.slice(0, MOST_READ).replace(MARKUP, ' ').slice(0, SAMPLE);
  const head = sample.slice(0, SCRIPT_SAMPLE);
  const counts = new Map(
    SCRIPT_LETTERS.map(([script, letters]) => [script, head.match(letters)?.length ?? 0]),
  );
  const kana = (counts.get('Hiragana') ?? 0) + (counts.get('Katakana') ?? 0);
  const [script, letters] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0]);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (letters < 4) return UNKNOWN;
  const dominates = letters > total * 0.6;
  if (kana > 0.1 * total) return { language: 'ja', sure: dominates || kana > 0.3 * total };
  const decided = BY_SCRIPT[script];
  if (decided) return { language: decided, sure: dominates };
  const isLong = dominates && letters >= FEWEST_LETTERS;
  const vietnamese = script === 'Latin' ? (head.normalize('NFC').match(VIETNAMESE_LETTERS)?.length ?? 0) : 0;
  if (vietnamese > letters * 0.08) return { language: 'vi', sure: isLong };
  const { language, share, margin, words } = byFunctionWords(sample.normalize('NFC').toLowerCase());
  if (language && share >= LEAST_SHARE)
    return { language, sure: isLong && share >= SURE_SHARE && margin >= 1.25 };
  if (words >= FEWEST_WORDS) return UNKNOWN;
  const languages = BY_WORDS[script] ?? {};
  const [best] = francAll(sample, { only: Object.keys(languages), minLength: 4 });
  return { language: (best && languages[best[0]]) ?? 'und', sure: false };
}

/**
 * The language whose function words make up most of a text; their share of its words, from 0 to 1; and how many
 * times more they are than those of the language that comes next.
 */
function byFunctionWords(text: string): { language?: string; share: number; margin: number; words: number } {
  const hits = new Map<string, number>();
  let words = 0;
  /** Words of Malay less those of Indonesian. */
  let malay = 0;
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    words++;
    malay += Number(MALAY.has(word)) - Number(INDONESIAN.has(word));
    if (VIETNAMESE_WORD.test(word)) hits.set('vi', (hits.get('vi') ?? 0) + 1);
    else
      for (const language of FUNCTION_WORDS.get(word) ?? [])
        hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const [best, next] = [...hits].sort((a, b) => b[1] - a[1]);
  if (!best) return { share: 0, margin: 0, words };
  const language = best[0] === 'id' && malay > 0 ? 'ms' : best[0];
  return { language, share: best[1] / words, margin: best[1] / Math.max(1, next?.[1] ?? 0), words };
}
