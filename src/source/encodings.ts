import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/*
 * Encodings that WHATWG does not know: texts that were written in one encoding, or with one kind of font, and read in
 * another before they came here. Each is undone by a rule without a choice, so that a check gives the same text.
 */
const OWN: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  /** Vietnamese in TCVN3, a byte a letter. */
  tcvn3: (bytes) => fromTcvn3(new TextDecoder('windows-1252').decode(bytes)),
  /** The same after it was read as windows-1252 and saved as UTF-8. */
  'tcvn3-as-utf-8': (bytes) => fromTcvn3(new TextDecoder().decode(bytes)),
  /** Vietnamese in VNI, a letter and a sign for its marks. */
  vni: (bytes) => fromVni(new TextDecoder('windows-1252').decode(bytes)),
  /** The same after it was read as windows-1252 and saved as UTF-8. */
  'vni-as-utf-8': (bytes) => fromVni(new TextDecoder().decode(bytes)),
  /** UTF-8 that was read as windows-1252 and saved as UTF-8 again. */
  'utf-8-twice': (bytes) => undoDoubleUtf8(new TextDecoder().decode(bytes)) ?? '',
};

/** The name of an encoding, if this system or Chancery can decode it. */
export function encodingName(label: string): string | undefined {
  if (Object.hasOwn(OWN, label)) return label;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Decodes bytes in an encoding by its name; bytes without meaning become U+FFFD. */
export const decodeAs = (bytes: Uint8Array, encoding = 'utf-8'): string =>
  OWN[encoding]?.(bytes) ?? new TextDecoder(encoding).decode(bytes);

/** The bytes of characters in windows-1252; those that it has at 0x80 to 0x9f, and the rest by their own code. */
const BYTES = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

/** The text that was read as windows-1252 and encoded again; undefined where a character of it could not come of that. */
export function undoDoubleUtf8(text: string): string | undefined {
  const bytes: number[] = [];
  for (const character of text.replace(/^\ufeff/u, '')) {
    const byte =
      BYTES.get(character) ?? (character.charCodeAt(0) < 256 ? character.charCodeAt(0) : undefined);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
