import { units } from '../archive/text.ts';
import { detectLanguage } from './detect-language.ts';
import { decodeAs, encodingName } from './encodings.ts';
import { isTcvn3 } from './tcvn3.ts';
import { isVni } from './vni.ts';
import { tryDecode, type Decoded } from './try-decode.ts';

/**
 * The part of a web page that is searched for a declaration of its encoding, in bytes. HTML wants it in the first 1,024
 * (section 4.2.5.4), but pages have it after banners and scripts.
 */
const DECLARATION = 200_000;

/** The encoding that a web page declares, if Chancery can decode it. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION)).toString('latin1');
  const [, label] = /<meta[^<>]{1,200}charset\s*=\s*["']?([\w-]{2,30})/iu.exec(head) ?? [];
  return label && encodingName(label);
}

/** Decodes as a web page declares; undefined where it declares nothing, or its bytes contradict it. */
export function decodeDeclared(bytes: Uint8Array): Decoded | undefined {
  const encoding = declaredEncoding(bytes);
  const decoded = encoding && tryDecode(bytes, encoding);
  return decoded && !UNWRITTEN.test(decoded.text) && !SIGN_IN_WORD.test(withoutTags(decoded.text))
    ? decoded
    : undefined;
}

/** Vietnamese letters as windows-1258 writes them: a vowel and a mark after it. Western text has no such pairs. */
const VIETNAMESE = /[ăâđêôơư]\p{M}|[\p{L}]\p{M}|đ/giu;

/** Characters that Western European texts use beyond ASCII. */
const WESTERN = /^[\p{ASCII}\u00a0-\u00ff€‚„…‘’“”•–—™šŠžŽœŒŸƒ]*$/u;

/** A sign among letters, where an accented letter of the encodings of DOS was taken for it. */
const SIGN_IN_WORD = /\p{L}[¤‚ƒ„…†‡ˆ‰‹›•¢£¥¦§¨©¬®¯°±µ¶¸¼½¾¿¡÷×]\p{L}/u;

/** Signs that no writing uses; a text that is decoded wrongly is full of them. */
const UNWRITTEN = /[\p{Co}\p{Cn}\ufffd]|[\u0080-\u009f]/u;

/** The words of a web page, roughly: its parser is not asked before the encoding is known. */
const withoutTags = (text: string): string =>
  /<html[\s>]/iu.test(text) ? text.replace(/<[^<>]*>/gu, ' ') : text;

/** The commonest short words of the languages that windows-1252 was used for. */
const WESTERN_WORDS = new Set(
  'the of and to in de la le les et des du en el los las que y por und der die das e da do os com per il di che och att van het een'.split(
    ' ',
  ),
);

/** Encodings with one or two bytes a character, in the order tried, and the languages that were written in them. */
const LEGACY: readonly { encoding: string; languages: readonly string[] }[] = [
  { encoding: 'shift_jis', languages: ['ja'] },
  { encoding: 'euc-jp', languages: ['ja'] },
  { encoding: 'gb18030', languages: ['zh'] },
  { encoding: 'big5', languages: ['zh'] },
  { encoding: 'windows-1251', languages: ['ru', 'uk', 'be', 'bg', 'sr'] },
  { encoding: 'koi8-r', languages: ['ru'] },
  { encoding: 'windows-1256', languages: ['ar', 'fa', 'ur'] },
];

/** Some of the commonest Chinese characters, one in five of any text; wrong decoding gives rare ones. */
const COMMON_CHINESE = /[的一是不了在人有我這个這中大来上国國和地们們会會年为為发發以与與成方行]/gu;
const HAN = /\p{Script=Han}/gu;

/*
 * The proof of an encoding. Set by hand so that every text of the test corpora, written in each of these encodings, comes
 * back right or is refused; none comes back wrong.
 */

/** Vietnamese: so many letters with marks, and so large a share of the characters beyond ASCII. */
const [FEWEST_MARKED, LEAST_MARKED] = [2, 0.25];

/** Western: the least share of common words, and the greatest share of characters beyond ASCII. */
const [LEAST_COMMON_WORDS, MOST_BEYOND_ASCII] = [0.12, 0.15];

/** Chinese: so many common characters, and so large a share of all. */
const [FEWEST_COMMON, LEAST_COMMON] = [5, 0.08];

/**
 * Decodes in an encoding from before Unicode that the text itself proves: Vietnamese by its marks, Western by its
 * words, the others by being running text of a language that they were made for. Undefined where none is proved.
 */
export function decodeLegacy(bytes: Uint8Array): Decoded | undefined {
  return (
    vietnameseFont(bytes) ??
    vietnamese(bytes) ??
    western(bytes) ??
    LEGACY.values()
      .map(({ encoding, languages }) => ({ decoded: tryDecode(bytes, encoding), languages }))
      .find(
        ({ decoded, languages }) =>
          decoded && !UNWRITTEN.test(decoded.text) && isRunningText(withoutTags(decoded.text), languages),
      )?.decoded
  );
}

function vietnamese(bytes: Uint8Array): Decoded | undefined {
  const decoded = tryDecode(bytes, 'windows-1258');
  if (!decoded) return undefined;
  const words = withoutTags(decoded.text);
  const marked = words.match(VIETNAMESE)?.length ?? 0;
  const stray = words.match(/(?<!\p{L}|\p{M})\p{M}/gu)?.length ?? 0;
  const beyond = words.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return stray === 0 && marked >= FEWEST_MARKED && marked >= beyond * LEAST_MARKED ? decoded : undefined;
}

/** Vietnamese in the fonts of TCVN3 or VNI. */
function vietnameseFont(bytes: Uint8Array): Decoded | undefined {
  const words = withoutTags(tryDecode(bytes, 'windows-1252')?.text ?? '');
  const encoding = isTcvn3(words) ? 'tcvn3' : isVni(words) ? 'vni' : undefined;
  return encoding && { text: decodeAs(bytes, encoding), encoding };
}

function western(bytes: Uint8Array): Decoded | undefined {
  const decoded = tryDecode(bytes, 'windows-1252');
  const text = withoutTags(decoded?.text ?? '');
  if (!decoded || !WESTERN.test(text) || SIGN_IN_WORD.test(text)) return undefined;
  const words = units(text.toLowerCase());
  const beyond = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const known = words.filter((word) => WESTERN_WORDS.has(word.text)).length;
  return known >= words.length * LEAST_COMMON_WORDS && beyond < text.length * MOST_BEYOND_ASCII
    ? decoded
    : undefined;
}

/** Whether a text is certainly in one of some languages, and not only in the right letters. */
function isRunningText(text: string, languages: readonly string[]): boolean {
  const { language, sure } = detectLanguage(text);
  if (!languages.includes(language)) return false;
  if (language !== 'zh') return sure;
  const characters = text.match(HAN)?.length ?? 0;
  const common = text.match(COMMON_CHINESE)?.length ?? 0;
  return sure && common >= FEWEST_COMMON && common >= characters * LEAST_COMMON;
}
