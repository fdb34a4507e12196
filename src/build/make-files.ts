import { once } from 'node:events';
import { join } from 'node:path';
import { setsOfFilesProcess } from './files/sets-of-files-process.ts';
import { buildSearch } from '../search/indexing/build.ts';
import { getContent } from '../site/content.ts';
import { MEMORIES, openBuildMemory, type Changes } from '../site/build-memory.ts';
import { openIndexStore } from './index-store.ts';
import { createSiteWriter } from './site-writer.ts';
import { tellError } from './told-error.ts';
import { writeFiles } from './write-files.ts';

/*
 * A process of its own beside the one that makes the pages: it makes the search index, the forms of the statements, and the data.
 */

/** What is to be made, and where. */
export interface FilesToMake {
  site: string;
  base: string;
  /** The folder of the site, and the one of what builds keep. */
  root: string;
  cache: string;
  software: string;
}

/** What the process tells the one that began it. */
export interface MadeFiles {
  /** The name of the search index's build. */
  version: string;
  /** How many files of each kind were made, and how many bytes the index has. */
  counts: Record<string, number>;
  searchBytes: number;
  changes: Changes;
}

// Where the build ends before its pages are done, so does this.
process.on('disconnect', () => process.exit(1));
const [files] = (await once(process, 'message')) as [FilesToMake];
const mayWrite = once(process, 'message');

process.send?.(await makeFiles(files).catch((error: unknown) => ({ error: tellError(error) })), () =>
  process.disconnect(),
);

async function makeFiles({ site, base, root, cache, software }: FilesToMake): Promise<MadeFiles> {
  const content = getContent();
  const memory = openBuildMemory(join(cache, MEMORIES.files), root, software);
  const store = openIndexStore(join(cache, 'search'), software);
  // Most of the time the index is Pagefind's work, in a process of its own; the other files are made meanwhile.
  const searching = buildSearch({ ...content, store });
  // Its failure is thrown where it is waited for, below.
  searching.catch(() => undefined);
  await mayWrite;
  const counts = await writeFiles(setsOfFilesProcess(site, base), content, memory, root);
  const { version, files } = await searching;
  const write = createSiteWriter(root);
  // A file's folder has the name of what is in it.
  for (const { path, content: bytes } of files)
    if (!memory.claim(`/${path}`, 'search')) write(`/${path}`, bytes);
  store.close();
  counts['search'] = files.length;
  return {
    version,
    counts,
    searchBytes: files.reduce((sum, { content: bytes }) => sum + bytes.length, 0),
    changes: memory.close(),
  };
}
