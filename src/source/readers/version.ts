import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** A package's name with the version that is installed, by which a transcription says what read it. */
export function nameWithVersion(name: string): string {
  const path = findPackageJSON(name, import.meta.url);
  if (!path) throw new Error(`the package ${name} is not installed`);
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return `${name} ${version}`;
}
