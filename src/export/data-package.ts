import { COLUMNS, SEPARATOR } from './columns.ts';
import { sha256Of } from '../archive/sha256.ts';
import type { DataFile } from './data-file.ts';
import { documentedFields } from './documentation.ts';

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
    ...(archive.licence && { licenses: [{ title: archive.licence.name, path: archive.licence.url }] }),
    resources: files.map(({ name, mediaType, content, isIndex = false }) => ({
      name: name.replaceAll('.', '-').toLowerCase(),
      path: name,
      format: isIndex ? 'json' : name.split('.').at(-1),
      mediatype: mediaType,
      encoding: 'utf-8',
      bytes: content.length,
      hash: `sha256:${sha256Of(content)}`,
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
