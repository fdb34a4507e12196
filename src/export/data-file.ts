import { sha256Of } from '../archive/sha256.ts';
import { zipOf } from './zip.ts';

/** A file of the archive's data. */
export interface DataFile {
  name: string;
  mediaType: string;
  make: () => Uint8Array;
  /** Whether it only lists the parts that take its place. */
  isIndex?: true;
  /** Changes with what it shows, where that is less than its statements' entries. */
  key?: () => string;
}

/** A file of some statements. */
export type FileOf<Member> = DataFile & { members: readonly Member[] };

/** How a file of statements is made, and when it is split. */
export interface Splitting<Member> {
  /** The names of its files begin with this, and end so. */
  name: string;
  ending: string;
  mediaType: string;
  write: (members: readonly Member[]) => Uint8Array;
  /** See `DataFile`. */
  key?: (() => string) | undefined;
  /** How large a statement is in it, and how large a file may be, in the same unit. */
  sizeOf: (member: Member) => number;
  most: number;
}

/**
 * By what statements that are too many for a file are told apart, from their ids: by year, then by month or first letter, then
 * by a digit that any of them may have.
 */
const LEVELS: readonly ((id: string) => string)[] = [
  (id) => /^(?:\d+|undated)/u.exec(id)?.[0] ?? '',
  (id) => /^(?:\d+-\d\d(?=-)|undated-.)/u.exec(id)?.[0] ?? `${id.slice(0, 4)}-00`,
  (id) => `${LEVELS[1]?.(id)}-${sha256Of(id).charAt(0)}`,
];

/**
 * A file of all statements, or, where it would be too large, one of each year, of a year that is still too large one of
 * each month, or first letter where there is no date, and of these sixteen. In the place of a file that was split stands a list
 * of its parts. What part a statement is in depends on its own id alone, so that an edit changes one part.
 */
export function splitFile<Member extends { id: string }>(
  members: readonly Member[],
  splitting: Splitting<Member>,
): FileOf<Member>[] {
  const { name, ending, mediaType, write, key, sizeOf, most } = splitting;
  const split = (stem: string, some: readonly Member[], level: number): FileOf<Member>[] => {
    const keyOf = LEVELS[level];
    const size = some.reduce((sum, member) => sum + sizeOf(member), 0);
    const file = { name: `${stem}.${ending}`, members: some, ...(key && { key }) };
    if (size <= most || !keyOf) return [{ ...file, mediaType, make: () => write(some) }];
    const groups = Map.groupBy(some, ({ id }) => keyOf(id));
    const parts = [...groups].map(([key, group]) => ({ key: `${name}-${key}`, group }));
    const names = parts.map(({ key }) => `${key}.${ending}`);
    return [
      { ...file, ...indexOf(ending, mediaType, names), isIndex: true },
      ...parts.flatMap(({ key, group }) => split(key, group, level + 1)),
    ];
  };
  return split(name, members, 0);
}

/** A list of a file's parts, in the file's own format where that can hold one, else as JSON. */
function indexOf(ending: string, mediaType: string, parts: readonly string[]) {
  if (ending === 'zip')
    return { mediaType, make: () => zipOf(new Map([['parts.json', encodeJson({ parts })]])) };
  if (ending === 'jsonl') return { mediaType, make: () => encode(`${JSON.stringify({ parts })}\n`) };
  return { mediaType: 'application/json', make: () => encodeJson({ parts }) };
}

/** A file of JSON. */
export const jsonFile = (name: string, value: object, mediaType = 'application/json'): DataFile => ({
  name,
  mediaType,
  make: () => encodeJson(value),
});

const encodeJson = (value: object): Uint8Array => encode(`${JSON.stringify(value, null, 2)}\n`);

export const encode = (text: string): Uint8Array => Buffer.from(text);
