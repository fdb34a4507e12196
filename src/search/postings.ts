/** The places of a word in some rows: row by row in order, and in each row by place. */
export interface Postings {
  /** The rows, in ascending order. */
  rows: Uint32Array;
  /** Where each row's places begin in `places`; one more than there are rows. */
  starts: Uint32Array;
  /** The places, counted in words; those in a title are `TITLE` and more. */
  places: Uint32Array;
  /** For each row, 1 where it has the word in the very form that was asked for. */
  exact: Uint8Array;
}

/** The first place of a title; a text of so many words there is not. */
export const TITLE = 2 ** 31;

/** The postings of one form of a word in one part of the index, as they are read. */
export interface FormPostings {
  form: string;
  rows: number[];
  /** For each row, its places. */
  places: number[][];
}

/** No rows at all. */
export const NONE: Postings = {
  rows: new Uint32Array(0),
  starts: new Uint32Array(1),
  places: new Uint32Array(0),
  exact: new Uint8Array(0),
};

/**
 * Joins the postings of several forms into one: a row has all the places of all of them.
 *
 * @param isExact whether a form is the very form that was asked for
 */
export function joinForms(forms: readonly FormPostings[], isExact: (form: string) => boolean): Postings {
  const entries = forms.flatMap(({ form, rows, places }) => {
    const exact = isExact(form) ? 1 : 0;
    return rows.map((row, index) => ({ row, exact, places: places[index] ?? [] }));
  });
  if (entries.length === 0) return NONE;
  if (forms.length > 1) entries.sort((a, b) => a.row - b.row);
  const count = entries.reduce((sum, { places }) => sum + places.length, 0);
  const [rows, starts, exact]: [number[], number[], number[]] = [[], [], []];
  const places = new Uint32Array(count);
  let filled = 0;
  for (let index = 0; index < entries.length;) {
    const row = entries[index]!.row;
    rows.push(row);
    starts.push(filled);
    let isExactHere = 0;
    let of = 0;
    for (; index < entries.length && entries[index]!.row === row; index++, of++) {
      const entry = entries[index]!;
      isExactHere |= entry.exact;
      places.set(entry.places, filled);
      filled += entry.places.length;
    }
    if (of > 1) places.subarray(starts.at(-1), filled).sort();
    exact.push(isExactHere);
  }
  starts.push(filled);
  return {
    rows: Uint32Array.from(rows),
    starts: Uint32Array.from(starts),
    places,
    exact: Uint8Array.from(exact),
  };
}

/** The rows and places where words stand side by side in their order; a place is that of the first word. */
export function joinPhrase(words: readonly Postings[]): Postings {
  const [first, ...others] = words;
  if (!first) return NONE;
  if (others.length === 0) return first;
  const [rows, starts, places, exact]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const { row, at } of commonRows(words)) {
    const began = places.length;
    for (const place of placesAt(first, at[0] ?? 0))
      if (others.every((word, index) => holds(word, at[index + 1] ?? 0, place + index + 1)))
        places.push(place);
    if (places.length === began) continue;
    rows.push(row);
    starts.push(began);
    exact.push(words.every((word, index) => word.exact[at[index] ?? 0] === 1) ? 1 : 0);
  }
  starts.push(places.length);
  return {
    rows: Uint32Array.from(rows),
    starts: Uint32Array.from(starts),
    places: Uint32Array.from(places),
    exact: Uint8Array.from(exact),
  };
}

/** The rows that all of some postings have, with the index of the row in each of them. */
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

/** The places in the row at an index. */
export const placesAt = ({ places, starts }: Postings, index: number): Uint32Array =>
  places.subarray(starts[index], starts[index + 1]);

/** Whether the row at an index has a place. */
export function holds({ places, starts }: Postings, index: number, place: number): boolean {
  const end = starts[index + 1] ?? 0;
  return places[gallop(places, place, starts[index] ?? 0, end)] === place;
}

/** The first index at or after `from` whose value is not less than `value`; steps double, so that near ones are cheap. */
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
