import PostalMime from 'postal-mime';
import { mostBytesOf, tooLarge } from '../size.ts';
import { readAtMost, type Container, type ContainerFile, type Part } from './container.ts';

/** Attachments that can hold a statement; pictures, cards and calendars stay in the message. */
const TEXTS = /\.(?:pdf|docx|odt|rtf|txt|md|html?|eml|zip)$/iu;

/** A message (RFC 5322): its attachments. What it says itself is read from the message as it is. */
export const mail: Container = {
  holds: (name) => /\.eml$/iu.test(name),
  async *parts(file) {
    const bytes = await readAtMost(file.stream(), mostBytesOf(file.name));
    if (!bytes) return;
    yield* attachmentsOf(bytes);
  },
};

async function* attachmentsOf(bytes: Uint8Array): AsyncGenerator<Part> {
  let message;
  try {
    message = await PostalMime.parse(bytes);
  } catch {
    // A message that cannot be read is told when it is read itself.
    return;
  }
  for (const { filename, content } of message.attachments) {
    if (filename === null || !TEXTS.test(filename)) continue;
    const data = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    yield { name: filename, bytes: data, stated: {} };
  }
}

/** A mailbox (RFC 4155): each of its messages, as a message of its own. */
export const mailbox: Container = {
  holds: (name) => /\.mbox$/iu.test(name),
  async *parts(file) {
    let number = 0;
    for await (const { lines, size } of messagesOf(file)) {
      number++;
      const name = `${file.name.replace(/\.mbox$/iu, '')}-${String(number).padStart(4, '0')}.eml`;
      if (size > MOST_MESSAGE) yield { name, reason: tooLarge(size, MOST_MESSAGE) };
      else yield { name, bytes: Buffer.from(lines.join(''), 'latin1'), stated: {} };
    }
  },
};

/** A message has at most so many bytes. */
const MOST_MESSAGE = mostBytesOf('message.eml');

/** A message of a mailbox. */
interface Message {
  /** Its lines, byte for byte as Latin-1, so that no encoding is lost; those of one that is too large are not kept. */
  lines: string[];
  /** How many bytes it has. */
  size: number;
}

/** The line that stands before each message of a mailbox. */
const SEPARATOR = /^From \S.*\d{4}\r?\n$/u;

/** A line of a message that would look like a separator is written with a `>` before it. */
const QUOTED = /^>(>*From )/u;

/** A blank line, as stands after each message. */
const BLANK = /^\r?\n$/u;

async function* messagesOf(file: ContainerFile): AsyncGenerator<Message> {
  let message: Message | undefined;
  let isAfterBlank = true;
  for await (const line of linesOf(file.stream())) {
    if (isAfterBlank && SEPARATOR.test(line)) {
      if (message) yield withoutLastBlank(message);
      message = { lines: [], size: 0 };
    } else if (message) add(message, line.replace(QUOTED, '$1'));
    isAfterBlank = BLANK.test(line);
  }
  if (message) yield withoutLastBlank(message);
}

function add(message: Message, line: string): void {
  message.size += line.length;
  if (message.size > MOST_MESSAGE) message.lines.length = 0;
  else message.lines.push(line);
}

function withoutLastBlank({ lines, size }: Message): Message {
  const last = lines.at(-1) ?? '';
  return BLANK.test(last) ? { lines: lines.slice(0, -1), size: size - last.length } : { lines, size };
}

async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  // The beginning of a line that the chunks so far do not end, piece by piece: a line may have as many as the file.
  let pieces: string[] = [];
  for await (const chunk of stream) {
    const text = Buffer.from(chunk).toString('latin1');
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      yield [...pieces, text.slice(start, end + 1)].join('');
      pieces = [];
      start = end + 1;
    }
    pieces.push(text.slice(start));
  }
  const rest = pieces.join('');
  if (rest !== '') yield rest;
}
