import { fileURLToPath } from 'node:url';
import { digestOfFiles, filesIn } from './files-digest.ts';

/** The folders whose code decides what is read from an archive's holdings, and what a check finds in them. */
const CODE = ['archive', 'source', 'holdings'];

let known: string | undefined;

/** A digest of the code that reads holdings: what another version remembered is worth nothing. */
export const codeDigest = (): string =>
  (known ??= digestOfFiles(
    CODE.flatMap((folder) => filesIn(fileURLToPath(new URL(`../${folder}/`, import.meta.url)))),
  ));
