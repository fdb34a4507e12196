import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readBlocks } from '../archive/body.ts';
import { toBibtex } from '../archive/citation/bibtex.ts';
import { citationContext } from '../archive/citation/context.ts';
import { toCslItem, type CslItem } from '../archive/citation/item.ts';
import { toRis } from '../archive/citation/ris.ts';
import { makeRecord } from '../archive/record.ts';
import type { Statement } from '../archive/statement.ts';
import { createAddresses } from '../i18n/address.ts';
import { STATEMENT_FORMS, type StatementForm } from '../i18n/forms.ts';
import { en } from '../i18n/en.ts';
import type { Holdings } from '../holdings/paths.ts';
import { siteFiles } from './site-files.ts';

/** How each form of a statement is made from its entry. */
const FORMS: Readonly<Record<StatementForm, (form: FormSource) => string | Uint8Array>> = {
  md: ({ text }) => text,
  txt: ({ statement, holdings }) => readFileSync(join(holdings.sources, statement.data.source.file)),
  json: ({ statement, body, url }) =>
    `${JSON.stringify(makeRecord(statement, readBlocks(body), url), null, 2)}\n`,
  bib: ({ item }) => toBibtex(item),
  ris: ({ item }) => toRis(item),
  'csl.json': ({ item }) => `${JSON.stringify([item], null, 2)}\n`,
};

interface FormSource {
  statement: Statement;
  text: string;
  body: string;
  url: string;
  item: CslItem;
  holdings: Holdings;
}

/**
 * Serves every statement's other forms (`.md`, `.txt`, `.json` and its citation) under its id and its former ids.
 *
 * @param site where the site will be served, as `https://host`
 * @param base the path under it
 */
export function statementForms(site: string, base: string): AstroIntegration {
  const addresses = createAddresses(base);
  const addressOf = (id: string) => new URL(addresses.statement(id), site).href;
  return siteFiles(
    'statement-forms',
    function* ({ holdings, entries, vocabularies }) {
      const context = citationContext(vocabularies, en.siteName, addressOf);
      for (const { statement, text, body } of entries) {
        const url = addressOf(statement.id);
        const item = toCslItem(statement, context);
        for (const id of [statement.id, ...statement.data.aliases])
          for (const { form } of STATEMENT_FORMS)
            yield {
              path: `/statements/${id}.${form}`,
              make: () => FORMS[form]({ statement, text, body, url, item, holdings }),
            };
      }
    },
    (path) => /^\/statements\/[^/]+\.(?:md|txt|json|bib|ris)$/.test(path),
  );
}
