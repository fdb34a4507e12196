import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { StatementInput } from '../../archive/statement.ts';
import { formatFrontMatter } from '../../holdings/entry-file.ts';
import { draftOf, type Draft } from '../draft.ts';

/** The source's file, as far as it is known before an entry is made of it. */
export interface SourceFacts {
  file: string;
  sha256: string;
  encoding: string;
}

/** The front matter that a draft comes to. */
export function toFrontMatter(draft: Draft, { file, sha256, encoding }: SourceFacts): StatementInput {
  const { title = 'Untitled', language = 'und', type = 'press-report', ...fields } = draft.fields;
  return {
    title,
    ...fields,
    language,
    type,
    source: {
      file,
      sha256,
      ...(encoding === 'utf-8' ? {} : { encoding }),
      ...(draft.publisher ? { publisher: draft.publisher } : {}),
      ...(draft.transcription.facts.url ? { url: draft.transcription.facts.url.value } : {}),
    },
    omitted: draft.omitted.map(({ start, end }) => draft.searchable.source.slice(start, end)),
    review: [...draft.review].sort(),
  };
}

/** Puts the front matter before the text, as the `yaml` node that remark-frontmatter writes. */
export const writeFrontMatter: Plugin<[], Root> = () => (tree, file) => {
  const draft = draftOf(file);
  const { source } = file.data;
  if (!source) throw new Error(`${file.path}: the pipeline was run without the source's facts`);
  const value = formatFrontMatter(toFrontMatter(draft, source)).trimEnd();
  tree.children.unshift({ type: 'yaml', value });
};

declare module 'vfile' {
  interface DataMap {
    source: SourceFacts;
  }
}
