import { fold, withoutArticle } from './text.ts';

/** An Arabic word in its plainest spelling: without article, vowel marks and tatweel, one alef, final ى and ة as ي and ه. */
const plainArabic = (word: string): string =>
  withoutArticle(
    word
      .replace(/[\u064b-\u0652\u0640]/gu, '')
      .replace(/[أإآ]/gu, 'ا')
      .replace(/ى$/u, 'ي')
      .replace(/ة$/u, 'ه'),
  );

/**
 * The form in which words of a language are compared with names. Capitals and old prints lose their diacritics, so
 * diacritics do not count, except in Vietnamese, where they distinguish words (pháp, Pháp; nga, ngã).
 */
export function wordNormalizer(language: string): (word: string) => string {
  const [base] = language.split('-');
  if (base === 'vi') return (word) => word.toLowerCase();
  if (base === 'ar' || base === 'fa') return plainArabic;
  return fold;
}
