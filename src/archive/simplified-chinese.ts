import { Converter } from 'opencc-js/t2cn';

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Japanese, which keeps many Traditional forms, has this share of kana beside its Han characters; Chinese quotes few. */
const JAPANESE_KANA = 0.1;

const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * Traditional Chinese as Simplified, of the same length in UTF-16 code units: character by character where a phrase
 * would change it. Names, topics and days are then known in both. Japanese stays as it is.
 */
export function simplified(text: string): string {
  const characters = text.match(HAN)?.length ?? 0;
  if (characters === 0 || (text.match(KANA)?.length ?? 0) > characters * JAPANESE_KANA) return text;
  const whole = toSimplified(text);
  if (whole.length === text.length) return whole;
  return text.replace(HAN, (character) => {
    const one = toSimplified(character);
    return one.length === character.length ? one : character;
  });
}
