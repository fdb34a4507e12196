import type { StatedFacts } from '../transcript.ts';

/** What a reader made of a source that is not text: its words as a web page, or why there are none. */
export type Reading =
  | {
      reason?: never;
      /** A page of HTML with the words, or lines of plain text. */
      text: string;
      format: 'html' | 'txt';
      /** The facts that the document states of itself. */
      facts: StatedFacts;
      /** The program that read it, with its version: `postal-mime 4.0.0`. */
      reader: string;
      /** How sure it is of the words, from 0 to 1, where it read them in pictures. */
      confidence?: number;
    }
  | { reason: string };

/** How documents are read. */
export interface ReadOptions {
  /** The languages in which pictures of pages are read, BCP 47; undefined where they are not. */
  ocr?: readonly string[] | undefined;
}

/** Reads one kind of document that is not text. */
export interface Reader {
  /** Whether a source is of this kind, by its first bytes and its name. */
  recognizes: (bytes: Uint8Array, file: string) => boolean;
  read: (bytes: Uint8Array, options?: ReadOptions) => Promise<Reading>;
}
