import { EXPORT_FORMATS } from '../../export/formats.ts';
import type { Addresses } from '../../i18n/address.ts';
import type { SearchStore } from '../store.ts';
import type { TermLabels } from './labels.ts';

/** Writes results in a form and hands them to the browser to save. Loaded when a reader first asks. */

/** What is taken away, and what it takes to write it. */
export interface TakeAway {
  /** The catalogue's rows, in order. */
  rows: readonly number[];
  store: Pick<SearchStore, 'factsOf'>;
  addresses: Addresses;
  archive: string;
  labels: TermLabels;
  /** The types of statement that are issued by all of their parties. */
  jointTypes: readonly string[];
}

/**
 * Takes results away.
 *
 * @param label the form's, as `EXPORT_FORMATS` has it
 * @returns the name of the file
 * @throws where the statements cannot be gathered
 */
export async function takeAway(
  label: string,
  { rows, store, addresses, archive, labels, jointTypes }: TakeAway,
) {
  const format = EXPORT_FORMATS.find((known) => known.label === label);
  if (!format) throw new Error(`There is no form ${label}`);
  const addressOf = (id: string) => permanentAddress(addresses.statement(id));
  const facts = (await store.factsOf(rows)).map((fact) => ({ ...fact, url: addressOf(fact.id) }));
  const text = format.write(facts, {
    archive,
    addressOf,
    typeLabel: (type) => labels.type[type] ?? type,
    organizationLabel: (slug) => labels.organization[slug] ?? slug,
    isJoint: (type) => jointTypes.includes(type),
  });
  const file = `chancery-results.${format.ending}`;
  save(file, text, format.mediaType);
  return file;
}

/** An address where the archive is published, wherever this copy of it is served. */
function permanentAddress(path: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  return new URL(path, canonical).href;
}

function save(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
