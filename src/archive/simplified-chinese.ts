import { Converter } from 'opencc-js/t2cn';

const HAN = /\p{Script=Han}/u;

const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * Traditional Chinese as Simplified, of the same length in UTF-16 code units: character by character where a phrase
 * would change it. Names, topics and days are then known in both.
 */
export function simplified(text: string): string {
  if (!HAN.test(text)) return text;
  const whole = toSimplified(text);
  if (whole.length === text.length) return whole;
  return text.replace(/\p{Script=Han}/gu, (character) => {
    const one = toSimplified(character);
    return one.length === character.length ? one : character;
  });
}
