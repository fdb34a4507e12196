/** Where a word occurs: row by row in ascending order, and in each row position by position. */
export interface Postings {
  /** The rows, in ascending order. */
  rows: Uint32Array;
  /** Where each row's positions begin in `positions`; one entry more than there are rows. */
  starts: Uint32Array;
  /** Word positions, from 0; those in a title begin at `TITLE_POSITIONS`. */
  positions: Uint32Array;
  /** For each row, 1 where it holds the word in exactly the form that was asked for. */
  exact: Uint8Array;
}

/** Positions from here up are in the title; no text has that many words. */
export const TITLE_POSITIONS = 2 ** 31;

/** The postings of one form of a word in one part of the index, as they are read. */
export interface FormPostings {
  form: string;
  rows: number[];
  /** For each row, its positions. */
  positions: number[][];
}

/** Postings without any row. */
export const NONE: Postings = {
  rows: new Uint32Array(0),
  starts: new Uint32Array(1),
  positions: new Uint32Array(0),
  exact: new Uint8Array(0),
};

/**
 * Merges the postings of several forms of a word: a row gets the positions of all of them.
 *
 * @param isExact tells whether a form is the one that was asked for
 */
export function mergeForms(forms: readonly FormPostings[], isExact: (form: string) => boolean): Postings {
  const entries = forms.flatMap(({ form, rows, positions }) => {
    const exact = isExact(form) ? 1 : 0;
    return rows.map((row, index) => ({ row, exact, positions: positions[index] ?? [] }));
  });
  if (entries.length === 0) return NONE;
  if (forms.length > 1) entries.sort((a, b) => a.row - b.row);
  const count = entries.reduce((sum, entry) => sum + entry.positions.length, 0);
  const [rows, starts, exact]: [number[], number[], number[]] = [[], [], []];
  const positions = new Uint32Array(count);
  let filled = 0;
  for (let index = 0; index < entries.length;) {
    const row = entries[index]!.row;
    rows.push(row);
    starts.push(filled);
    let isExactHere = 0;
    let merged = 0;
    for (; index < entries.length && entries[index]!.row === row; index++, merged++) {
      const entry = entries[index]!;
      isExactHere |= entry.exact;
      positions.set(entry.positions, filled);
      filled += entry.positions.length;
    }
    if (merged > 1) positions.subarray(starts.at(-1), filled).sort();
    exact.push(isExactHere);
  }
  starts.push(filled);
  return {
    rows: Uint32Array.from(rows),
    starts: Uint32Array.from(starts),
    positions,
    exact: Uint8Array.from(exact),
  };
}

/** The occurrences in the rows that hold exactly the form that was asked for. */
export function onlyExact(postings: Postings): Postings {
  const indexes = [...postings.rows.keys()].filter((index) => postings.exact[index] === 1);
  return mergeForms(
    [
      {
        form: '',
        rows: indexes.map((index) => postings.rows[index] ?? 0),
        positions: indexes.map((index) => [...positionsAt(postings, index)]),
      },
    ],
    () => true,
  );
}

/** The occurrences of any of some words or phrases. */
export function anyOf(all: readonly Postings[]): Postings {
  const held = all.filter(({ rows }) => rows.length > 0);
  const [first] = held;
  if (!first || held.length === 1) return first ?? NONE;
  const forms = held.flatMap((postings) =>
    [0, 1].map((exact): FormPostings => {
      const indexes = [...postings.rows.keys()].filter((index) => postings.exact[index] === exact);
      return {
        form: String(exact),
        rows: indexes.map((index) => postings.rows[index] ?? 0),
        positions: indexes.map((index) => [...positionsAt(postings, index)]),
      };
    }),
  );
  return mergeForms(forms, (form) => form === '1');
}

/** The occurrences of a phrase: words side by side in their order. A position is that of the phrase's first word. */
export function matchPhrase(words: readonly Postings[]): Postings {
  const [first, ...others] = words;
  if (!first) return NONE;
  if (others.length === 0) return first;
  const [rows, starts, positions, exact]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const { row, at } of commonRows(words)) {
    const began = positions.length;
    for (const position of positionsAt(first, at[0] ?? 0))
      if (others.every((word, index) => hasPosition(word, at[index + 1] ?? 0, position + index + 1)))
        positions.push(position);
    if (positions.length === began) continue;
    rows.push(row);
    starts.push(began);
    exact.push(words.every((word, index) => word.exact[at[index] ?? 0] === 1) ? 1 : 0);
  }
  starts.push(positions.length);
  return {
    rows: Uint32Array.from(rows),
    starts: Uint32Array.from(starts),
    positions: Uint32Array.from(positions),
    exact: Uint8Array.from(exact),
  };
}

/** The rows that all postings have in common, each with its index in every one of them. */
export function* commonRows(all: readonly Postings[]): Generator<{ row: number; at: readonly number[] }> {
  const at = all.map(() => 0);
  const [rarest] = all.toSorted((a, b) => a.rows.length - b.rows.length);
  if (!rarest) return;
  for (const row of rarest.rows) {
    let common = true;
    for (const [index, { rows }] of all.entries()) {
      const found = gallop(rows, row, at[index] ?? 0);
      at[index] = found;
      common &&= rows[found] === row;
    }
    if (common) yield { row, at };
  }
}

/** The positions in the row at an index. */
export const positionsAt = ({ positions, starts }: Postings, index: number): Uint32Array =>
  positions.subarray(starts[index], starts[index + 1]);

/** Whether the row at an index has a position. */
export function hasPosition({ positions, starts }: Postings, index: number, position: number): boolean {
  const end = starts[index + 1] ?? 0;
  return positions[gallop(positions, position, starts[index] ?? 0, end)] === position;
}

/**
 * Galloping search: the first index at or after `from` whose value is not less than `value`. The steps double, so a
 * near value costs little and a far one the logarithm of its distance.
 */
function gallop(values: Uint32Array, value: number, from: number, end = values.length): number {
  let step = 1;
  let low = from;
  while (low + step < end && (values[low + step] ?? 0) < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
