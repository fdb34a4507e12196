import { COLUMNS, type CatalogueFiles, type ColumnName } from './catalogue-file.ts';
import {
  openCatalogue,
  openColumn,
  openDates,
  type Catalogue,
  type Column,
  type Dates,
} from './catalogue.ts';
import { once, type Once } from './once.ts';

/** The catalogue, loaded by parts: each is fetched when it is first needed, and once. */
export interface CatalogueLoader {
  dates: Once<Dates>;
  column: (name: ColumnName) => Promise<Column>;
  /** All parts, joined. */
  whole: Once<Catalogue>;
}

/** @param json reads a file of JSON by its path in the build's folder */
export function createCatalogueLoader(json: <Data>(path: string) => Promise<Data>): CatalogueLoader {
  const file = <Name extends keyof CatalogueFiles>(name: Name) =>
    json<CatalogueFiles[Name]>(`catalogue/${name}.json`);
  const dates = once(async () => openDates(await file('dates')));
  const columns = Object.fromEntries(
    COLUMNS.map((name) => [name, once(async () => openColumn(await file(name)))]),
  ) as Record<ColumnName, Once<Column>>;
  const whole = once(async () => {
    const [days, ...opened] = await Promise.all([dates(), ...COLUMNS.map((name) => columns[name]())]);
    return openCatalogue(
      days,
      Object.fromEntries(COLUMNS.map((name, index) => [name, opened[index]])) as Record<ColumnName, Column>,
    );
  });
  return { dates, column: (name) => columns[name](), whole };
}
