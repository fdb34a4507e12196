/** Decimal digits of other scripts, each a single UTF-16 code unit, so that offsets stay the same. */
const OTHER_DIGITS = /[٠-٩۰-۹０-９०-९๐-๙]/gu;

/** Zero in Arabic, Persian, full-width, Devanagari and Thai. */
const ZEROS = [0x0660, 0x06f0, 0xff10, 0x0966, 0x0e50];

/** A text with Arabic, Persian, full-width, Devanagari and Thai digits as ASCII; its length stays the same. */
export const withPlainDigits = (text: string): string =>
  text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code <= first + 9) ?? code;
    return String(code - zero);
  });
