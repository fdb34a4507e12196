import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { readTexts } from '../../src/archive/body.ts';
import { holdingsAt } from '../../src/holdings/paths.ts';
import { readEntries } from '../../src/holdings/read.ts';
import { readVocabularies } from '../../src/holdings/vocabularies.ts';

/** Indexes an archive's texts as Pagefind does of itself, in one English index, for comparison. */
export async function writePlainIndex(content: string, folder: string): Promise<void> {
  const holdings = holdingsAt(content);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('; '));
  try {
    const entries = readEntries(holdings, readVocabularies(holdings.vocabularies));
    for (let at = 0; at < entries.length; at += 64)
      await Promise.all(
        entries.slice(at, at + 64).map(({ statement: { id, data }, body }) =>
          index.addCustomRecord({
            url: `/statements/${id}/`,
            language: 'en',
            content: readTexts(body).join('\n'),
            meta: { title: data.title },
          }),
        ),
      );
    const { files } = await index.getFiles();
    for (const { path, content } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}
