import { signal, type ReadonlySignal } from '@preact/signals';
import type { StatementFacts } from '../archive/record.ts';
import { askTexts, selectRows } from './ask.ts';
import {
  FACTS_PER_FILE,
  openCatalogue,
  ROWS_PER_FILE,
  type Catalogue,
  type CatalogueFile,
  type Row,
} from './catalogue.ts';
import { openEngine, type TextAnswer, type TextEngine } from './engine.ts';
import { excerptsOf, type Excerpt, type Marks, type Paragraph } from './excerpt.ts';
import { openFiles } from './files.ts';
import { nameLexicon, understand, type NameLexicon, type Names, type Query } from './query.ts';
import { byScore, type Selection } from './select.ts';
import { ADDRESS_FILTERS, emptyState, hasFilters, readState, writeState, type SearchState } from './state.ts';
import type { WordTable } from './text-index.ts';
import { keyOf, wordsIn } from './words.ts';

/** What a search came to. */
export interface Outcome {
  /** The search it answers. */
  state: SearchState;
  query: Query;
  rows: number[];
  /** The counts of each facet; undefined while the catalogue is still on its way. */
  counts: Selection['counts'] | undefined;
  answer: TextAnswer | undefined;
  /** What to mark in the texts: the words, and what names are called in any language. */
  marks: Marks;
}

/** The search of one page: its state, what it came to, and the ways to change it. */
export interface SearchStore {
  state: ReadonlySignal<SearchState>;
  outcome: ReadonlySignal<Outcome | undefined>;
  /** Parts of the address that meant nothing. */
  ignored: ReadonlySignal<string[]>;
  busy: ReadonlySignal<boolean>;
  failed: ReadonlySignal<boolean>;
  /** What values of facets are called in all languages; undefined until a query has needed it. */
  names: ReadonlySignal<Names | undefined>;
  /** Searches anew. A choice is a step that Back goes back over; so is what is typed, from its first letter to its last. */
  change: (state: SearchState, by: 'choice' | 'typing') => void;
  /** Fetches what values of facets are called in all languages. */
  loadNames: () => void;
  /** Fetches what a first search will need. */
  preload: () => void;
  /** What a result shows. */
  rowOf: (row: number) => Promise<Row>;
  /** The facts of some rows, in their order; files that several are in are fetched once. */
  factsOf: (rows: readonly number[]) => Promise<Omit<StatementFacts, 'url'>[]>;
  /** The words of a statement around what was found. */
  excerptsOf: (id: string, marks: Marks) => Promise<Excerpt[]>;
}

/**
 * Makes the search of a page; it begins with what the page's address says.
 *
 * @param base where the archive is served, with a slash at the end
 * @param build the name of the build whose files it reads
 */
