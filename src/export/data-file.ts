/** A file of the archive's data. */
export interface DataFile {
  name: string;
  mediaType: string;
  content: Uint8Array;
  /** Whether it only lists the parts that take its place. */
  isIndex?: true;
}

/** A file larger than this is split by year. In bytes. */
const LARGEST = 50_000_000;

/** An estimate may be this much too high before the whole file is not tried at all. */
const ESTIMATE_MARGIN = 1.2;

/**
 * A file of all years, or, where it would be too large, one of each year, and in its own place a list of them.
 *
 * @param write makes a file of some of the members
 * @param knownAs gives a file of some of the members that was made before
 */
export function splitByYear<Member>(
  name: string,
  ending: string,
  mediaType: string,
  years: ReadonlyMap<string, Member[]>,
  write: (members: Member[]) => Uint8Array,
  knownAs: (name: string, members: Member[]) => Uint8Array | undefined = () => undefined,
): DataFile[] {
  const all = [...years.values()].flat();
  const whole = { name: `${name}.${ending}`, mediaType };
  const known = knownAs(whole.name, all);
  if (known) return [{ ...whole, content: known }];
  // One year shows about how large the whole would be, so that a file that is too large is not made in vain.
  const [[firstYear, sample] = ['', []]] = years;
  const make = (partName: string, members: Member[]) => knownAs(partName, members) ?? write(members);
  const partName = (year: string) => `${name}-${year}.${ending}`;
  const first = make(partName(firstYear), sample);
  const likely = (first.length / Math.max(1, sample.length)) * all.length;
  const content = years.size < 2 ? first : likely < ESTIMATE_MARGIN * LARGEST ? write(all) : undefined;
  if (content && content.length <= LARGEST) return [{ ...whole, content }];
  const parts = [...years].map(([year, members]) => ({
    name: partName(year),
    mediaType,
    content: year === firstYear ? first : make(partName(year), members),
  }));
  const index = jsonFile(whole.name, { parts: parts.map((part) => part.name) });
  return [{ ...index, isIndex: true }, ...parts];
}

/** A file of JSON. */
export const jsonFile = (name: string, value: object, mediaType = 'application/json'): DataFile => ({
  name,
  mediaType,
  content: encode(`${JSON.stringify(value, null, 2)}\n`),
});

export const encode = (text: string): Uint8Array => Buffer.from(text);
