import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A package's name with the version that is installed, by which a transcription says what read it. */
export function nameWithVersion(name: string): string {
  const path = fileURLToPath(import.meta.resolve(`${name}/package.json`));
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return `${name} ${version}`;
}
