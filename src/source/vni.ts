import { countLatin1 } from './tcvn3.ts';

/*
 * Vietnamese in the fonts of VNI, as windows-1252 shows them: a letter, and behind it a sign for its tone and shape.
 */

/** The marks, as combining characters of Unicode, that a sign puts on the letter before it. */
const MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** Letters that are one sign with their tone or shape. */
const LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  ô: 'ơ',
  ö: 'ư',
  î: 'ỵ',
};

const SIGNS = Object.keys(MARKS).join('');
const PAIR = new RegExp(`([aeouyôö])([${SIGNS}])|([${Object.keys(LETTERS).join('')}])`, 'giu');

/** Puts a letter in the case of the one that it stands for. */
const inCaseOf = (letter: string, written: string): string =>
  written === written.toUpperCase() ? letter.toUpperCase() : letter;

/** A text of VNI that was read as windows-1252, in Unicode. */
export const fromVni = (text: string): string =>
  text
    .replace(PAIR, (_, vowel: string | undefined, sign: string | undefined, alone: string | undefined) => {
      const letter = vowel ?? alone ?? '';
      const base = inCaseOf(LETTERS[letter.toLowerCase()] ?? letter, letter);
      return base + (MARKS[sign?.toLowerCase() ?? ''] ?? '');
    })
    .normalize('NFC');

/** Vowels with the signs of tones, which hardly any other language writes so. */
const TONED = new RegExp(`[aeouyôö][${SIGNS}]`, 'giu');

/**
 * The fewest such pairs, and the greatest number of characters to each. Vietnamese has one in six or seven characters;
 * French, which has “où” and “naïve”, one in some hundreds.
 */
const [FEWEST, SPACING] = [8, 20];

/** Whether a text that was read as windows-1252 is Vietnamese in VNI. */
export const isVni = (text: string): boolean => {
  if (countLatin1(text) * SPACING < text.length) return false;
  const pairs = text.match(TONED)?.length ?? 0;
  return pairs >= FEWEST && pairs * SPACING >= text.length && /ñ/iu.test(text);
};
