import { signal, type ReadonlySignal } from '@preact/signals';
import { askTexts, selectRows, type Answer } from './ask.ts';
import { createCatalogueLoader } from './catalogue-loader.ts';
import { openEngine, type TextEngine } from './engine.ts';
import type { Marks } from './excerpt.ts';
import { openFiles, RenewedError } from './files.ts';
import { GlossaryIndex } from './glossary.ts';
import { hasHan, openHan, simplifiedQuery, withVariants, type HanPairs } from './han.ts';
import { marksOf } from './name-marks.ts';
import { createNameLoader } from './name-loader.ts';
import { once } from './once.ts';
import { createPhraseUses, type PhraseUses } from './phrase-uses.ts';
import { understand, type Names, type Query } from './query.ts';
import { createResultLoader, type ResultLoader } from './result-loader.ts';
import { readAddress } from './read-address.ts';
import type { RowFolders } from './row-files.ts';
import { byScore, type Selection } from './select.ts';
import { cutState, emptyState, writeState, type SearchState } from './state.ts';
import type { WordTable } from './text-index.ts';

/** The outcome of a search. */
export interface Outcome {
  /** The search that it answers. */
  state: SearchState;
  query: Query;
  rows: number[];
  /** The counts of each facet; undefined while the catalogue is still loading. */
  counts: Selection['counts'] | undefined;
  unconfirmed: Selection['unconfirmed'] | undefined;
  /** How many more there would be without a choice of dates, of those that have no date. */
  undated: number;
  answer: Answer | undefined;
  /** The terms to mark in the texts: the words, and the names in any language. */
  marks: Marks;
}

/** The search of one page: its state, its outcome, and the ways to change it. */
export interface SearchStore extends ResultLoader {
  state: ReadonlySignal<SearchState>;
  outcome: ReadonlySignal<Outcome | undefined>;
  /** Parts of the address that mean nothing here. */
  ignored: ReadonlySignal<string[]>;
  busy: ReadonlySignal<boolean>;
  failed: ReadonlySignal<'lost' | 'renewed' | undefined>;
  /** The names of facets' values in all languages; undefined until a query has needed them. */
  names: ReadonlySignal<Names | undefined>;
  /** Searches anew, with another part. Each choice, and each run of typing, is one history entry. */
  change: (changed: Partial<SearchState>, by: 'choice' | 'typing') => void;
  /** How phrases are used in some rows: each phrase's rows with how often, and over time. */
  usesOf: (phrases: readonly string[], rows: readonly number[]) => Promise<PhraseUses[]>;
  /** Fetches the names of facets' values in all languages. */
  loadNames: () => void;
  /** Fetches what a first search will need. */
  preload: () => void;
}

/**
 * Makes the search of a page; it begins with the search in the page's address.
 *
 * @param base where the archive is served, with a slash at the end
 * @param build the name of the build whose files it reads
 */
