import { buildMemory } from './build-memory.ts';

/** A path of a route, as `getStaticPaths` gives it, with a key that changes with what the page shows. */
interface KeyedPath {
  params: { locale?: string | undefined };
  key: string;
}

/**
 * Of a route's pages those that are to be made: all but the ones that the last build made as they would be made now.
 *
 * @param addressOf the address of a page under that of its language, without slashes around
 */
export function pagesToMake<Path extends KeyedPath>(
  addressOf: (params: Path['params']) => string,
  paths: readonly Path[],
): Path[] {
  const memory = buildMemory();
  if (!memory) return [...paths];
  return paths.filter(({ params, key }) => {
    const folder = [params.locale, addressOf(params)].filter(Boolean).join('/');
    return !memory.claim(`/${folder}/index.html`, key);
  });
}
