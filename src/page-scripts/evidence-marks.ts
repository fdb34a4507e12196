import { dateFinder, termFinder, type EvidenceTerms } from '../archive/evidence-finder.ts';
import type { Span } from '../archive/span.ts';

/** Marks in a text the words that a fact of the metadata rests on, or that were searched for. Loaded when a reader first asks. */

const loading = new Map<string, Promise<EvidenceTerms>>();

/** The terms of a language; fetched once. */
function termsOf(folder: string, language: string): Promise<EvidenceTerms> {
  let terms = loading.get(language);
  if (!terms) {
    terms = fetch(`${folder}${language.toLowerCase()}.json`).then((response) => {
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      return response.json() as Promise<EvidenceTerms>;
    });
    terms.catch(() => loading.delete(language));
    loading.set(language, terms);
  }
  return terms;
}

/** Removes all marks from a text. */
export function clearMarks(text: Element): void {
  for (const mark of text.querySelectorAll('mark.found')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/**
 * Prepares to mark the words of a text that name something: fetches the terms, and marks nothing yet.
 *
 * @param folder where the terms of each language are served
 * @param facet `countries`, `topics`, `organizations`, `people`, or `date`
 * @param value the key of it, or the date in EDTF
 * @returns marks them, and gives the marks in the order of the text
 * @throws Error where the terms cannot be fetched
 */
export async function findEvidence(
  text: HTMLElement,
  folder: string,
  facet: string,
  value: string,
): Promise<() => HTMLElement[]> {
  const language = text.lang;
  if (facet === 'date') return () => markAll(text, dateFinder(value, language));
  const terms = await termsOf(folder, language);
  const find = termFinder(terms[facet as keyof EvidenceTerms]?.[value] ?? [], language);
  return () => markAll(text, (words) => words.map(find));
}

/** Marks in a text what is found in each of its pieces, and gives the marks in the order of the text. */
export const markFound = (text: HTMLElement, find: (piece: string) => Span[]): HTMLElement[] =>
  markAll(text, (pieces) => pieces.map(find));

function markAll(text: Element, find: (words: string[]) => Span[][]): HTMLElement[] {
  const nodes = textNodes(text);
  const spans = find(nodes.map(({ data }) => data));
  return nodes.flatMap((node, index) => markSpans(node, spans[index] ?? []));
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.anchor, .block-actions')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Marks spans of a text node, the last first, so that the offsets of the others stay right. */
function markSpans(node: Text, spans: readonly Span[]): HTMLElement[] {
  return spans
    .toReversed()
    .map(({ start, end }) => {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      const mark = document.createElement('mark');
      mark.className = 'found';
      mark.tabIndex = -1;
      range.surroundContents(mark);
      return mark;
    })
    .reverse();
}
