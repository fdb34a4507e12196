import { MEDIA_TYPES } from '../../archive/media-types.ts';
import { EXPORT_FORMATS } from '../../export/formats.ts';
import type { Addresses } from '../../archive/address.ts';
import { permanentAddress } from '../../page-scripts/permanent-address.ts';
import type { SearchStore } from '../store.ts';
import type { TermLabels } from './labels.ts';
import { saveFile } from './save-file.ts';

/** The results to export, and everything needed to write them. */
export interface ResultSet {
  /** The catalogue's rows, in order. */
  rows: readonly number[];
  store: Pick<SearchStore, 'factsOf'>;
  addresses: Addresses;
  archive: string;
  labels: TermLabels;
  /** The type that says that a text is a press report and nothing else. */
  reportType: string;
  /** The type that says nothing of a text. */
  unknownType: string;
}

/**
 * Writes results in a format and lets the browser save them. This module is loaded when a reader first exports.
 *
 * @param label the format's label in `EXPORT_FORMATS`
 * @returns the name of the file
 * @throws Error where the statements cannot be fetched
 */
export async function exportResults(
  label: string,
  { rows, store, addresses, archive, labels, reportType, unknownType }: ResultSet,
) {
  const format = EXPORT_FORMATS.find((known) => known.label === label);
  if (!format) throw new Error(`There is no format ${label}`);
  const addressOf = (id: string) => new URL(addresses.permanent(id), permanentAddress()).href;
  const facts = (await store.factsOf(rows)).map((fact) => ({ ...fact, url: addressOf(fact.id) }));
  const text = format.write(facts, {
    archive,
    addressOf,
    typeLabel: (type) => (type === unknownType ? undefined : (labels.type[type] ?? type)),
    organizationLabel: (slug) => labels.organization[slug] ?? slug,
    officeLabel: (slug) => labels.office[slug] ?? slug,
    isReport: (type) => type === reportType,
  });
  const file = `chancery-results.${format.ending}`;
  saveFile(file, text, MEDIA_TYPES[format.ending]);
  return file;
}
