import { settings } from '../settings.ts';
import { counting } from '../counting.ts';
import type { ScriptMessages } from '../en/script-messages.ts';

const { number, plural } = counting('es');

const results = (count: number) =>
  plural(count, { one: '# resultado', many: '# de resultados', other: '# resultados' });

/** The interface in Spanish: the words that scripts in the page need. */
export const scriptMessages: ScriptMessages = {
  locale: 'es',
  tag: 'es',
  number,
  siteName: settings.name,
  searchLabel: 'Buscar declaraciones',
  searchHint: 'Un país, una palabra o una frase, en cualquier idioma',
  countries: 'Países',
  topics: 'Temas',
  types: 'Tipos',
  languages: 'Idiomas',
  years: 'Años',
  organizations: 'Organizaciones',
  people: 'Personas',
  pairTitle: (a: string, b: string) => `${a} ${/^h?[ií](?![aeou])/iu.test(b) ? 'e' : 'y'} ${b}`,
  undated: 'Sin fecha',
  notConfirmed: 'sin confirmar',
  confirmedOnly: 'Todos los datos confirmados',
  notAllConfirmed: 'Algunos datos sin confirmar',
  wordings: {
    full: 'Palabras del propio emisor',
    part: 'Palabras del propio emisor, en parte',
    report: 'Noticia, no palabras del propio emisor',
  },
  report: (type: string) => (/noticia/iu.test(type) ? type : `${type} (noticia)`),
  pagination: 'Páginas',
  pageOf: (page: number, total: number) => `Página ${number(page)} de ${number(total)}`,
  dateApproximate: (date: string) => (/^\d{1,2}\D/u.test(date) ? `hacia el ${date}` : `hacia ${date}`),
  dateUncertain: (date: string) => `${date}, dudosa`,
  languageUnknown: 'Idioma desconocido',
  searchResults: 'Resultados',
  searchLoading: 'Buscando…',
  searchFailed:
    'No se ha podido cargar el índice de búsqueda. Compruebe la conexión e inténtelo de nuevo, o use las listas.',
  searchRetry: 'Reintentar',
  renewed: 'El archivo se ha actualizado desde que se abrió esta página.',
  reload: 'Recargar la página',
  searchButton: 'Buscar',
  resultCount: (count: number) => (count === 0 ? 'Sin resultados' : results(count)),
  noWords: 'La consulta no contiene ninguna palabra que buscar; se muestran todas las declaraciones.',
  noStatementContains: (word: string) => `Ninguna declaración contiene «${word}».`,
  noResultsAdvice: 'Pruebe con otra palabra o con una más corta, quite un filtro o recorra las listas.',
  didYouMean: 'Quizá quiso decir',
  searchWithout: (word: string) => `Buscar sin «${word}»`,
  openStatement: (id: string) => `Abrir la declaración ${id}`,
  filterBy: 'Filtrar por',
  offers: 'Filtrar por lo que nombra la consulta (Tab elige lo primero)',
  or: 'o',
  span: (from: string | undefined, to: string | undefined) =>
    from && to ? `${from} – ${to}` : from ? `desde ${from}` : `hasta ${to ?? ''}`,
  dateInvalid:
    'Escriba un año, un mes o un día, como 2021, 2021-05 o 2021-05-28, y primero la fecha más antigua.',
  queryCut: (characters: number) =>
    plural(characters, {
      one: 'Solo se ha buscado el primer carácter.',
      many: 'Solo se han buscado los primeros # de caracteres.',
      other: 'Solo se han buscado los primeros # caracteres.',
    }),
  searchedName: (words: string, facet: string, name: string) =>
    `Se ha buscado: las palabras «${words}» o lo que figura en ${facet.toLowerCase()}: ${name}.`,
  onlyTheWords: 'Solo las palabras',
  searchedAlso: (words: string) => `«${words}» se ha buscado también como`,
  leaveOut: (term: string) => `No buscar «${term}»`,
  notSearched: (terms: string) => `No se ha buscado: ${terms}.`,
  searchAgain: 'Buscar también',
  andMore: (count: number) => `y ${number(count)} más`,
  undatedLeft: (count: number) =>
    plural(count, {
      one: 'Hay # más sin fecha, que puede ser de ese período.',
      many: 'Hay # más sin fecha, que pueden ser de ese período.',
      other: 'Hay # más sin fecha, que pueden ser de ese período.',
    }),
  withoutDates: 'Buscar en cualquier fecha',
  skipToResults: 'Ir a los resultados',
  noneHasAll: 'Ninguna declaración contiene todas las palabras. Estas son las que contienen más.',
  lacks: 'Sin',
  showUses: 'Ver cada uso en su contexto',
  showStatements: 'Ver las declaraciones',
  usesNeedWords: 'Escriba palabras para ver cómo se usan.',
  usesFound: (phrase: string, uses: number, texts: number) =>
    `«${phrase}» aparece literalmente ${plural(uses, { one: 'una vez', many: '# de veces', other: '# veces' })} en ${plural(texts, { one: 'uno de estos textos', many: '# de estos textos', other: '# de estos textos' })}.`,
  firstUse: 'Primera vez:',
  lastUse: 'Última vez:',
  usesUndated: (undated: number, unconfirmed: number) =>
    [
      undated > 0
        ? plural(undated, {
            one: '# de los textos no tiene fecha',
            many: '# de los textos no tienen fecha',
            other: '# de los textos no tienen fecha',
          })
        : '',
      unconfirmed > 0
        ? plural(unconfirmed, {
            one: '# tiene una fecha que nadie ha confirmado',
            many: '# tienen una fecha que nadie ha confirmado',
            other: '# tienen una fecha que nadie ha confirmado',
          })
        : '',
    ]
      .filter(Boolean)
      .join('; ') + '.',
  usesByYear: 'Usos por año',
  usesByCountry: 'Textos por país parte',
  usesInYear: (uses: number, texts: number, all: number) =>
    uses === 0
      ? '0'
      : `${number(uses)} (en ${number(texts)} de ${plural(all, { one: '# texto', many: '# de textos', other: '# textos' })})`,
  useOrders: {
    date: 'Más recientes primero',
    before: 'Por la palabra anterior',
    after: 'Por la palabra siguiente',
    country: 'Por país parte',
  },
  usesExport: 'Guardar como CSV',
  moreUses: (left: number) =>
    `Mostrar más (${plural(left, { one: 'queda # texto', many: 'quedan # de textos', other: 'quedan # textos' })})`,
  compareWith: 'Comparar con',
  compare: 'Comparar',
  stopComparing: 'No comparar',
  year: 'Año',
  ignored: (what: string) => `No se ha tenido en cuenta en la dirección: ${what}.`,
  filters: 'Filtros',
  unconfirmedOfThem: (count: number) => `${number(count)} sin confirmar`,
  filterNames: {
    country: 'País',
    pair: 'Dos países',
    topic: 'Tema',
    type: 'Tipo',
    language: 'Idioma',
    organization: 'Organización',
    person: 'Persona',
    publisher: 'Editor',
    wording: 'Texto',
    status: 'Confirmación',
    date: 'Fecha',
  },
  partyOnly: 'Solo como parte, no como mención',
  findIn: (facet: string) => `Buscar: ${facet.toLowerCase()}`,
  showResults: (count: number) => `Mostrar ${results(count)}`,
  keepSearch: 'Guardar esta búsqueda',
  keptOn: (date: string) => `Guardada en este navegador desde el ${date}.`,
  newSince: 'Lo que el archivo ha añadido desde entonces',
  forgetSearch: 'Olvidarla',
  keptSearches: 'Búsquedas guardadas en este navegador',
  addedSince: (date: string) => `Añadido desde el ${date}`,
  resultsByYear: 'Resultados por año',
  yearBar: (years: string, count: number) => `${years}: ${results(count)}`,
  filterFrom: 'Desde',
  filterTo: 'Hasta',
  removeFilter: (label: string) => `Quitar ${label}`,
  clearFilters: 'Quitar todos los filtros',
  showMore: 'Más',
  sort: 'Ordenar por',
  sortRelevance: 'Relevancia',
  sortNewest: 'Más recientes primero',
  sortOldest: 'Más antiguas primero',
  exportResults: (count: number) => `Exportar ${results(count)}`,
  exporting: 'Reuniendo las declaraciones…',
  exported: (file: string) => `Descargado: ${file}`,
  exportFailed: 'No se han podido reunir las declaraciones. Compruebe la conexión e inténtelo de nuevo.',
};
