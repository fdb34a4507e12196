import { isUtf8 } from 'node:buffer';
import { decodeDeclared, declaredEncoding, decodeLegacy } from './legacy-encodings.ts';
import { decodeAs, undoDoubleUtf8 } from './encodings.ts';
import { MOST_BYTES, tooLarge } from './size.ts';
import { isTcvn3 } from './tcvn3.ts';
import { isVni } from './vni.ts';
import { tryDecode, type Decoded } from './try-decode.ts';

/** Bytes decoded to text, or the reason why they cannot be. */
export type Decoding =
  | (Decoded & {
      reason?: never;
      /** What is broken in the text, where that could not be undone. */
      damage?: string;
    })
  | { text?: never; encoding?: never; reason: string };

/** Files that begin so are not text. */
const SIGNATURES: readonly { bytes: string; what: string }[] = [
  {
    bytes: 'PK\x03\x04',
    what: 'a zipped file of an unknown kind; save its text as PDF, Word (.docx), HTML or plain text and ingest that',
  },
  { bytes: '\xd0\xcf\x11\xe0', what: 'an old Word file; save it as plain text or HTML and ingest that' },
  {
    bytes: '\x00\x05\x16\x07',
    what: 'a Mac resource fork (AppleDouble); ingest the file that it belongs to',
  },
];

/**
 * Decodes bytes: by their byte order mark, else as UTF-8, else in the encoding that a web page declares, else in the
 * legacy encoding that the text itself proves. An encoding is never guessed.
 */
export function decode(bytes: Uint8Array): Decoding {
  if (bytes.length === 0) return { reason: 'the file is empty; remove it' };
  if (bytes.length > MOST_BYTES) return { reason: tooLarge(bytes.length) };
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const signature = SIGNATURES.find((known) => head.startsWith(known.bytes));
  if (signature) return { reason: `the file is ${signature.what}` };

  const decoding = decodeUnicode(bytes) ??
    decodeDeclared(bytes) ??
    (declaredEncoding(bytes) === 'utf-8' ? slightlyDamaged(bytes) : undefined) ??
    decodeLegacy(bytes) ??
    slightlyDamaged(bytes) ?? {
      reason: 'the encoding cannot be told; open the file in the program that wrote it and save it as UTF-8',
    };
  if (decoding.text === undefined) return decoding;
  if (!/[\p{L}\p{N}]/u.test(decoding.text)) return { reason: 'the file has no letter or digit; remove it' };
  return decoding;
}

/** Latin text in UTF-16 has a NUL for nearly every letter; this share of them, on one side, shows which byte order. */
const NUL_SHARE = 0.3;

/** Text with this many sound characters beyond ASCII for each broken byte is UTF-8 that was damaged. */
const SOUND_PER_BROKEN = 3;

function decodeUnicode(bytes: Uint8Array): Decoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return tryDecode(bytes, 'utf-16le') ?? { reason: DAMAGED_UTF16 };
  if (first === 0xfe && second === 0xff) return tryDecode(bytes, 'utf-16be') ?? { reason: DAMAGED_UTF16 };
  const nuls = countNuls(bytes);
  if (nuls.even + nuls.odd > 0) {
    const half = bytes.length / 2;
    const encoding =
      nuls.odd > half * NUL_SHARE && nuls.even === 0
        ? 'utf-16le'
        : nuls.even > half * NUL_SHARE && nuls.odd === 0
          ? 'utf-16be'
          : undefined;
    if (encoding) return tryDecode(bytes, encoding) ?? { reason: BINARY };
    return withoutNuls(bytes, nuls.even + nuls.odd) ?? { reason: BINARY };
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8) return repaired(bytes, utf8);
  const damage = utf8Damage(bytes);
  if (damage.valid <= SOUND_PER_BROKEN * damage.invalid) return undefined;
  return (
    slightlyDamaged(bytes) ?? {
      reason: `the file is UTF-8 with ${damage.invalid} broken byte(s), the first at byte ${damage.first}; get an undamaged copy`,
    }
  );
}

const BINARY = 'the file is binary (it has NUL bytes); ingest its text instead';

/** One NUL byte to so many others is a slip of the program that wrote the text. */
const BYTES_PER_NUL = 1000;

/** UTF-8 with a stray NUL byte or two, which are no characters of a text. */
function withoutNuls(bytes: Uint8Array, nuls: number): Decoding | undefined {
  if (nuls * BYTES_PER_NUL > bytes.length) return undefined;
  const decoded = tryDecode(bytes, 'utf-8');
  return decoded && { ...decoded, damage: `${nuls} NUL byte(s), the first at byte ${bytes.indexOf(0)}` };
}

/** So few broken bytes are taken, and flagged. */
const FEW_BROKEN = 8;

/** UTF-8 with a few broken bytes, each of which becomes U+FFFD; undefined where there are more, or nothing is sound. */
function slightlyDamaged(bytes: Uint8Array): Decoding | undefined {
  const { valid, invalid, first } = utf8Damage(bytes);
  if (valid === 0 || invalid > FEW_BROKEN) return undefined;
  const damage = `${invalid} broken byte(s) in UTF-8, the first at byte ${first}`;
  return { text: decodeAs(bytes), encoding: 'utf-8', damage };
}

/** So many signs of double encoding, one to so many characters, are no accident. */
const MOJIBAKE = /[ÃÂÐÑØÙÅÄ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g;
const FEWEST_MOJIBAKE = 4;

/** UTF-8 as it is, or, where what it holds was read in another encoding before, with that undone; U+FFFD is damage. */
function repaired(bytes: Uint8Array, utf8: Decoded): Decoding {
  const { text } = utf8;
  // Each of the mistakes below shows as letters and signs of Latin-1; a page mostly has none.
  if (!/[\u0080-\u00ff\ufffd]/.test(text)) return utf8;
  if ((text.match(MOJIBAKE)?.length ?? 0) >= FEWEST_MOJIBAKE) {
    const undone = undoDoubleUtf8(text);
    if (undone !== undefined) return { text: undone, encoding: 'utf-8-twice' };
  }
  const encoding = isTcvn3(text) ? 'tcvn3-as-utf-8' : isVni(text) ? 'vni-as-utf-8' : undefined;
  if (encoding) return { text: decodeAs(bytes, encoding), encoding };
  const lost = text.match(/\ufffd/gu)?.length ?? 0;
  if (lost > 0 && lost > (text.match(/\p{L}/gu)?.length ?? 0))
    return { reason: 'most of its letters were lost before it came here (U+FFFD); get an undamaged copy' };
  const damage = lostCharacters(text);
  return damage ? { ...utf8, damage } : utf8;
}

/** What is broken in a text that holds the sign of characters that were lost; undefined where it holds none. */
export function lostCharacters(text: string): string | undefined {
  const lost = text.match(/\ufffd/gu)?.length ?? 0;
  return lost > 0 ? `${lost} character(s) were lost before it came here (U+FFFD)` : undefined;
}

const DAMAGED_UTF16 = 'the file begins as UTF-16 but is damaged; get an undamaged copy';

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
    if (length > 0 && isUtf8(bytes.subarray(at, at + length))) {
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
