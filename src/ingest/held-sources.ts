import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sha256Of } from '../archive/sha256.ts';
import { wordsOf } from '../archive/lexicon.ts';
import {
  jaccardIndex,
  shinglesOf,
  SignatureIndex,
  signatureOf,
  type Signature,
} from '../archive/near-duplicates.ts';
import { comparable, omissionWords } from '../archive/omission.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import type { Holdings } from '../holdings/paths.ts';
import { readPublications } from '../holdings/publications.ts';
import { entryPaths } from '../holdings/entry-paths.ts';
import { readEntry, requireSound, type EntryResult } from '../holdings/read.ts';
import { decode } from '../source/decode.ts';
import { formatOf, transcribe } from '../source/transcribe.ts';

/** A source that an archive holds: its name there and the id of its entry. */
export interface HeldSource {
  file: string;
  /** The name of the words that were read in it, which stand beside it. */
  transcription?: string | undefined;
  id: string;
  /** Its words; undefined where they cannot be read any more. */
  readText: () => string | undefined;
}

/** A held source that resembles another one, with the share of text that they have in common, from 0 to 1. */
export interface Resemblance extends HeldSource {
  share: number;
  /** Whether the texts are the same but for encoding, white space and composed letters. */
  isSame: boolean;
}

/** Two texts with this share in common are versions of each other. Set by hand on the pairs of the messy folder. */
const NEAR = 0.8;

/** So many sources are kept as they are compared, some 50 MB of texts of ordinary length. */
const MOST_COMPARED = 1000;

/** After this many entries the event loop gets a turn, so that the archive's lock is renewed. */
const BATCH = 200;

/** The sources that an archive holds, by everything that a new source could collide with. */
export class HeldSources {
  /** By SHA-256. */
  readonly #sources = new Map<string, HeldSource>();
  readonly #names = new Set<string>();
  readonly #ids = new Set<string>();
  readonly #signatures = new SignatureIndex<HeldSource>();
  readonly #compared = new Map<HeldSource, Compared>();
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Reads all entries of an archive, and the ledger of what was published: no id of either is given again.
   *
   * @throws HoldingsError where an entry or the ledger has a problem: an entry could hold any source, so nothing is taken until it is fixed
   */
  static async open(holdings: Holdings, vocabularies: Vocabularies): Promise<HeldSources> {
    const results: EntryResult[] = [];
    for (const [index, path] of entryPaths(holdings).entries()) {
      results.push(readEntry(path, vocabularies));
      if (index % BATCH === 0) await setImmediate();
    }
    const held = new HeldSources(holdings.sources);
    for (const id of readPublications(holdings.published).keys()) held.#ids.add(id);
    for (const [index, { statement, body }] of requireSound(results).entries()) {
      const { id, data } = statement;
      for (const alias of data.aliases) held.#ids.add(alias);
      const { file, sha256, transcription } = data.source;
      const path = join(holdings.sources, transcription?.file ?? file);
      const signature = signatureOf(
        shinglesOf(wordsOf([data.title, body, ...data.omitted.map(omissionWords)].join('\n'))),
      );
      const source = { file, transcription: transcription?.file, id, readText: () => readWords(path) };
      held.add(source, sha256, signature);
      for (const capture of data.captures) {
        held.#names.add(nameKey(capture.file));
        held.#sources.set(capture.sha256, { ...source, file: capture.file });
      }
      if (index % BATCH === 0) await setImmediate();
    }
    return held;
  }

  add(source: HeldSource, sha256: string, signature: Signature): void {
    this.#ids.add(source.id);
    for (const name of [source.file, source.transcription])
      if (name !== undefined) this.#names.add(nameKey(name));
    this.#sources.set(sha256, source);
    this.#signatures.add(signature, source);
  }

  hasId = (id: string): boolean => this.#ids.has(id);

  /** The source with exactly these bytes. */
  find = (sha256: string): HeldSource | undefined => this.#sources.get(sha256);

  /** Whether a source, or a transcription, may have a name: no entry uses it, and no other bytes are stored under it. */
  isFree(name: string, sha256: string): boolean {
    if (this.#names.has(nameKey(name))) return false;
    const path = join(this.#folder, name);
    return !existsSync(path) || sha256Of(readFileSync(path)) === sha256;
  }

  /** What a held source is compared by; the last that were asked for are kept, for texts that are alike come together. */
  #comparedOf(source: HeldSource): Compared | undefined {
    const known = this.#compared.get(source);
    if (known) return known;
    const text = source.readText();
    if (text === undefined) return undefined;
    const [oldest] = this.#compared.keys();
    if (this.#compared.size >= MOST_COMPARED && oldest) this.#compared.delete(oldest);
    const made = compared(text);
    this.#compared.set(source, made);
    return made;
  }

  /** The held source most similar to a new one, if any is near it. Candidates are compared by their texts. */
  resembling(own: string, signature: Signature): Resemblance | undefined {
    const candidates = this.#signatures.candidates(signature);
    if (candidates.size === 0) return undefined;
    const words = compared(own);
    let most: Resemblance | undefined;
    for (const source of candidates) {
      const other = this.#comparedOf(source);
      if (other === undefined) continue;
      const isSame = other.digest === words.digest;
      const share = isSame ? 1 : jaccardIndex(words.shingles, other.shingles);
      if (share >= NEAR && (!most || share > most.share || (isSame && !most.isSame)))
        most = { ...source, share, isSame };
      if (isSame) break;
    }
    return most;
  }
}

/** What two texts are compared by. */
interface Compared {
  /** Of the words alone: encoding, white space and composed letters are aside. */
  digest: string;
  shingles: ReadonlySet<number>;
}

const compared = (text: string): Compared => ({
  digest: sha256Of(comparable(text)),
  shingles: shinglesOf(wordsOf(text)),
});

/** The words of a file of text; undefined where it is gone, or its bytes are no text. */
export function readWords(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const { text } = decode(readFileSync(path));
  return text === undefined ? undefined : transcribe(text, formatOf(basename(path), text)).text;
}

/** Names that differ only in case, or in how letters are composed, are one name on some systems. */
const nameKey = (name: string): string => name.normalize('NFC').toLowerCase();
