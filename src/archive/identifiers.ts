/** An id: a date or `undated`, then an ASCII slug. It is a file name and an address, so it holds nothing else. */
export const ID_PATTERN = /^(?:\d{4}(?:-\d{2}){0,2}|undated)-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A slug: the name of a vocabulary's term, an event or a paragraph's anchor. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A language tag: the subset of BCP 47 that texts are described with (language, script, region). */
export const LANGUAGE_TAG_PATTERN = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** The form of a country's code; whether there is such a country, `isCountryCode` knows. */
export const COUNTRY_PATTERN = /^[A-Z]{2}$/;

/** A SHA-256 in lower-case hexadecimal. */
export const SHA256_PATTERN = /^[0-9a-f]{64}$/;
