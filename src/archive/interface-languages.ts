/** The languages in which the pages around the texts can be: those that have words in `i18n/`. BCP 47. */
export const INTERFACE_LANGUAGES = ['en', 'vi', 'id', 'es', 'fr', 'zh', 'ru', 'ar'] as const;

/** A language of the interface. */
export type Locale = (typeof INTERFACE_LANGUAGES)[number];
