import { getContent } from './content.ts';
import { pagesToMake } from './pages-to-make.ts';
import { overviewKey } from './what-pages-show.ts';

/**
 * Of a route whose pages count what the whole archive holds, those that are to be made.
 *
 * @param addressOf see `pagesToMake`
 */
export function overviewsToMake<Path extends { params: { locale?: string | undefined } }>(
  addressOf: (params: Path['params']) => string,
  paths: readonly Path[],
): Path[] {
  const key = overviewKey(getContent());
  return pagesToMake(
    addressOf,
    paths.map((path) => ({ ...path, key })),
  );
}
