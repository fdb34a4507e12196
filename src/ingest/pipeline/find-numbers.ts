import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { addEvidence, draftOf, spanOf } from '../draft.ts';

/** The forms of the symbols and numbers that documents bear, each with the number in its group. */
const NUMBERS: readonly RegExp[] = [
  // The United Nations: A/RES/70/1, S/2000/445.
  /(?<![\p{L}\p{N}/])(?<number>(?:A|S|E|ST|CD|TD|DP|HRI|CCPR|CERD|CEDAW|CAT|CRC)\/(?:[A-Z\d][A-Z\d.()-]*\/)*[A-Z.-]*\d[\w.()-]*)/gu,
  // The European Parliament: RC-B10-0249/2025, P9_TA(2024)0001.
  /(?<![\p{L}\p{N}-])(?<number>(?:RC-)?B\d{1,2}-\d{4}\/\d{4}|P\d{1,2}_TA(?:-PROV)?\(\d{4}\)\d{4})(?!\d)/gu,
  // A file's number behind a sign for one: № 1832-28-09-2024, N 369-рп, Số: 12/2024/TB-BNG.
  /(?:№|(?<!\p{L})(?:N|No\.|Nº|N°|Số|Nomor|Ref\.?(?: No\.?)?|File)(?=[\s:.]*\d))[\s:]*(?<number>\d[\p{L}\p{N}]*(?:[-/.][\p{L}\p{N}]+)+|\d{3,})(?!\p{N})/gu,
];

/** Orders of the President of the United States; texts cite so many that only a title names the document itself. */
const IN_TITLE = /(?<number>(?:Executive Order|Proclamation|EO|E\.O\.)(?: No\.)? \d{4,5})(?!\d)/gu;

/** How far a text's head reaches, where its number stands; and the longest line that bears one. In UTF-16 code units. */
const [HEAD, LONGEST_LINE] = [1200, 110];

/**
 * Finds the symbols and numbers of the document itself: those in its title and on short lines of its head. Numbers within
 * sentences are of documents that it cites.
 */
export const findNumbers: Plugin<[], Root> = () => (tree, file) => {
  const draft = draftOf(file);
  const { text, toSource } = draft.searchable;
  const stated = draft.transcription.facts.number?.value;
  const found = new Set<string>(stated ? [stated] : []);
  const start = draft.title?.start ?? spanOf(tree.children[0] ?? { type: 'paragraph', children: [] }).start;
  let at = 0;
  for (const line of text.slice(0, HEAD + start).split('\n')) {
    const isTitle = draft.title && toSource(at) >= draft.title.start && toSource(at) < draft.title.end;
    if (isTitle || (line.length <= LONGEST_LINE && !/\p{Ll}[.!?。]\s*$/u.test(line)))
      for (const pattern of isTitle ? [...NUMBERS, IN_TITLE] : NUMBERS)
        for (const match of line.matchAll(pattern)) {
          const number = match.groups?.['number'];
          if (!number || (!isTitle && isCited(line, match.index))) continue;
          found.add(number);
          const from = at + match.index + match[0].lastIndexOf(number);
          addEvidence(draft, 'numbers', number, { start: from, end: from + number.length });
        }
    at += line.length + 1;
  }
  if (found.size > 0) draft.fields.numbers = [...found];
};

/** Words before a number by which a line speaks of another document. */
const isCited = (line: string, at: number): boolean =>
  /(?:your|pursuant to|under|of|by|in|with|see|recalling|dated|theo|según|conformément|согласно|от|вашей?)\s+(?:\p{L}+\s+){0,4}$/iu.test(
    line.slice(0, at),
  );
