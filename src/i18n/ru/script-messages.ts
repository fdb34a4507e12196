import { settings } from '../settings.ts';
import { counting } from '../counting.ts';
import type { ScriptMessages } from '../en/script-messages.ts';

const { number, plural } = counting('ru');

const results = (count: number) =>
  plural(count, {
    one: '# результат',
    few: '# результата',
    many: '# результатов',
    other: '# результата',
  });

/** The interface in Russian: the words that scripts in the page need. */
export const scriptMessages: ScriptMessages = {
  locale: 'ru',
  tag: 'ru',
  number,
  siteName: settings.name,
  searchLabel: 'Поиск заявлений',
  searchHint: 'Страна, слово или фраза на любом языке',
  countries: 'Страны',
  topics: 'Темы',
  types: 'Виды',
  languages: 'Языки',
  years: 'Годы',
  organizations: 'Организации',
  people: 'Люди',
  pairTitle: (a: string, b: string) => `${a} и ${b}`,
  undated: 'Без даты',
  notConfirmed: 'не подтверждено',
  confirmedOnly: 'Все данные подтверждены',
  notAllConfirmed: 'Не все данные подтверждены',
  wordings: {
    full: 'Слова самого автора заявления',
    part: 'Слова самого автора заявления, частично',
    report: 'Изложение, а не слова автора заявления',
  },
  report: (type: string) => (/изложени|сообщение прессы/iu.test(type) ? type : `${type} (изложение)`),
  pagination: 'Страницы',
  pageOf: (page: number, total: number) => `Страница ${number(page)} из ${number(total)}`,
  dateApproximate: (date: string) => `примерно ${date}`,
  dateUncertain: (date: string) => `${date}, под вопросом`,
  languageUnknown: 'Язык неизвестен',
  searchResults: 'Результаты',
  searchLoading: 'Идёт поиск…',
  searchFailed:
    'Не удалось загрузить поисковый указатель. Проверьте соединение и повторите попытку или откройте списки.',
  searchRetry: 'Повторить',
  renewed: 'После открытия этой страницы архив обновился.',
  reload: 'Перезагрузить страницу',
  searchButton: 'Найти',
  resultCount: (count: number) => (count === 0 ? 'Ничего не найдено' : results(count)),
  noWords: 'В запросе нет слов для поиска; показаны все заявления.',
  noStatementContains: (word: string) => `«${word}» не встречается ни в одном заявлении.`,
  noResultsAdvice: 'Попробуйте другое слово или слово короче, снимите фильтр или откройте списки.',
  didYouMean: 'Возможно, вы искали',
  searchWithout: (word: string) => `Искать без «${word}»`,
  openStatement: (id: string) => `Открыть заявление ${id}`,
  filterBy: 'Фильтр',
  offers: 'Фильтры по названному в запросе (Tab выбирает первый)',
  or: 'или',
  span: (from: string | undefined, to: string | undefined) =>
    from && to ? `${from} – ${to}` : from ? `с ${from}` : `по ${to ?? ''}`,
  dateInvalid:
    'Укажите год, месяц или день, например 2021, 2021-05 или 2021-05-28; более ранняя дата — первой.',
  queryCut: (characters: number) =>
    `Запрос обрезан до ${plural(characters, {
      one: '# символа',
      few: '# символов',
      many: '# символов',
      other: '# символа',
    })}.`,
  searchedName: (words: string, facet: string, name: string) =>
    `Поиск по словам «${words}» или по списку: ${facet.toLowerCase()} — ${name}.`,
  onlyTheWords: 'Только по словам',
  searchedAlso: (words: string) => `«${words}» ищется также как`,
  leaveOut: (term: string) => `Не искать «${term}»`,
  notSearched: (terms: string) => `Исключено из поиска: ${terms}.`,
  searchAgain: 'Искать и это',
  andMore: (count: number) => `и ещё ${number(count)}`,
  undatedLeft: (count: number) =>
    plural(count, {
      one: 'Ещё # заявление без даты может относиться к этому времени.',
      few: 'Ещё # заявления без даты могут относиться к этому времени.',
      many: 'Ещё # заявлений без даты могут относиться к этому времени.',
      other: 'Ещё # заявления без даты могут относиться к этому времени.',
    }),
  withoutDates: 'Искать за всё время',
  skipToResults: 'Перейти к результатам',
  noneHasAll: 'Ни в одном заявлении нет всех этих слов. Здесь те, где их больше всего.',
  lacks: 'Без:',
  showUses: 'Показать каждое употребление в строке',
  showStatements: 'Показать заявления',
  usesNeedWords: 'Введите слова, чтобы увидеть, как они употребляются.',
  usesFound: (phrase: string, uses: number, texts: number) =>
    `«${phrase}» дословно встречается ${plural(uses, {
      one: '# раз',
      few: '# раза',
      many: '# раз',
      other: '# раза',
    })} в ${texts === 1 ? 'одном' : number(texts)} из этих текстов.`,
  firstUse: 'Впервые:',
  lastUse: 'В последний раз:',
  usesUndated: (undated: number, unconfirmed: number) =>
    [
      undated > 0
        ? plural(undated, {
            one: 'У # текста нет даты',
            few: 'У # текстов нет даты',
            many: 'У # текстов нет даты',
            other: 'У # текста нет даты',
          })
        : '',
      unconfirmed > 0 ? `${undated > 0 ? 'у' : 'У'} ${number(unconfirmed)} дата никем не подтверждена` : '',
    ]
      .filter(Boolean)
      .join('; ') + '.',
  usesByYear: 'Употребления по годам',
  usesByCountry: 'Тексты по сторонам',
  usesInYear: (uses: number, texts: number, all: number) =>
    uses === 0
      ? '0'
      : `${number(uses)} (в ${number(texts)} из ${plural(all, {
          one: '# текста',
          few: '# текстов',
          many: '# текстов',
          other: '# текста',
        })})`,
  useOrders: {
    date: 'Сначала новые',
    before: 'По слову перед',
    after: 'По слову после',
    country: 'По стороне',
  },
  usesExport: 'Сохранить как CSV',
  moreUses: (left: number) =>
    `Показать ещё (${plural(left, {
      one: 'остался # текст',
      few: 'осталось # текста',
      many: 'осталось # текстов',
      other: 'осталось # текста',
    })})`,
  compareWith: 'Сравнить с',
  compare: 'Сравнить',
  stopComparing: 'Не сравнивать',
  year: 'Год',
  ignored: (what: string) => `В адресе не учтено: ${what}.`,
  filters: 'Фильтры',
  unconfirmedOfThem: (count: number) => `не подтверждено: ${number(count)}`,
  filterNames: {
    country: 'Страна',
    pair: 'Две страны',
    topic: 'Тема',
    type: 'Вид',
    language: 'Язык',
    organization: 'Организация',
    person: 'Человек',
    publisher: 'Издатель',
    wording: 'Чьи слова',
    status: 'Проверка',
    date: 'Дата',
  },
  partyOnly: 'Только как сторона, без упоминаний',
  findIn: (facet: string) => `Найти: ${facet.toLowerCase()}`,
  showResults: (count: number) => `Показать ${results(count)}`,
  keepSearch: 'Сохранить этот поиск',
  keptOn: (date: string) => `Сохранён в этом браузере с ${date}`,
  newSince: 'Что архив добавил с тех пор',
  forgetSearch: 'Забыть',
  keptSearches: 'Поиски, сохранённые в этом браузере',
  addedSince: (date: string) => `Добавлено с ${date}`,
  resultsByYear: 'Результаты по годам',
  yearBar: (years: string, count: number) => `${years}: ${results(count)}`,
  filterFrom: 'С',
  filterTo: 'По',
  removeFilter: (label: string) => `Снять фильтр: ${label}`,
  clearFilters: 'Снять все фильтры',
  showMore: 'Ещё',
  sort: 'Порядок',
  sortRelevance: 'По релевантности',
  sortNewest: 'Сначала новые',
  sortOldest: 'Сначала старые',
  exportResults: (count: number) => `Экспортировать ${results(count)}`,
  exporting: 'Заявления собираются…',
  exported: (file: string) => `Файл ${file} скачан`,
  exportFailed: 'Не удалось собрать заявления. Проверьте соединение и повторите попытку.',
};
