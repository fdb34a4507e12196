import { settings } from '../settings.ts';
import { counting } from '../counting.ts';
import type { Wording } from '../../archive/statement.ts';

const { number, plural } = counting('en');

/**
 * The interface in English, the language of the canonical pages: the words that scripts in the page need. A page's own
 * words, which are written into it when it is built, are in `page-messages.ts`, so that no reader fetches them as script.
 */
export const scriptMessages = {
  locale: 'en-GB',
  tag: 'en',
  number,
  siteName: settings.name,
  searchLabel: 'Search statements',
  searchHint: 'A country, a word or a phrase, in any language',
  countries: 'Countries',
  topics: 'Topics',
  types: 'Types',
  languages: 'Languages',
  years: 'Years',
  organizations: 'Organizations',
  people: 'People',
  pairTitle: (a: string, b: string) => `${a} and ${b}`,
  undated: 'Undated',
  notConfirmed: 'unconfirmed',
  confirmedOnly: 'All values confirmed',
  notAllConfirmed: 'Some values unconfirmed',
  wordings: {
    full: 'The issuer’s own words',
    part: 'The issuer’s own words, in part',
    report: 'A report, not the issuer’s own words',
  } satisfies Record<Wording, string>,
  report: (type: string) => (/report/iu.test(type) ? type : `${type} (report)`),
  pagination: 'Pages',
  pageOf: (page: number, total: number) => `Page ${number(page)} of ${number(total)}`,
  dateApproximate: (date: string) => `about ${date}`,
  dateUncertain: (date: string) => `${date}, uncertain`,
  languageUnknown: 'Language not known',
  searchResults: 'Results',
  searchLoading: 'Searching…',
  searchFailed: 'The search index could not be loaded. Check the connection and try again, or use the lists.',
  searchRetry: 'Try again',
  renewed: 'The archive was renewed since this page was opened.',
  reload: 'Load the page again',
  searchButton: 'Search',
  resultCount: (count: number) =>
    count === 0 ? 'No results' : `${plural(count, { one: '# result', other: '# results' })}`,
  noWords: 'There is no word in the query to search for; these are all statements.',
  noStatementContains: (word: string) => `No statement contains “${word}”.`,
  noResultsAdvice: 'Try another word or a shorter one, remove a filter, or browse the lists.',
  didYouMean: 'Did you mean',
  searchWithout: (word: string) => `Search without “${word}”`,
  openStatement: (id: string) => `Open the statement ${id}`,
  filterBy: 'Filter by',
  offers: 'Filter by what the query names (Tab takes the first)',
  or: 'or',
  span: (from: string | undefined, to: string | undefined) =>
    from && to ? `${from} – ${to}` : from ? `since ${from}` : `until ${to ?? ''}`,
  dateInvalid: 'Write a year, a month or a day, like 2021, 2021-05 or 2021-05-28, and the earlier one first.',
  queryCut: (characters: number) => `Only the first ${number(characters)} characters were searched for.`,
  searchedName: (words: string, facet: string, name: string) =>
    `Searched: the words “${words}”, or listed under ${facet.toLowerCase()} ${name}.`,
  onlyTheWords: 'Only the words',
  searchedAlso: (words: string) => `“${words}” searched also as`,
  leaveOut: (term: string) => `Do not search ${term}`,
  notSearched: (terms: string) => `Not searched: ${terms}.`,
  searchAgain: 'Search these too',
  andMore: (count: number) => `and ${number(count)} more`,
  undatedLeft: (count: number) =>
    plural(count, {
      one: '# more has no date, and may be of that time.',
      other: '# more have no date, and may be of that time.',
    }),
  withoutDates: 'Search at any time',
  skipToResults: 'Skip to the results',
  noneHasAll: 'No statement has all of the words. These have the most of them.',
  lacks: 'Without',
  showUses: 'Show each use in its line',
  showStatements: 'Show the statements',
  usesNeedWords: 'Type words to see how they are used.',
  usesFound: (phrase: string, uses: number, texts: number) =>
    `“${phrase}” stands ${plural(uses, { one: 'once', other: '# times' })} in ${plural(texts, { one: 'one of these texts', other: '# of these texts' })}, word for word.`,
  firstUse: 'First:',
  lastUse: 'Last:',
  usesUndated: (undated: number, unconfirmed: number) =>
    [
      undated > 0 ? `${number(undated)} of the texts have no date` : '',
      unconfirmed > 0 ? `${number(unconfirmed)} have one that nobody has confirmed` : '',
    ]
      .filter(Boolean)
      .join('; ') + '.',
  usesByYear: 'Uses by year',
  usesByCountry: 'Texts by party',
  usesInYear: (uses: number, texts: number, all: number) =>
    uses === 0 ? '0' : `${number(uses)} (in ${number(texts)} of ${number(all)} texts)`,
  useOrders: {
    date: 'Newest first',
    before: 'By the word before',
    after: 'By the word after',
    country: 'By party',
  },
  usesExport: 'Save as CSV',
  moreUses: (left: number) => `Show more (${number(left)} texts left)`,
  compareWith: 'Compare with',
  compare: 'Compare',
  stopComparing: 'Do not compare',
  year: 'Year',
  ignored: (what: string) => `Ignored in the address: ${what}.`,
  filters: 'Filters',
  unconfirmedOfThem: (count: number) => `${number(count)} not confirmed`,
  filterNames: {
    country: 'Country',
    pair: 'Two countries',
    topic: 'Topic',
    type: 'Type',
    language: 'Language',
    organization: 'Organization',
    person: 'Person',
    publisher: 'Publisher',
    wording: 'Words',
    status: 'Checked',
    date: 'Date',
  },
  partyOnly: 'Only as a party, not where mentioned',
  findIn: (facet: string) => `Find: ${facet.toLowerCase()}`,
  showResults: (count: number) => `Show ${plural(count, { one: '# result', other: '# results' })}`,
  keepSearch: 'Keep this search',
  keptOn: (date: string) => `Kept in this browser since ${date}.`,
  newSince: 'What the archive has added since',
  forgetSearch: 'Forget it',
  keptSearches: 'Searches kept in this browser',
  addedSince: (date: string) => `Added since ${date}`,
  resultsByYear: 'Results by year',
  yearBar: (years: string, count: number) =>
    `${years}: ${plural(count, { one: '# result', other: '# results' })}`,
  filterFrom: 'From',
  filterTo: 'To',
  removeFilter: (label: string) => `Remove ${label}`,
  clearFilters: 'Clear all filters',
  showMore: 'More',
  sort: 'Sort by',
  sortRelevance: 'Relevance',
  sortNewest: 'Newest first',
  sortOldest: 'Oldest first',
  exportResults: (count: number) => `Export ${plural(count, { one: '# result', other: '# results' })}`,
  exporting: 'Gathering the statements…',
  exported: (file: string) => `${file} downloaded`,
  exportFailed: 'The statements could not be gathered. Check the connection and try again.',
};

/** The words that every language of the interface must have for scripts. */
export type ScriptMessages = typeof scriptMessages;
