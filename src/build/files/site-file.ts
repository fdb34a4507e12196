import type { Compressed } from '../../search/indexing/pieces.ts';
import type { BuildMemory } from '../../site/build-memory.ts';
import type { Content } from '../../site/content.ts';

/** A file to serve: its path under the site's root, with a leading slash, and a function that makes it. */
export interface SiteFile {
  path: string;
  /** Changes with what the file shows; without one it is made in every build. */
  key?: string | undefined;
  make: () => string | Uint8Array;
}

/** What an earlier build made, and need not be made again. */
export interface Earlier {
  memory: BuildMemory;
  compressed: Compressed;
}

/** Files of the site that are not pages, made from the archive's content. */
export interface SiteFileSet {
  name: string;
  /** @param earlier what an earlier build made; none in development */
  filesOf: (content: Content, earlier?: Earlier) => Iterable<SiteFile>;
  /** Whether a path may be one of these files, decided without reading the content. */
  isOurs: (path: string) => boolean;
}
