import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { ContainerFile, Part } from '../source/containers/container.ts';
import { containerOf } from '../source/containers/index.ts';
import type { Found } from './walk.ts';

/** A file to take, or a part of one with its bytes. */
export interface Candidate extends Found {
  part?: Part & { reason?: never };
}

/** Files within files are followed so deep: a web archive in a zip in a message. */
const DEEPEST = 4;

/**
 * Files, and the files within those that hold others: zips, web archives, mailboxes and messages. A part is named by the
 * path of what holds it. A message is taken itself as well as what is attached to it.
 */
export async function* expand(files: Iterable<Found>): AsyncGenerator<Candidate> {
  for (const found of files) {
    const { file, reason } = found;
    const name = basename(file);
    if (reason !== undefined || !containerOf(name)) yield found;
    else {
      if (isMessage(name)) yield found;
      yield* partsOf({ name, path: file, stream: () => createReadStream(file) }, file, 1);
    }
  }
}

async function* partsOf(file: ContainerFile, path: string, depth: number): AsyncGenerator<Candidate> {
  const container = containerOf(file.name);
  if (!container) return;
  let count = 0;
  try {
    for await (const part of container.parts(file)) {
      count++;
      const inside = `${path}/${part.name}`;
      if ('stream' in part) yield* partsOf(part, inside, depth + 1);
      else if (part.reason !== undefined) yield { file: inside, reason: part.reason };
      else yield* candidatesOf(part, inside, depth);
    }
  } catch (error) {
    yield { file: path, reason: `it cannot be read (${(error as Error).message}); check the file` };
    return;
  }
  if (count === 0 && !isMessage(file.name))
    yield { file: path, reason: 'it holds no page, document or text; check that it is the right file' };
}

async function* candidatesOf(
  part: Part & { reason?: never },
  path: string,
  depth: number,
): AsyncGenerator<Candidate> {
  const { name, bytes } = part;
  if (!containerOf(name) || isMessage(name)) yield { file: path, part };
  if (!containerOf(name)) return;
  if (depth < DEEPEST) yield* partsOf({ name, stream: () => chunk(bytes) }, path, depth + 1);
  else yield { file: path, reason: 'it lies too deep within other files; unpack it and ingest the folder' };
}

/** A message is a source of its own beside what is attached to it. */
const isMessage = (name: string): boolean => /\.eml$/iu.test(name);

async function* chunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
