import { COLUMNS, SEPARATOR } from './columns.ts';
import { documentedFields } from './documentation.ts';

/** A file of the data, as its package describes it. */
export interface DataFile {
  name: string;
  mediaType: string;
  bytes: number;
  /** Of its content, in hexadecimal. */
  sha256: string;
  /** Whether it only names the parts that stand for it. */
  isIndex: boolean;
}

/**
 * The description of the archive's data as a Data Package (Frictionless, v1: `datapackage.json`), with the columns of the
 * table in the words of the schema.
 *
 * @param archive what the archive is called, what it is, and where it is served
 */
export function dataPackage(
  archive: { name: string; title: string; description: string; homepage: string; version: string },
  files: readonly DataFile[],
): object {
  const documented = new Map(documentedFields().map(({ name, description }) => [name, description]));
  return {
    profile: 'data-package',
    name: archive.name,
    title: archive.title,
    description: archive.description,
    homepage: archive.homepage,
    version: archive.version,
    resources: files.map(({ name, mediaType, bytes, sha256, isIndex }) => ({
      name: name.replaceAll('.', '-').toLowerCase(),
      path: name,
      format: isIndex ? 'json' : name.split('.').at(-1),
      mediatype: mediaType,
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      ...(name.endsWith('.csv') &&
        !isIndex && {
          profile: 'tabular-data-resource',
          dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
          schema: {
            fields: COLUMNS.map(({ name, type, field }) => ({
              name,
              type,
              description: documented.get(field) ?? '',
              ...(type === 'boolean' && { trueValues: ['true'], falseValues: ['false'] }),
            })),
            primaryKey: 'id',
            missingValues: [''],
          },
        }),
    })),
    separator: SEPARATOR,
  };
}
