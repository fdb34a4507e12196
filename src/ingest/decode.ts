import { units } from '../archive/text.ts';
import { detectLanguage } from './find-language.ts';

/** Bytes read as text, or why they cannot be. */
export type Decoding =
  { text: string; encoding: string; reason?: never } | { text?: never; encoding?: never; reason: string };

/** A statement of 8 MiB would fill a thousand pages; what is larger is something else. */
export const MOST_BYTES = 8 * 1024 * 1024;

/** Files that begin so are no text, and what to do about them. */
const SIGNATURES: readonly { bytes: string; what: string }[] = [
  { bytes: '%PDF', what: 'a PDF; extract its text (pdftotext) and ingest that' },
  { bytes: 'PK\x03\x04', what: 'a Word or other zipped file; save it as plain text or HTML and ingest that' },
  { bytes: '\xd0\xcf\x11\xe0', what: 'an old Word file; save it as plain text or HTML and ingest that' },
  { bytes: '{\\rtf', what: 'an RTF file; save it as plain text or HTML and ingest that' },
  {
    bytes: '\x00\x05\x16\x07',
    what: 'a Mac resource fork (AppleDouble); ingest the file that it belongs to',
  },
];

/**
 * Reads bytes as text: by byte order mark, else as UTF-8, else in the legacy encoding that the text itself
 * proves. What cannot be told is refused, never guessed.
 */
export function decode(bytes: Uint8Array): Decoding {
  if (bytes.length === 0) return { reason: 'the file is empty; remove it' };
  if (bytes.length > MOST_BYTES)
    return {
      reason: `the file has ${(bytes.length / 1024 / 1024).toFixed(1)} MiB, and 8 MiB is the most; split it by statement`,
    };
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const signature = SIGNATURES.find((known) => head.startsWith(known.bytes));
  if (signature) return { reason: `the file is ${signature.what}` };

  const decoding = decodeUnicode(bytes) ?? decodeDeclared(bytes) ?? decodeLegacy(bytes);
  if (decoding.text === undefined) return decoding;
  if (!/[\p{L}\p{N}]/u.test(decoding.text)) return { reason: 'the file holds no letter or digit; remove it' };
  return decoding;
}

function decodeUnicode(bytes: Uint8Array): Decoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return tryDecode(bytes, 'utf-16le') ?? { reason: DAMAGED_UTF16 };
  if (first === 0xfe && second === 0xff) return tryDecode(bytes, 'utf-16be') ?? { reason: DAMAGED_UTF16 };
  const nuls = countNuls(bytes);
  if (nuls.even + nuls.odd > 0) {
    // Latin text in UTF-16 has a NUL for nearly every letter, always on the same side.
    const half = bytes.length / 2;
    const encoding =
      nuls.odd > half * 0.3 && nuls.even === 0
        ? 'utf-16le'
        : nuls.even > half * 0.3 && nuls.odd === 0
          ? 'utf-16be'
          : undefined;
    return (
      (encoding && tryDecode(bytes, encoding)) ?? {
        reason: 'the file is binary (it holds NUL bytes); ingest its text instead',
      }
    );
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8) return utf8;
  const damage = utf8Damage(bytes);
  if (damage.valid > 3 * damage.invalid)
    return {
      reason: `the file is UTF-8 with ${damage.invalid} broken byte(s), the first at byte ${damage.first}; get an undamaged copy`,
    };
  return undefined;
}

const DAMAGED_UTF16 = 'the file begins as UTF-16 but is damaged; get an undamaged copy';

/** Decodes strictly; undefined where a byte has no meaning in the encoding. */
function tryDecode(bytes: Uint8Array, encoding: string): { text: string; encoding: string } | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

function countNuls(bytes: Uint8Array): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1))
    count[at % 2 === 0 ? 'even' : 'odd']++;
  return count;
}

/** How many characters beyond ASCII are sound UTF-8 and how many bytes are not. */
function utf8Damage(bytes: Uint8Array): { valid: number; invalid: number; first: number } {
  const damage = { valid: 0, invalid: 0, first: -1 };
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    if (length > 0 && tryDecode(bytes.subarray(at, at + length), 'utf-8')) {
      if (length > 1) damage.valid++;
      at += length;
    } else {
      if (damage.first < 0) damage.first = at;
      damage.invalid++;
      at++;
    }
  }
  return damage;
}

/** How much of a web page's beginning may declare its encoding, in bytes (HTML, section 4.2.5.4). */
const DECLARATION = 1024;

