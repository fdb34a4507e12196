import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Catalogue, Row } from './catalogue.ts';
import { ROWS_PER_FILE } from './catalogue.ts';
import { loadEngine, type TextAnswer, type TextEngine } from './engine.ts';
import { countryLexicon, understand, type NamedCountry } from './query.ts';
import { select, type Selection } from './select.ts';
import { emptyState, readState, writeState, type SearchState } from './state.ts';

/** What a search came to. */
export interface Outcome extends Selection {
  named: NamedCountry[];
  missing: string[];
  answer: TextAnswer | undefined;
}

/** The search of one page: its state, what it came to, and the ways to change it. */
export interface SearchStore {
  state: ReadonlySignal<SearchState>;
  outcome: ReadonlySignal<Outcome | undefined>;
  catalogue: ReadonlySignal<Catalogue | undefined>;
  /** Parts of the address that meant nothing. */
  ignored: ReadonlySignal<string[]>;
  busy: ReadonlySignal<boolean>;
  failed: ReadonlySignal<boolean>;
  /** Searches anew. A choice is a step that Back goes back over; so is what is typed, from its first letter to its last. */
  change: (state: SearchState, by: 'choice' | 'typing') => void;
  /** Loads what is missing and searches again after a failure. */
  retry: () => void;
  /** What a result shows. */
  rowOf: (row: number) => Promise<Row>;
}

/** What is loaded once: the catalogue and the countries' names. */
interface Loaded {
  catalogue: Catalogue;
  names: ReturnType<typeof countryLexicon>;
}

async function fetchJson<Data>(url: string): Promise<Data> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as Data;
}

/**
 * Makes the search of a page; it begins with what the page's address says.
 *
 * @param base where the archive is served, with a slash at the end
 */
export function createStore(base: string): SearchStore {
  const state: Signal<SearchState> = signal(emptyState());
  const outcome: Signal<Outcome | undefined> = signal(undefined);
  const loaded: Signal<Loaded | undefined> = signal(undefined);
  const ignored: Signal<string[]> = signal([]);
  const busy = signal(true);
  const failed = signal(false);
  const files = new Map<number, Promise<Row[]>>();
  let engine: Promise<TextEngine> | undefined;
  let attempts = 0;
  let latest = 0;
  /** Whether the last change was typing, which further typing goes on with. */
  let wasTyping = false;

  const load = async (): Promise<Loaded> => {
    if (loaded.value) return loaded.value;
    const [catalogue, names] = await Promise.all([
      fetchJson<Catalogue>(`${base}search/catalogue.json`),
      fetchJson<Record<string, string[]>>(`${base}search/names.json`),
    ]);
    return (loaded.value = { catalogue, names: countryLexicon(names) });
  };

  const run = async (): Promise<void> => {
    const turn = ++latest;
    const asked = state.value;
    busy.value = true;
    failed.value = false;
    try {
      const { catalogue, names } = await load();
      const { terms, countries } = understand(asked.q, names);
      let answer: TextAnswer | undefined;
      // Only words need the text index; names and filters are answered by the catalogue.
      if (terms.length > 0) {
        engine ??= loadEngine(base, attempts++);
        answer = await (await engine).search(terms);
      }
      if (turn !== latest) return;
      const scores = answer && scoresByRow(catalogue, answer);
      const selection = select(catalogue, asked, scores, countries);
      outcome.value = {
        ...selection,
        named: countries,
        missing: answer?.missing ?? [],
        answer,
      };
    } catch {
      engine = undefined;
      if (turn === latest) failed.value = true;
    } finally {
      if (turn === latest) busy.value = false;
    }
  };

  const readAddress = async (): Promise<void> => {
    try {
      const { facets } = (await load()).catalogue;
      const known = {
        country: facets.country.keys,
        topic: facets.topic.keys,
        type: facets.type.keys,
        language: facets.language.keys,
      };
      const read = readState(new URLSearchParams(location.search), known);
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
    catalogue: computed(() => loaded.value?.catalogue),
    ignored,
    busy,
    failed,
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
    retry: () => void readAddress(),
    async rowOf(row) {
      const number = Math.floor(row / ROWS_PER_FILE);
      let file = files.get(number);
      if (!file) files.set(number, (file = fetchJson<Row[]>(`${base}search/rows/${number}.json`)));
      try {
        const found = (await file)[row % ROWS_PER_FILE];
        if (!found) throw new Error(`There is no row ${row}`);
        return found;
      } catch (error) {
        // Forgotten, so that trying again asks the network again.
        files.delete(number);
        failed.value = true;
        throw error;
      }
    },
  };
}

/** The rows that answer the words, by how well; all alike where there are only words to leave out. */
function scoresByRow({ hashes }: Catalogue, { scores, excluded }: TextAnswer): Map<number, number> {
  const byRow = new Map<number, number>();
  for (const [row, hash] of hashes.entries()) {
    const score = scores ? scores.get(hash) : 0;
    if (score !== undefined && !excluded.has(hash)) byRow.set(row, score);
  }
  return byRow;
}
