import type { List, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { SourcePart } from '../../source/transcript.ts';
import type { Span } from '../../archive/span.ts';
import { draftOf, paragraph } from '../draft.ts';
import { parseLines } from './parse-lines.ts';

/** A unified parser for what a source says: its marked parts where it has any, else the lines of its text. */
export const parseSource: Plugin<[], string, Root> = function () {
  this.parser = (text, file) => {
    const { parts, frontMatter } = draftOf(file).transcription;
    return { type: 'root', children: parts ? fromParts(text, parts) : parseLines(text, frontMatter?.end) };
  };
};

/** Headings, paragraphs and lists of the parts; those in a row that are items make one list. */
function fromParts(text: string, parts: readonly SourcePart[]): Root['children'] {
  const children: Root['children'] = [];
  for (const part of parts) {
    const span = { start: part.start, end: part.end };
    const { isFurniture, isTitle = false } = part;
    const block = paragraph(linesOf(text, span), span);
    const above = children.at(-1);
    if (part.kind === 'heading' && !isFurniture) {
      // The page's one heading of depth 1 is its title; others of that depth are headings within the text.
      const depth = (part.depth ?? 2) as 1 | 2 | 3 | 4 | 5 | 6;
      children.push({ type: 'heading', depth, children: block.children, data: { span, isTitle } });
    } else if (part.kind === 'item' && !isFurniture) {
      const item = { type: 'listItem' as const, spread: false, children: [block] };
      const goesOn =
        above?.type === 'list' &&
        (part.number === undefined
          ? !above.ordered
          : part.number === (above.start ?? 1) + above.children.length);
      if (goesOn && above.data?.span) {
        above.children.push(item);
        above.data.span.end = span.end;
      } else {
        const list: List = {
          type: 'list',
          ordered: part.number !== undefined,
          ...(part.number !== undefined && { start: part.number }),
          spread: false,
          children: [item],
          data: { span: { ...span } },
        };
        children.push(list);
      }
    } else children.push({ ...block, data: { span, isFurniture } });
  }
  return children;
}

/** The lines of a part, each but the last with a break behind it. */
const linesOf = (text: string, { start, end }: Span) =>
  text
    .slice(start, end)
    .split('\n')
    .map((line) => ({ text: line, breaks: true }));
