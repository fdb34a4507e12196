import type { SearchFiles } from './files.ts';
import { joinNames, nameFile, scriptsIn, type NameScript } from './name-scripts.ts';
import { once, type Once } from './once.ts';
import { nameLexicon, type NameLexicon, type Names } from './query.ts';

/** The names of facets' values, loaded by script: a query in one script waits for the names in that one alone. */
export interface NameLoader {
  /** The names in all scripts. */
  all: Once<Names>;
  /** The names that a query may hold. */
  namesFor: (query: string) => Promise<Names>;
  /** The same, to look words up in. */
  lexiconFor: (query: string) => Promise<NameLexicon>;
}

/** @param whenAll is given the names in all scripts, once they were needed */
export function createNameLoader(json: SearchFiles['json'], whenAll: (names: Names) => void): NameLoader {
  const byScript: Record<NameScript, Once<Names>> = {
    latin: once(() => json<Names>(nameFile('latin'))),
    other: once(() => json<Names>(nameFile('other'))),
  };
  const all = once(async () => {
    const [latin, other] = await Promise.all([byScript.latin(), byScript.other()]);
    const names = joinNames({ latin, other });
    whenAll(names);
    return names;
  });
  const loadFor = (query: string): Once<Names> => {
    const [script, another] = scriptsIn(query);
    return script === undefined || another !== undefined ? all : byScript[script];
  };
  const lexicons = new Map<Once<Names>, Once<NameLexicon>>();
  return {
    all,
    namesFor: (query) => loadFor(query)(),
    lexiconFor(query) {
      const load = loadFor(query);
      const lexicon = lexicons.get(load) ?? once(async () => nameLexicon(await load()));
      lexicons.set(load, lexicon);
      return lexicon();
    },
  };
}