export function createStore(base: string, build: string): SearchStore {
  const state = signal(emptyState());
  const outcome = signal<Outcome | undefined>(undefined);
  const ignored = signal<string[]>([]);
  const busy = signal(true);
  const failed = signal<'lost' | 'renewed' | undefined>(undefined);
  const allNames = signal<Names | undefined>(undefined);
  /** The number of the search that was started last; an older one that ends later is dropped. */
  let latest = 0;
  /** Whether the last change was typing; further typing replaces its history entry. */
  let wasTyping = false;

  const { json, chunk } = openFiles(base, build);
  const names = createNameLoader(json, (all) => (allNames.value = all));
  const catalogue = createCatalogueLoader(json);
  const words = once(() => json<WordTable>('words.json'));
  const engine = once<TextEngine>(async () => openEngine(await words(), chunk));
  const glossary = once(async () => new GlossaryIndex((await words()).glossary, json));
  const han = once(async () => openHan(await json<HanPairs>('han.json')));
  const folders = once(() => json<RowFolders>('folders.json'));
  const loader = createResultLoader(base, json, folders);
  const uses = createPhraseUses({ engine, catalogue: catalogue.whole, han, loader });

  /** Shows that the search failed, and how. The error itself goes to the console: it may be a bug and not the network. */
  const fail = (error: unknown): void => {
    console.error(error);
    failed.value = error instanceof RenewedError ? 'renewed' : 'lost';
  };

  /** Work whose failure is shown, and told whoever asked for it. */
  const shown =
    <Asked extends unknown[], Given>(work: (...asked: Asked) => Promise<Given>) =>
    async (...asked: Asked): Promise<Given> => {
      try {
        return await work(...asked);
      } catch (error) {
        fail(error);
        throw error;
      }
    };

  const rowOf = shown(loader.rowOf);

  const run = async (): Promise<void> => {
    const turn = ++latest;
    const asked = state.value;
    const started = performance.now();
    busy.value = true;
    failed.value = undefined;
    try {
      // Both files are needed before a name is recognised or a word is looked up, so they load together.
      const [known, opened, concepts, characters] = await Promise.all([
        asked.q ? names.lexiconFor(asked.q) : undefined,
        asked.q ? engine() : undefined,
        asked.q ? glossary() : undefined,
        hasHan(asked.q) ? han() : undefined,
        folders(),
      ]);
      const query = known ? understand(asked.q, known) : NO_QUERY;
      const isPlain = writeState({ ...emptyState(), q: asked.q }) === writeState({ ...asked, page: 1 });
      const found =
        opened &&
        concepts &&
        (await askTexts(
          characters ? simplifiedQuery(query, characters.simplify) : query,
          { engine: opened, catalogue, glossary: concepts },
          asked.without,
        ));
      const answer = found && characters ? withVariants(found, characters.variantsOf) : found;
      if (turn !== latest) return;
      const marksBy = (called: Names | undefined) => [...(answer?.marks ?? []), ...marksOf(query, called)];
      // Without filters the words and names alone decide, so results are shown before the catalogue has loaded.
      if (answer?.scores && isPlain && !catalogue.whole.isLoaded()) {
        const rows = [...answer.scores.keys()].filter((row) => !answer.excluded.has(row));
        byScore(rows, answer.scores);
        outcome.value = {
          state: asked,
          query,
          rows,
          counts: undefined,
          unconfirmed: undefined,
          undated: 0,
          answer,
          marks: marksBy(allNames.value ?? (await names.namesFor(asked.q))),
        };
        // The filters wait until the first result can be read whole, which is what the reader looks at.
        if (rows[0] !== undefined) {
          const { id } = await rowOf(rows[0]);
          await loader.excerptsOf(id, outcome.value.marks).catch(() => undefined);
        }
      }
      const [whole, called] = await Promise.all([
        catalogue.whole(),
        query.names.length > 0 ? names.all() : undefined,
      ]);
      const selection = selectRows(whole, asked, query, answer);
      if (turn !== latest) return;
      outcome.value = { state: asked, query, ...selection, answer, marks: marksBy(called) };
      // For developers who look at the page's timing, and for the bench.
      performance.measure('chancery:search', { start: started });
    } catch (error) {
      if (turn === latest) fail(error);
    } finally {
      if (turn === latest) busy.value = false;
    }
  };

  /** Changes that came while the address was read; undefined while it is not. They are made to what it says. */
  let waiting: (() => void)[] | undefined;

  const openAddress = async (): Promise<void> => {
    const turn = ++latest;
    waiting = [];
    try {
      const read = await readAddress(catalogue.whole);
      if (turn !== latest) return;
      state.value = read.state;
      ignored.value = read.ignored;
      const changes: (() => void)[] = waiting;
      waiting = undefined;
      for (const change of changes) change();
      if (changes.length === 0) await run();
    } catch (error) {
      if (turn !== latest) return;
      waiting = undefined;
      fail(error);
      busy.value = false;
    }
  };

  const change: SearchStore['change'] = (changed, by) => {
    if (waiting) {
      waiting.push(() => change(changed, by));
      return;
    }
    const next = cutState({ ...state.value, ...changed });
    state.value = next;
    ignored.value = [];
    const url = location.pathname + writeState(next);
    const goesOn = wasTyping && (by === 'typing' || url === location.pathname + location.search);
    if (goesOn || url === location.pathname + location.search) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    wasTyping = by === 'typing';
    void run();
  };

  addEventListener('popstate', () => {
    wasTyping = false;
    void openAddress();
  });
  void openAddress();

  return {
    ...loader,
    rowOf,
    linesOf: shown(uses.linesOf),
    state,
    outcome,
    ignored,
    busy,
    failed,
    names: allNames,
    change,
    usesOf: shown(uses.usesOf),
    loadNames: () => void names.all().catch(() => undefined),
    preload: () =>
      void Promise.all([names.lexiconFor(''), engine(), catalogue.whole()]).catch(() => undefined),
  };
}

const NO_QUERY: Query = { terms: [], names: [], isNames: false };
