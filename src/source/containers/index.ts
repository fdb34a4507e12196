import type { Container } from './container.ts';
import { mail, mailbox } from './mail.ts';
import { warc } from './warc.ts';
import { zip } from './zip.ts';

const CONTAINERS: readonly Container[] = [zip, warc, mail, mailbox];

/** What opens a file that holds others; undefined for any other file. */
export const containerOf = (name: string): Container | undefined =>
  CONTAINERS.find(({ holds }) => holds(name));