export function createStore(base: string, build: string): SearchStore {
  const state = signal(emptyState());
  const outcome = signal<Outcome | undefined>(undefined);
  const ignored = signal<string[]>([]);
  const busy = signal(true);
  const failed = signal(false);
  const allNames = signal<Names | undefined>(undefined);
  let latest = 0;
  /** Whether the last change was typing, which further typing goes on with. */
  let wasTyping = false;

  /** Something that is loaded once, when it is first asked for; forgotten where that failed. */
  const once = <Value>(load: () => Promise<Value>) => {
    let loading: Promise<Value> | undefined;
    let isLoaded = false;
    const get = async () => {
      loading ??= load();
      try {
        const value = await loading;
        isLoaded = true;
        return value;
      } catch (error) {
        loading = undefined;
        throw error;
      }
    };
    return Object.assign(get, { isLoaded: () => isLoaded });
  };
  const { json, chunk } = openFiles(base, build);
  const names = once<NameLexicon>(async () => {
    allNames.value = await json<Names>('names.json');
    return nameLexicon(allNames.value);
  });
  const catalogue = once<Catalogue>(async () => openCatalogue(await json<CatalogueFile>('catalogue.json')));
  const engine = once<TextEngine>(async () => openEngine(await json<WordTable>('words.json'), chunk));
  const rowFiles = new Map<number, () => Promise<Row[]>>();

  const rowOf = async (row: number): Promise<Row> => {
    const number = Math.floor(row / ROWS_PER_FILE);
    let file = rowFiles.get(number);
    if (!file) {
      file = once(() => json<Row[]>(`rows/${number}.json`));
      rowFiles.set(number, file);
    }
    try {
      const found = (await file())[row % ROWS_PER_FILE];
      if (!found) throw new Error(`There is no row ${row}`);
      return found;
    } catch (error) {
      failed.value = true;
      throw error;
    }
  };

  const run = async (): Promise<void> => {
    const turn = ++latest;
    const asked = state.value;
    const started = performance.now();
    busy.value = true;
    failed.value = false;
    try {
      // What is needed comes together: no name can be told, and no word looked up, before its file is there.
      const [lexicon, opened] = await Promise.all([
        asked.q ? names() : undefined,
        asked.q ? engine() : undefined,
      ]);
      const query = lexicon ? understand(asked.q, lexicon) : NO_QUERY;
      const isPlain =
        query.names.length === 0 &&
        writeState({ ...emptyState(), q: asked.q }) === writeState({ ...asked, page: 1 });
      const answer = opened && (await askTexts(query, opened, catalogue));
      if (turn !== latest) return;
      const marks = [...(answer?.marks ?? []), ...marksOf(query, allNames.value)];
      // Without filters the words alone decide, and their answer need not wait for the catalogue, nor share the
      // network with it.
      if (answer?.scores && isPlain && !catalogue.isLoaded()) {
        const rows = [...answer.scores.keys()].filter((row) => !answer.excluded.has(row));
        byScore(rows, answer.scores);
        outcome.value = { state: asked, query, rows, counts: undefined, answer, marks };
        if (rows[0] !== undefined) await rowOf(rows[0]);
      }
      const selection = selectRows(await catalogue(), asked, query, answer);
      if (turn !== latest) return;
      outcome.value = { state: asked, query, ...selection, answer, marks };
      // For whoever looks at the page's timing: developers, and the bench.
      performance.measure('chancery:search', { start: started });
    } catch {
      if (turn === latest) failed.value = true;
    } finally {
      if (turn === latest) busy.value = false;
    }
  };

  const readAddress = async (): Promise<void> => {
    try {
      const parameters = new URLSearchParams(location.search);
      const facets = hasFilters(parameters) ? (await catalogue()).facets : undefined;
      const known = Object.fromEntries(
        ADDRESS_FILTERS.map((filter) => [filter, facets?.[filter].keys ?? []]),
      ) as Record<(typeof ADDRESS_FILTERS)[number], readonly string[]>;
      const read = readState(parameters, known);
      state.value = read.state;
      ignored.value = read.ignored;
      await run();
    } catch {
      failed.value = true;
      busy.value = false;
    }
  };

  addEventListener('popstate', () => {
    wasTyping = false;
    void readAddress();
  });
  void readAddress();

  return {
    state,
    outcome,
    ignored,
    busy,
    failed,
    names: allNames,
    change(next, by) {
      state.value = next;
      ignored.value = [];
      const url = location.pathname + writeState(next);
      const goesOn = wasTyping && (by === 'typing' || url === location.pathname + location.search);
      if (goesOn || url === location.pathname + location.search) history.replaceState(null, '', url);
      else history.pushState(null, '', url);
      wasTyping = by === 'typing';
      void run();
    },
    loadNames: () => void names().catch(() => undefined),
    preload: () => void Promise.all([names(), engine(), catalogue()]).catch(() => undefined),
    rowOf,
    async factsOf(rows) {
      const numbers = [...new Set(rows.map((row) => Math.floor(row / FACTS_PER_FILE)))];
      const files = new Map<number, Omit<StatementFacts, 'url'>[]>();
      const fetchNext = async () => {
        for (let number = numbers.pop(); number !== undefined; number = numbers.pop())
          files.set(number, await json(`facts/${number}.json`));
      };
      await Promise.all(Array.from({ length: FETCHERS }, fetchNext));
      return rows.flatMap((row) => files.get(Math.floor(row / FACTS_PER_FILE))?.[row % FACTS_PER_FILE] ?? []);
    },
    async excerptsOf(id, marks) {
      const response = await fetch(`${base}statements/${encodeURIComponent(id)}.json`);
      const { text } = (await response.json()) as { text: Paragraph[] };
      return excerptsOf(text, marks);
    },
  };
}

/** How many files are fetched at a time. */
const FETCHERS = 6;

const NO_QUERY: Query = { terms: [], names: [], isNames: false };

/** What names of a query are called in any language, as texts that are listed under them may call it. */
function marksOf({ names }: Query, all: Names | undefined): Marks {
  return names.flatMap((name) => {
    if (name.excluded || name.facet === 'date' || name.facet === 'language') return [];
    const called = name.keys.flatMap((key) => all?.[name.facet][key] ?? []);
    return [name.text, ...called]
      .map((words) => wordsIn(words).map(({ form }) => [keyOf(form)]))
      .filter((keys) => keys.length > 0);
  });
}
