import type { StatedFacts } from '../transcript.ts';

/** A file within another one: its bytes and what is known of it, or why it cannot be taken. */
export type Part = {
  /** The last part of its name. */
  name: string;
} & ({ reason?: never; bytes: Uint8Array; stated: StatedFacts } | { reason: string });

/** A file as a stream of bytes, or as all of them. */
export interface ContainerFile {
  /** The last part of its name. */
  name: string;
  /** Its path, where it lies on a disk. */
  path?: string;
  /** Its bytes from the first to the last; each call begins anew. */
  stream: () => AsyncIterable<Uint8Array>;
}

/** Opens one kind of file that holds others. */
export interface Container {
  /** Whether a file is of this kind, by its name. */
  holds: (name: string) => boolean;
  /** The files in it, one after another, so that the whole need not fit in memory. */
  parts: (file: ContainerFile) => AsyncGenerator<Part | ContainerFile>;
}

/** All bytes of a stream; undefined where they are more than a number. */
export async function readAtMost(
  stream: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
