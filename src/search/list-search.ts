import type { Facet } from '../archive/archive.ts';

/** The search for the statements of a list, as the parameters of its address. */
export function listSearch(facet: Facet, key: string, isPair: boolean): string {
  if (isPair) return `pair=${key}`;
  return SEARCHES[facet](encodeURIComponent(key));
}

const SEARCHES: Readonly<Record<Facet, (key: string) => string>> = {
  countries: (key) => `country=${key}&role=party`,
  topics: (key) => `topic=${key}`,
  types: (key) => `type=${key}`,
  languages: (key) => `language=${key}`,
  years: (key) => `from=${key}&to=${key}`,
  organizations: (key) => `organization=${key}`,
  people: (key) => `person=${key}`,
};
