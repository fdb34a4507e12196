/** How a language writes numbers out: the value of each word, and the words that multiply what stands before them. */
export interface NumberWords {
  values: Readonly<Record<string, number>>;
  hundred: string;
  thousand: string;
  /** Words between numbers that add nothing. */
  and: string;
}

/** Numbers the words of a line: `one two three` from 1 on, in steps. */
const count = (words: string, from = 1, step = 1): [string, number][] =>
  words.split(' ').map((word, index) => [word, from + index * step]);

/** The numbers of treaties' dating clauses; cardinals, and ordinals where days are counted so. */
export const NUMBER_WORDS: Readonly<Record<string, NumberWords>> = {
  en: {
    values: Object.fromEntries([
      ...count(
        'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
          'seventeen eighteen nineteen',
      ),
      ...count('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
      ...count(
        'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
          'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
      ),
      ...count('thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 30, 10),
    ]),
    hundred: 'hundred',
    thousand: 'thousand',
    and: 'and',
  },
  es: {
    values: Object.fromEntries([
      ...count(
        'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete ' +
          'dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis ' +
          'veintisiete veintiocho veintinueve',
      ),
      ...count('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
      ...count(
        'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
        200,
        100,
      ),
      ['un', 1],
      ['primero', 1],
      ['primer', 1],
    ]),
    hundred: 'ciento|cien',
    thousand: 'mil',
    and: 'y',
  },
  pt: {
    values: Object.fromEntries([
      ...count(
        'um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito ' +
          'dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
      ).map(([word, value]): [string, number] => [word, value <= 20 ? value : (value - 18) * 10]),
      ...count(
        'duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
        200,
        100,
      ),
      ['quatorze', 14],
      ['dezasseis', 16],
      ['dezassete', 17],
      ['dezanove', 19],
      ['primeiro', 1],
    ]),
    hundred: 'cento|cem',
    thousand: 'mil',
    and: 'e',
  },
  fr: {
    values: Object.fromEntries([
      ...count(
        'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante ' +
          'cinquante soixante',
      ).map(([word, value]): [string, number] => [word, value <= 16 ? value : (value - 15) * 10]),
      ['quatre-vingt', 80],
      ['quatre-vingts', 80],
      ['premier', 1],
    ]),
    hundred: 'cents|cent',
    thousand: 'mille|mil',
    and: 'et',
  },
  // Ordinals in the genitive, as days and years are written, behind cardinals for tens, hundreds and thousands.
  ru: {
    values: Object.fromEntries([
      ...count(
        'первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого ' +
          'двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого',
      ),
      ...count(
        'двадцатого тридцатого сорокового пятидесятого шестидесятого семидесятого восьмидесятого девяностого',
        20,
        10,
      ),
      ...count('двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто', 20, 10),
      ...count('двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот', 200, 100),
      ['четвёртого', 4],
      ['две', 2],
      ['двухтысячного', 2000],
    ]),
    hundred: 'сто',
    thousand: 'тысяча|тысячи|тысяч',
    and: 'и',
  },
  // Ordinals for days, cardinals for years; “and” is a letter before the word.
  ar: {
    values: Object.fromEntries([
      ...count('الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر'),
      ['الحادي', 1],
      ['عشر', 10],
      ['عشرة', 10],
      ['العشرين', 20],
      ['العشرون', 20],
      ['الثلاثين', 30],
      ['الثلاثون', 30],
      ...count('واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة'),
      ...count('عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين', 20, 10),
      ['تسعمائة', 900],
      ['ألفين', 2000],
    ]),
    hundred: 'مائة',
    thousand: 'ألف',
    and: 'و',
  },
};

/** The words of a number as a pattern, longest first, so that “quatre-vingt” is not taken for “quatre”. */
export const anyNumber = ({ values, hundred, thousand, and }: NumberWords): string =>
  [...Object.keys(values), ...hundred.split('|'), ...thousand.split('|'), and]
    .sort((a, b) => b.length - a.length)
    .join('|');

/**
 * The value of a number in words: “mil novecientos noventa y ocho” is 1998. Words of other things are passed over; 0 where
 * there is no number.
 */
export function numberOf(words: string, language: NumberWords): number {
  const is = (list: string, word: string) => list.split('|').includes(word);
  let [total, part] = [0, 0];
  for (const [word] of words.toLowerCase().matchAll(new RegExp(anyNumber(language), 'gu'))) {
    if (is(language.thousand, word)) [total, part] = [total + Math.max(part, 1) * 1000, 0];
    else if (is(language.hundred, word)) part = Math.max(part, 1) * 100;
    else part += language.values[word] ?? 0;
  }
  return total + part;
}
