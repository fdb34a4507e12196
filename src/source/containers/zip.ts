import { basename } from 'node:path';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { mostBytesOf, tooLarge } from '../size.ts';
import { readAtMost, type Container, type ContainerFile, type Part } from './container.ts';

/** A zip that lies within another file is held in memory, up to this size in bytes. */
const MOST_NESTED = 64 * 1024 * 1024;

const LARGE_WITHIN = 'it is a large zip within another file; unpack it and ingest the folder';

/** Names that programs add to a zip, and that hold no text. */
const ADDED = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/u;

/** A web archive of Webrecorder, a zip of WARC files with their indexes: only these are its parts. */
const WACZ = /\.wacz$/iu;
const WARC = /\.warc(?:\.gz)?$/iu;

/** Files packed together: `.zip`, and `.wacz`, of which only the WARC files count. */
export const zip: Container = {
  holds: (name) => /\.(?:zip|wacz)$/iu.test(name),
  async *parts(file) {
    let opened: ZipFile | undefined;
    try {
      opened = await open(file);
      if (!opened) {
        yield { name: file.name, reason: LARGE_WITHIN };
        return;
      }
      for await (const entry of opened.eachEntry()) {
        const name = entry.fileName;
        if (name.endsWith('/') || ADDED.test(name)) continue;
        if (WACZ.test(file.name) && !WARC.test(name)) continue;
        yield await partOf(opened, entry);
      }
    } catch (error) {
      yield {
        name: file.name,
        reason: `the zip is damaged (${(error as Error).message}); fetch it again, or unpack what can be unpacked and ingest that`,
      };
    } finally {
      opened?.close();
    }
  },
};

async function open(file: ContainerFile): Promise<ZipFile | undefined> {
  const options = { lazyEntries: true, autoClose: false };
  if (file.path !== undefined) return openPromise(file.path, options);
  const bytes = await readAtMost(file.stream(), MOST_NESTED);
  return bytes && fromBufferPromise(Buffer.from(bytes), options);
}

async function partOf(opened: ZipFile, entry: Entry): Promise<Part | ContainerFile> {
  const name = basename(entry.fileName);
  if (entry.isEncrypted())
    return { name, reason: 'it is encrypted; unpack the zip with its password and ingest the files' };
  // A web archive within is read as it is unpacked, whatever its size.
  if (WARC.test(name)) return { name, stream: () => unpack(opened, entry) };
  const isZip = zip.holds(name);
  const most = isZip ? MOST_NESTED : mostBytesOf(name);
  const bytes = entry.uncompressedSize > most ? undefined : await readAtMost(unpack(opened, entry), most);
  if (bytes) return { name, bytes, stated: {} };
  return { name, reason: isZip ? LARGE_WITHIN : tooLarge(entry.uncompressedSize, most) };
}

async function* unpack(opened: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  yield* (await opened.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
}
