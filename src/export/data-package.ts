import { COLUMNS, SEPARATOR } from './columns.ts';
import type { DataFile } from './data-file.ts';
import { documentedFields } from './documentation.ts';

/** A file as a data package describes it. */
export interface DescribedFile extends Pick<DataFile, 'name' | 'mediaType' | 'isIndex'> {
  bytes: number;
  /** SHA-256, in hexadecimal. */
  sha256: string;
}

/**
 * The description of the archive's data as a Data Package (Frictionless, v1: `datapackage.json`), with the columns of the
 * table in the words of the schema.
 *
 * @param archive its name, title, description and address
 */
export function dataPackage(
  archive: {
    name: string;
    title: string;
    description: string;
    homepage: string;
    version: string;
    /** Of the metadata. */
    licence?: { name: string; url: string };
  },
  files: readonly DescribedFile[],
): object {
  const documented = new Map(documentedFields().map(({ name, description }) => [name, description]));
  return {
    profile: 'data-package',
    name: archive.name,
    title: archive.title,
    description: archive.description,
    homepage: archive.homepage,
    version: archive.version,
    ...(archive.licence && { licenses: [{ title: archive.licence.name, path: archive.licence.url }] }),
    resources: files.map(({ name, mediaType, bytes, sha256, isIndex = false }) => ({
      name: name.replaceAll('.', '-').toLowerCase(),
      path: name,
      format: mediaType === 'application/json' ? 'json' : name.split('.').at(-1),
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

/** The files that a data package of ours describes, as they were described. */
export const describedIn = (data: object): DescribedFile[] =>
  'resources' in data && Array.isArray(data.resources)
    ? (data.resources as { path: string; mediatype: string; bytes: number; hash: string }[]).map(
        ({ path, mediatype, bytes, hash }) => ({
          name: path,
          mediaType: mediatype,
          bytes,
          sha256: hash.replace('sha256:', ''),
        }),
      )
    : [];
