import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../archive/lexicon.ts';
import { runsOf, shareOf, Sketches, sketchOf, type Sketch } from '../archive/resemblance.ts';
import { withoutBlanks } from '../archive/text.ts';
import { shapeOf, transcribe } from '../archive/transcribe.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import type { Holdings } from '../holdings/paths.ts';
import { readEntries } from '../holdings/read.ts';
import { decode } from './decode.ts';

/** A source that an archive holds: its name there and the id of its entry. */
export interface HeldSource {
  file: string;
  id: string;
  /** Where its bytes lie. */
  path: string;
}

/** A held source that another one resembles, and the part of their text that they have in common, from 0 to 1. */
export interface Resemblance extends HeldSource {
  share: number;
  /** Whether the texts are the same but for encoding, white space and composed letters. */
  isSame: boolean;
}

/** Two texts of which so much is the same are versions of one another. */
const NEAR = 0.8;

/** What an archive holds, by all that a new source could collide with. */
export class Held {
  /** By SHA-256. */
  readonly #sources = new Map<string, HeldSource>();
  /** SHA-256 by source name. */
  readonly #names = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #sketches = new Sketches<HeldSource>();
  readonly #folder: string;

  /** @throws HoldingsError where an entry has a problem: it could hold any source, so nothing is taken until it is mended */
  constructor(holdings: Holdings, vocabularies: Vocabularies) {
    this.#folder = holdings.sources;
    for (const { statement, body } of readEntries(holdings, vocabularies)) {
      const { id, data } = statement;
      for (const alias of data.aliases) this.#ids.add(alias);
      const { file, sha256 } = data.source;
      const sketch = sketchOf(runsOf(wordsOf([data.title, body, ...data.omitted].join('\n'))));
      this.add({ file, id, path: join(holdings.sources, file) }, sha256, sketch);
    }
  }

  add(source: HeldSource, sha256: string, sketch: Sketch): void {
    this.#ids.add(source.id);
    this.#names.set(nameKey(source.file), sha256);
    this.#sources.set(sha256, source);
    this.#sketches.add(sketch, source);
  }

  hasId = (id: string): boolean => this.#ids.has(id);

  /** The source of exactly these bytes. */
  find = (sha256: string): HeldSource | undefined => this.#sources.get(sha256);

  /** Whether a name may be given to a source: no entry has it, and no other bytes lie under it. */
  isFree(name: string, sha256: string): boolean {
    if (this.#names.has(nameKey(name))) return false;
    const path = join(this.#folder, name);
    return !existsSync(path) || createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
  }

  /** The held source that one resembles most, if any does; the texts themselves are compared. */
  resembling(bytes: Uint8Array, file: string, sketch: Sketch): Resemblance | undefined {
    const alike = this.#sketches.alike(sketch);
    if (alike.size === 0) return undefined;
    const own = readText(bytes, file) ?? '';
    const runs = runsOf(wordsOf(own));
    let most: Resemblance | undefined;
    for (const source of alike) {
      const other = existsSync(source.path) ? readText(readFileSync(source.path), source.file) : undefined;
      if (other === undefined) continue;
      const isSame = bare(other) === bare(own);
      const share = isSame ? 1 : shareOf(runs, runsOf(wordsOf(other)));
      if (share >= NEAR && (!most || share > most.share || (isSame && !most.isSame)))
        most = { ...source, share, isSame };
      if (isSame) break;
    }
    return most;
  }
}

const bare = (text: string): string => withoutBlanks(text.normalize('NFC'));

/** What a source says; undefined where its bytes are no text. */
function readText(bytes: Uint8Array, file: string): string | undefined {
  const { text } = decode(bytes);
  return text === undefined ? undefined : transcribe(text, shapeOf(file, text)).text;
}

/** Names that differ only in their capitals are one name on some systems that the archive is copied to. */
const nameKey = (name: string): string => name.toLowerCase();
