import type { Facet } from '../archive/archive.ts';
import { countryName } from '../archive/country-label.ts';
import type { ScriptMessages } from './en/script-messages.ts';
import { languageLabel } from './language-label.ts';
import { personName } from '../archive/people.ts';
import { termLabel, type Vocabularies } from '../archive/vocabulary.ts';

/** The label of a facet's value, by its key in the address. */
export function facetLabel(
  facet: Facet,
  key: string,
  vocabularies: Vocabularies,
  messages: ScriptMessages,
): string {
  const locale = messages.tag;
  switch (facet) {
    case 'countries':
      return countryName(key.toUpperCase(), locale);
    case 'languages':
      return languageLabel(key, messages);
    case 'years':
      return key;
    case 'people':
      return personName(vocabularies.people, key, locale);
    case 'topics':
    case 'types':
    case 'organizations':
      return termLabel(vocabularies[facet], key, locale);
  }
}
