import type { Glossary } from '../../archive/glossary.ts';
import { CONCEPTS_PER_FILE, type GlossaryTerms, type HeldConcept } from '../glossary.ts';
import { stemOf } from '../inflection.ts';
import { compareCodePoints } from '../text-index.ts';
import { formsOf, keysOf, normalizedTerm } from '../tokenize.ts';
import { jsonFile, type SearchFile } from './files.ts';

/** Languages whose words differ by their marks alone, so that these must be the same. */
const MARKED: ReadonlySet<string> = new Set(['vi']);

/** A file of terms has so many bytes at the most before it is compressed. */
const FILE = 8 * 1024;

/** The next words of terms that begin alike, and the terms that end here. */
interface Node {
  next: Map<string, Node>;
  terms: { concept: number; term: string }[];
}

/** A word that was met: what it is compared by, and where terms go on that begin with it. */
interface Word {
  key: string;
  start: Node | undefined;
}

/** What a word of a language is compared by. */
const keyOf = (language: string, form: string): string =>
  MARKED.has(language) ? form : stemOf(normalizedTerm(form));

const emptyNode = (): Node => ({ next: new Map(), terms: [] });

/** Where terms were found: by the concept's number, by `language, tab, term`, the rows and how often each has it. */
export type FoundTerms = Map<number, Map<string, { rows: number[]; counts: number[] }>>;

/** A text that terms are looked for in: its language, and the forms of its words in their order. */
export interface GlossaryText {
  language: string;
  forms: readonly string[];
}

/** Finds the terms of a glossary in texts, each in the texts of its own language. One serves all texts, for making it takes as long as looking through some hundred. */
export class GlossaryFinder {
  readonly #roots = new Map<string, Node>();
  /** By language, the words that were met; most come often. */
  readonly #words = new Map<string, Map<string, Word>>();

  constructor(glossary: Glossary) {
    for (const [concept, { terms }] of Object.values(glossary).entries())
      for (const [language, words] of Object.entries(terms))
        for (const term of words) this.#add(language, concept, term);
  }

  #add(language: string, concept: number, term: string): void {
    let root = this.#roots.get(language);
    if (!root) this.#roots.set(language, (root = emptyNode()));
    let node = root;
    for (const form of formsOf(term)) {
      const key = keyOf(language, form);
      let next = node.next.get(key);
      if (!next) node.next.set(key, (next = emptyNode()));
      node = next;
    }
    if (node !== root) node.terms.push({ concept, term });
  }

  /** Looks for terms in texts; the first is row 0. */
  find(texts: readonly GlossaryText[]): FoundTerms {
    const found: FoundTerms = new Map();
    for (const [row, { language: tag, forms }] of texts.entries()) {
      const language = tag.split('-')[0] ?? '';
      const root = this.#roots.get(language);
      if (!root) continue;
      const words = this.#wordsOf(language);
      const wordOf = (form: string): Word => {
        let word = words.get(form);
        if (!word) {
          const key = keyOf(language, form);
          words.set(form, (word = { key, start: root.next.get(key) }));
        }
        return word;
      };
      for (let start = 0; start < forms.length; start++)
        for (let node = wordOf(forms[start] ?? '').start, end = start + 1; node; end++) {
          for (const { concept, term } of node.terms) count(found, concept, `${language}\t${term}`, row);
          node = node.next.get(wordOf(forms[end] ?? '').key);
        }
    }
    return found;
  }

  #wordsOf(language: string): Map<string, Word> {
    let words = this.#words.get(language);
    if (!words) this.#words.set(language, (words = new Map()));
    return words;
  }
}

/** Counts a term once more in a row; rows come in ascending order. */
function count(all: FoundTerms, concept: number, term: string, row: number): void {
  let terms = all.get(concept);
  if (!terms) all.set(concept, (terms = new Map()));
  let found = terms.get(term);
  if (!found) terms.set(term, (found = { rows: [], counts: [] }));
  if (found.rows.at(-1) === row) found.counts.push((found.counts.pop() ?? 0) + 1);
  else {
    found.rows.push(row);
    found.counts.push(1);
  }
}

/** The terms found in neighbouring pieces as those of one run of rows. */
export function mergeTerms(pieces: readonly { count: number; terms: FoundTerms }[]): FoundTerms {
  const merged: FoundTerms = new Map();
  let base = 0;
  for (const { count, terms } of pieces) {
    for (const [concept, found] of terms) {
      let known = merged.get(concept);
      if (!known) merged.set(concept, (known = new Map()));
      for (const [term, { rows, counts }] of found) {
        let all = known.get(term);
        if (!all) known.set(term, (all = { rows: [], counts: [] }));
        for (const row of rows) all.rows.push(base + row);
        all.counts.push(...counts);
      }
    }
    base += count;
  }
  return merged;
}

/** The files of the concepts that were found: their terms in all languages by the alphabet, and where each is held. */
export function glossaryFiles(
  glossary: Glossary,
  found: FoundTerms,
): { starts: string[]; files: SearchFile[] } {
  const held = [...found].sort(([a], [b]) => a - b);
  const concepts = held.map(([, terms]) => heldConcept(terms));
  const all = Object.values(glossary);
  const byKey = new Map<string, number[]>();
  for (const [number, [concept]] of held.entries())
    for (const term of Object.values(all[concept]?.terms ?? {}).flat()) {
      const key = keysOf(term).join(' ');
      const known = byKey.get(key) ?? [];
      if (!known.includes(number)) byKey.set(key, [...known, number]);
    }
  const chunks = inFiles([...byKey].sort(([a], [b]) => compareCodePoints(a, b)));
  return {
    starts: chunks.map((chunk) => chunk[0]?.[0] ?? ''),
    files: [
      ...chunks.map((chunk, number) =>
        jsonFile(`terms/${number}.json`, Object.fromEntries(chunk) satisfies GlossaryTerms),
      ),
      ...Array.from({ length: Math.ceil(concepts.length / CONCEPTS_PER_FILE) }, (_, number) =>
        jsonFile(
          `concepts/${number}.json`,
          concepts.slice(number * CONCEPTS_PER_FILE, (number + 1) * CONCEPTS_PER_FILE),
        ),
      ),
    ],
  };
}

const heldConcept = (terms: ReadonlyMap<string, { rows: number[]; counts: number[] }>): HeldConcept =>
  [...terms].map(([name, { rows, counts }]) => {
    const [language = '', term = ''] = name.split('\t');
    return {
      language,
      term,
      rows: rows.map((row, index) => row - (rows[index - 1] ?? 0)),
      counts: counts.map((count) => Math.min(9, count)).join(''),
    };
  });

/** Terms in files of bounded size; terms with the same first word stay together. */
function inFiles(terms: readonly [string, number[]][]): [string, number[]][][] {
  const files: [string, number[]][][] = [];
  let size = Infinity;
  let last = '';
  for (const entry of terms) {
    const first = entry[0].split(' ', 1)[0] ?? '';
    const bytes = Buffer.byteLength(entry[0]) + 6 * entry[1].length;
    if (size + bytes > FILE && first !== last) {
      files.push([]);
      size = 0;
    }
    files.at(-1)?.push(entry);
    size += bytes;
    last = first;
  }
  return files;
}
