import type { ScriptMessages } from '../en/script-messages.ts';
import { settings } from '../settings.ts';
import { counting } from '../counting.ts';

const { number, plural } = counting('fr');

const results = (count: number) =>
  plural(count, { one: '# résultat', many: '# de résultats', other: '# résultats' });

/** The words that scripts in the page need, in French. */
export const scriptMessages: ScriptMessages = {
  locale: 'fr',
  tag: 'fr',
  number,
  siteName: settings.name,
  searchLabel: 'Chercher une déclaration',
  searchHint: 'Un pays, un mot ou une expression, dans toute langue',
  countries: 'Pays',
  topics: 'Thèmes',
  types: 'Types',
  languages: 'Langues',
  years: 'Années',
  organizations: 'Organisations',
  people: 'Personnes',
  pairTitle: (a: string, b: string) => `${a} et ${b}`,
  undated: 'Sans date',
  notConfirmed: 'non confirmé',
  confirmedOnly: 'Toutes les données confirmées',
  notAllConfirmed: 'Certaines données non confirmées',
  wordings: {
    full: 'Les propres mots de l’auteur',
    part: 'Les propres mots de l’auteur, en partie',
    report: 'Un compte rendu, non les mots de l’auteur',
  },
  report: (type: string) => (/article de presse/iu.test(type) ? type : `${type} (compte rendu)`),
  pagination: 'Pages',
  pageOf: (page: number, total: number) => `Page ${number(page)} sur ${number(total)}`,
  dateApproximate: (date: string) => `vers ${date}`,
  dateUncertain: (date: string) => `${date}, incertain`,
  languageUnknown: 'Langue inconnue',
  searchResults: 'Résultats',
  searchLoading: 'Recherche…',
  searchFailed:
    'L’index de recherche n’a pas pu être chargé. Vérifiez la connexion et réessayez, ou utilisez les listes.',
  searchRetry: 'Réessayer',
  renewed: 'L’archive a été renouvelée depuis l’ouverture de cette page.',
  reload: 'Recharger la page',
  searchButton: 'Chercher',
  resultCount: (count: number) => (count === 0 ? 'Aucun résultat' : results(count)),
  noWords: 'La requête ne contient aucun mot à chercher ; voici toutes les déclarations.',
  noStatementContains: (word: string) => `Aucune déclaration ne contient « ${word} ».`,
  noResultsAdvice: 'Essayez un autre mot ou un mot plus court, retirez un filtre, ou parcourez les listes.',
  didYouMean: 'Vouliez-vous dire',
  searchWithout: (word: string) => `Chercher sans « ${word} »`,
  openStatement: (id: string) => `Ouvrir la déclaration ${id}`,
  filterBy: 'Filtrer par',
  offers: 'Filtrer par ce que nomme la requête (Tab prend le premier)',
  or: 'ou',
  span: (from: string | undefined, to: string | undefined) =>
    from && to ? `${from} – ${to}` : from ? `depuis ${from}` : `jusqu’à ${to ?? ''}`,
  dateInvalid:
    'Écrivez une année, un mois ou un jour, comme 2021, 2021-05 ou 2021-05-28, le plus ancien d’abord.',
  queryCut: (characters: number) => `Seuls les ${number(characters)} premiers caractères ont été cherchés.`,
  searchedName: (words: string, facet: string, name: string) =>
    `Cherché : les mots « ${words} », ou ce qui est classé sous ${facet.toLowerCase()} ${name}.`,
  onlyTheWords: 'Seulement les mots',
  searchedAlso: (words: string) => `« ${words} » cherché aussi comme`,
  leaveOut: (term: string) => `Ne pas chercher ${term}`,
  notSearched: (terms: string) => `Non cherchés : ${terms}.`,
  searchAgain: 'Les chercher aussi',
  andMore: (count: number) => `et ${number(count)} de plus`,
  undatedLeft: (count: number) =>
    plural(count, {
      one: '# autre est sans date, et peut être de cette période.',
      other: '# autres sont sans date, et peuvent être de cette période.',
    }),
  withoutDates: 'Chercher à toute date',
  skipToResults: 'Aller aux résultats',
  noneHasAll: 'Aucune déclaration n’a tous les mots. Celles-ci en ont le plus.',
  lacks: 'Sans',
  showUses: 'Voir chaque emploi dans sa ligne',
  showStatements: 'Voir les déclarations',
  usesNeedWords: 'Saisissez des mots pour voir leurs emplois.',
  usesFound: (phrase: string, uses: number, texts: number) =>
    `« ${phrase} » se trouve ${plural(uses, { one: '# fois', many: '# de fois', other: '# fois' })} dans ${plural(texts, { one: '# de ces textes', other: '# de ces textes' })}, mot pour mot.`,
  firstUse: 'Premier :',
  lastUse: 'Dernier :',
  usesUndated: (undated: number, unconfirmed: number) =>
    [
      undated > 0
        ? plural(undated, { one: '# des textes est sans date', other: '# des textes sont sans date' })
        : '',
      unconfirmed > 0
        ? plural(unconfirmed, {
            one: '# a une date que personne n’a confirmée',
            other: '# ont une date que personne n’a confirmée',
          })
        : '',
    ]
      .filter(Boolean)
      .join(' ; ') + '.',
  usesByYear: 'Emplois par année',
  usesByCountry: 'Textes par partie',
  usesInYear: (uses: number, texts: number, all: number) =>
    uses === 0 ? '0' : `${number(uses)} (dans ${number(texts)} sur ${number(all)} textes)`,
  useOrders: {
    date: 'Du plus récent',
    before: 'Par le mot d’avant',
    after: 'Par le mot d’après',
    country: 'Par partie',
  },
  usesExport: 'Enregistrer en CSV',
  moreUses: (left: number) =>
    `Voir plus (${plural(left, { one: 'reste # texte', many: 'restent # de textes', other: 'restent # textes' })})`,
  compareWith: 'Comparer avec',
  compare: 'Comparer',
  stopComparing: 'Ne plus comparer',
  year: 'Année',
  ignored: (what: string) => `Ignoré dans l’adresse : ${what}.`,
  filters: 'Filtres',
  unconfirmedOfThem: (count: number) => plural(count, { one: '# non confirmé', other: '# non confirmés' }),
  filterNames: {
    country: 'Pays',
    pair: 'Deux pays',
    topic: 'Thème',
    type: 'Type',
    language: 'Langue',
    organization: 'Organisation',
    person: 'Personne',
    publisher: 'Éditeur',
    wording: 'Texte',
    status: 'Vérification',
    date: 'Date',
  },
  partyOnly: 'Seulement comme partie, non comme pays cité',
  findIn: (facet: string) => `Trouver : ${facet.toLowerCase()}`,
  showResults: (count: number) => `Voir ${results(count)}`,
  keepSearch: 'Garder cette recherche',
  keptOn: (date: string) => `Gardée dans ce navigateur depuis le ${date}.`,
  newSince: 'Ce que les archives ont ajouté depuis',
  forgetSearch: 'L’oublier',
  keptSearches: 'Recherches gardées dans ce navigateur',
  addedSince: (date: string) => `Ajouté depuis le ${date}`,
  resultsByYear: 'Résultats par année',
  yearBar: (years: string, count: number) => `${years} : ${results(count)}`,
  filterFrom: 'De',
  filterTo: 'À',
  removeFilter: (label: string) => `Retirer ${label}`,
  clearFilters: 'Retirer tous les filtres',
  showMore: 'Plus',
  sort: 'Trier par',
  sortRelevance: 'Pertinence',
  sortNewest: 'Du plus récent',
  sortOldest: 'Du plus ancien',
  exportResults: (count: number) => `Exporter ${results(count)}`,
  exporting: 'Réunion des déclarations…',
  exported: (file: string) => `${file} téléchargé`,
  exportFailed: 'Les déclarations n’ont pas pu être réunies. Vérifiez la connexion et réessayez.',
};
