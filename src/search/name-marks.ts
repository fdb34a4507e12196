import type { Marks } from './excerpt.ts';
import type { Names, Query } from './query.ts';
import { keysOf } from './tokenize.ts';

/** The names of a query in all languages, by which texts that are listed under them may call them. */
export function marksOf({ names }: Query, all: Names | undefined): Marks {
  return names.flatMap((name) => {
    if (name.excluded || name.facet === 'date' || name.facet === 'language') return [];
    const called = name.keys.flatMap((key) => all?.[name.facet][key] ?? []);
    return [name.text, ...called]
      .map((words) => keysOf(words).map((key) => [key]))
      .filter((keys) => keys.length > 0);
  });
}