/** Decodes as a web page's own head says, where its bytes bear that out. */
function decodeDeclared(bytes: Uint8Array): Decoding | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION)).toString('latin1');
  const [, encoding] = /<meta[^<>]{1,200}charset\s*=\s*["']?([\w-]{2,30})/iu.exec(head) ?? [];
  if (!encoding) return undefined;
  try {
    const decoding = tryDecode(bytes, new TextDecoder(encoding).encoding);
    return decoding && !UNWRITTEN.test(decoding.text) && !SIGN_IN_WORD.test(withoutTags(decoding.text))
      ? decoding
      : undefined;
  } catch {
    return undefined;
  }
}

/** Marks of windows-1258 that follow a vowel, which no Western text has in their place. */
const VIETNAMESE = /[ăâđêôơư]\p{M}|[\p{L}]\p{M}|đ/giu;

/** Characters that Western European texts use beyond ASCII. */
const WESTERN = /^[\p{ASCII}\u00a0-\u00ff€‚„…‘’“”•–—™šŠžŽœŒŸƒ]*$/u;

/** A sign among letters, where an accented letter of the encodings of DOS has been taken for it. */
const SIGN_IN_WORD = /\p{L}[¤‚ƒ„…†‡ˆ‰‹›•¢£¥¦§¨©¬®¯°±µ¶¸¼½¾¿¡÷×]\p{L}/u;

/** The words of a web page as near as they can be had before its parser is asked; of other texts the whole. */
const withoutTags = (text: string): string =>
  /<html[\s>]/iu.test(text) ? text.replace(/<[^<>]*>/gu, ' ') : text;

/** The commonest short words of the languages that windows-1252 was used for. */
const WESTERN_WORDS = new Set(
  'the of and to in de la le les et des du en el los las que y por und der die das e da do os com per il di che och att van het een'.split(
    ' ',
  ),
);

/** Encodings with a byte a letter or two, in the order tried, and the languages that were written in them. */
const LEGACY: readonly { encoding: string; languages: readonly string[] }[] = [
  { encoding: 'shift_jis', languages: ['ja'] },
  { encoding: 'euc-jp', languages: ['ja'] },
  { encoding: 'gb18030', languages: ['zh'] },
  { encoding: 'big5', languages: ['zh'] },
  { encoding: 'windows-1251', languages: ['ru', 'uk', 'be', 'bg', 'sr'] },
  { encoding: 'koi8-r', languages: ['ru'] },
  { encoding: 'windows-1256', languages: ['ar', 'fa', 'ur'] },
];

/** Some of the commonest Chinese characters, which one in five of any text is; wrong decoding gives rare ones. */
const COMMON_CHINESE = /[的一是不了在人有我这個这中大来上国國和地们們会會年为為发發以与與成方行]/gu;
/** Fewer of them prove nothing. */
const FEWEST_COMMON = 5;
const HAN = /\p{Script=Han}/gu;

/** A text that is decoded wrongly is full of signs that no writing has. */
const UNWRITTEN = /[\p{Co}\p{Cn}\ufffd]|[\u0080-\u009f]/u;

/**
 * Encodings from before Unicode that the text itself can prove: Vietnamese by its marks, Western by its words,
 * the others by being running text of a language that they were made for.
 */
function decodeLegacy(bytes: Uint8Array): Decoding {
  const vietnamese = tryDecode(bytes, 'windows-1258');
  if (vietnamese) {
    const words = withoutTags(vietnamese.text);
    const marked = words.match(VIETNAMESE)?.length ?? 0;
    const stray = words.match(/(?<!\p{L}|\p{M})\p{M}/gu)?.length ?? 0;
    const beyond = words.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    if (stray === 0 && marked >= 2 && marked >= beyond * 0.25) return vietnamese;
  }
  const western = tryDecode(bytes, 'windows-1252');
  const westernText = withoutTags(western?.text ?? '');
  if (western && WESTERN.test(westernText) && !SIGN_IN_WORD.test(westernText)) {
    const words = units(westernText.toLowerCase());
    const beyond = westernText.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    const known = words.filter(({ text }) => WESTERN_WORDS.has(text)).length;
    if (known >= words.length * 0.12 && beyond < westernText.length * 0.15) return western;
  }
  for (const { encoding, languages } of LEGACY) {
    const decoding = tryDecode(bytes, encoding);
    if (decoding && !UNWRITTEN.test(decoding.text) && isRunningText(withoutTags(decoding.text), languages))
      return decoding;
  }
  return { reason: 'the encoding cannot be told; save the file as UTF-8 and ingest it again' };
}

/** Whether a text is surely of one of some languages, and not only in the right letters. */
function isRunningText(text: string, languages: readonly string[]): boolean {
  const { language, sure } = detectLanguage(text);
  if (!languages.includes(language)) return false;
  if (language !== 'zh') return sure;
  const characters = text.match(HAN)?.length ?? 0;
  const common = text.match(COMMON_CHINESE)?.length ?? 0;
  return sure && common >= FEWEST_COMMON && common >= characters * 0.08;
}
