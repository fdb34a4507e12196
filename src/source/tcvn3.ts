/**
 * Vietnamese letters by their characters in TCVN 5712:1993 (ABC fonts), as windows-1252 shows them. Capitals with tones
 * are missing there: such texts write them in a font of capitals, with the codes of the small letters.
 */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries([
  ['¸', 'á'],
  ['µ', 'à'],
  ['¶', 'ả'],
  ['·', 'ã'],
  ['¹', 'ạ'],
  ['¨', 'ă'],
  ['¾', 'ắ'],
  ['»', 'ằ'],
  ['¼', 'ẳ'],
  ['½', 'ẵ'],
  ['Æ', 'ặ'],
  ['©', 'â'],
  ['Ê', 'ấ'],
  ['Ç', 'ầ'],
  ['È', 'ẩ'],
  ['É', 'ẫ'],
  ['Ë', 'ậ'],
  ['®', 'đ'],
  ['Ð', 'é'],
  ['Ì', 'è'],
  ['Î', 'ẻ'],
  ['Ï', 'ẽ'],
  ['Ñ', 'ẹ'],
  ['ª', 'ê'],
  ['Õ', 'ế'],
  ['Ò', 'ề'],
  ['Ó', 'ể'],
  ['Ô', 'ễ'],
  ['Ö', 'ệ'],
  ['Ý', 'í'],
  ['×', 'ì'],
  ['Ø', 'ỉ'],
  ['Ü', 'ĩ'],
  ['Þ', 'ị'],
  ['ã', 'ó'],
  ['ß', 'ò'],
  ['á', 'ỏ'],
  ['â', 'õ'],
  ['ä', 'ọ'],
  ['«', 'ô'],
  ['è', 'ố'],
  ['å', 'ồ'],
  ['æ', 'ổ'],
  ['ç', 'ỗ'],
  ['é', 'ộ'],
  ['¬', 'ơ'],
  ['í', 'ớ'],
  ['ê', 'ờ'],
  ['ë', 'ở'],
  ['ì', 'ỡ'],
  ['î', 'ợ'],
  ['ó', 'ú'],
  ['ï', 'ù'],
  ['ñ', 'ủ'],
  ['ò', 'ũ'],
  ['ô', 'ụ'],
  ['\u00ad', 'ư'],
  ['ø', 'ứ'],
  ['õ', 'ừ'],
  ['ö', 'ử'],
  ['÷', 'ữ'],
  ['ù', 'ự'],
  ['ý', 'ý'],
  ['ú', 'ỳ'],
  ['û', 'ỷ'],
  ['ü', 'ỹ'],
  ['þ', 'ỵ'],
  ['¡', 'Ă'],
  ['¢', 'Â'],
  ['§', 'Đ'],
  ['£', 'Ê'],
  ['¤', 'Ô'],
  ['¥', 'Ơ'],
  ['¦', 'Ư'],
]);

/** A text of TCVN3 that was read as windows-1252, in Unicode; words of capitals get capitals with tones. */
export const fromTcvn3 = (text: string): string =>
  text
    .replace(/[^\p{ASCII}]/gu, (sign) => LETTERS[sign] ?? sign)
    .replace(/\p{L}+/gu, (word) =>
      /\p{Lu}.*\p{Lu}/u.test(word) && !/[a-z]/u.test(word) ? word.toUpperCase() : word,
    );

/** How many characters of Latin-1 beyond ASCII a text has: the only ones that legacy encodings read as windows-1252 show. */
export const countLatin1 = (text: string): number => text.match(/[\u0080-\u00ff]/g)?.length ?? 0;

/** Signs that TCVN3 shows within Vietnamese words and that no Western text has there. */
const SIGN_IN_WORD = /\p{L}[¸µ¶·¹¨¾»¼½©®ª«¬\u00ad]|[¸µ¶·¹¨¾»¼½©®ª«¬\u00ad]\p{L}/gu;

/** The fewest such signs, and the greatest number of characters to each; set on Vietnamese texts written in TCVN3. */
const [FEWEST, SPACING] = [8, 30];

/** Vietnamese writes most of its letters in ASCII; Chinese and Cyrillic that were read as windows-1252 have few there. */
const LEAST_ASCII = 0.5;

/** Whether a text that was read as windows-1252 is Vietnamese in TCVN3. */
export const isTcvn3 = (text: string): boolean => {
  if (countLatin1(text) * SPACING < text.length) return false;
  const signs = text.match(SIGN_IN_WORD)?.length ?? 0;
  if (signs < FEWEST || signs * SPACING < text.length) return false;
  const beyond = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const letters = text.match(/[a-z]/giu)?.length ?? 0;
  return letters >= (letters + beyond) * LEAST_ASCII;
};
