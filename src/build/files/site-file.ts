import type { BuildMemory } from '../../site/build-memory.ts';
import type { Content } from '../../site/content.ts';

/** A file to serve: its path under the site's root, with a leading slash, and a function that makes it. */
export interface SiteFile {
  path: string;
  /** Changes with what the file shows; without one it is made in every build. */
  key?: string | undefined;
  make: () => string | Uint8Array;
}

/** Files of the site that are not pages, made from the archive's content. */
export interface SiteFileSet {
  name: string;
  /**
   * @param memory what the last build made, and this one did so far; none in development. A file that is asked for after
   *   another was made, or claimed, before it
   */
  filesOf: (content: Content, memory?: BuildMemory) => Iterable<SiteFile>;
  /** Whether a path may be one of these files, decided without reading the content. */
  isOurs: (path: string) => boolean;
}
