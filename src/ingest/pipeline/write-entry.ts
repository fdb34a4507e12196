import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { StatementInput } from '../../archive/statement.ts';
import { recordOmission, type Omission } from '../../archive/omission.ts';
import type { Span } from '../../archive/span.ts';
import { formatFrontMatter } from '../../holdings/entry-file.ts';
import { draftOf, type Draft } from '../draft.ts';

/** The source's file, as far as it is known before an entry is made of it. */
export interface SourceFacts {
  file: string;
  sha256: string;
  encoding: string;
  /** The words that a program read in it, where it is not text. */
  transcription?: { file: string; sha256: string; reader: string; confidence?: number };
  /** What is broken in the text. */
  damage?: string;
}

/** The front matter that a draft comes to. */
export function toFrontMatter(
  draft: Draft,
  { file, sha256, encoding, damage, transcription }: SourceFacts,
): StatementInput {
  const { title = 'Untitled', language = 'und', type = 'other', ...fields } = draft.fields;
  const { facts, repairs } = draft.transcription;
  const { url, retrieved, byline } = facts;
  return {
    title,
    ...fields,
    language,
    type,
    source: {
      file,
      sha256,
      ...(transcription && { transcription }),
      ...(encoding === 'utf-8' ? {} : { encoding }),
      ...(damage && { damage }),
      ...(repairs && { repairs: [...repairs] }),
      ...(draft.publisher ? { publisher: draft.publisher } : {}),
      ...(byline && { byline: byline.value }),
      ...(url && { url: url.value }),
      ...(retrieved && { retrieved: retrieved.value }),
    },
    omitted: omissionsOf(draft),
    review: [
      ...draft.review,
      ...(damage || transcription?.confidence !== undefined ? (['source'] as const) : []),
    ].sort(),
  };
}

/**
 * The pieces left out. Of a page those that follow each other are one, so that an entry stays light however much the page
 * holds around its text.
 */
function omissionsOf({ omitted, searchable: { source }, transcription: { parts } }: Draft): Omission[] {
  if (!parts) return omitted.map(({ start, end }) => source.slice(start, end));
  const stretches: Span[] = [];
  for (const { start, end } of omitted) {
    const last = stretches.at(-1);
    if (last && source.slice(last.end, start).trim() === '') last.end = end;
    else stretches.push({ start, end });
  }
  return stretches.map(({ start, end }) => recordOmission(source.slice(start, end)));
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
