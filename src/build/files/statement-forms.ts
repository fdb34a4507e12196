import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAddresses } from '../../archive/address.ts';
import { withoutNode, type Block } from '../../archive/body.ts';
import { recordLine } from '../../archive/record.ts';
import { formsWith, originalForm, type StatementForm } from '../../archive/statement-forms.ts';
import type { Statement } from '../../archive/statement.ts';
import { toBibtex } from '../../citation/bibtex.ts';
import { citationContext } from '../../citation/context.ts';
import { citedDate, toCslItem, type CslItem } from '../../citation/csl-item.ts';
import { toRis } from '../../citation/ris.ts';
import type { Holdings } from '../../holdings/paths.ts';
import type { SoundEntry } from '../../holdings/read.ts';
import { settings } from '../../i18n/settings.ts';
import { formatOf, transcribe } from '../../source/transcribe.ts';
import { entryKey } from '../../site/what-pages-show.ts';
import type { SiteFileSet } from './site-file.ts';

/** How each form of a statement is made from its entry. */
const FORMS: Readonly<Record<StatementForm, (form: FormSource) => string | Uint8Array>> = {
  md: ({ entry }) => entry.text,
  txt: ({ entry, holdings }) => sourceText(entry.statement, holdings),
  json: ({ entry, blocks, url }) => recordLine(entry.statement, blocks(), url),
  bib: ({ item, entry }) => toBibtex(item(), citedDate(entry.statement.data)),
  ris: ({ item }) => toRis(item()),
  'csl.json': ({ item }) => `${JSON.stringify([item()])}\n`,
};

interface FormSource {
  entry: SoundEntry;
  blocks: () => Block[];
  url: string;
  item: () => CslItem;
  holdings: Holdings;
}

/** The source as received; of one that is not text, the words that were read in it. */
function sourceText({ data: { source } }: Statement, { sources }: Holdings): string | Uint8Array {
  const { transcription } = source;
  if (!transcription) return readFileSync(join(sources, source.file));
  const text = readFileSync(join(sources, transcription.file), 'utf8');
  return `${transcribe(text, formatOf(transcription.file, text)).text.trim()}\n`;
}

const PATH = /^\/statements\/[^/]+\.[a-z\d.]+$/u;

/**
 * Serves every statement's other forms (`.md`, `.txt`, `.json` and its citation), and a source that is not text as it was
 * received, under its id and its former ids.
 *
 * @param site where the site will be served, as `https://host`
 * @param base the path under it
 */
export function statementForms(site: string, base: string): SiteFileSet {
  const addresses = createAddresses(base);
  const addressOf = (id: string) => new URL(addresses.statement(id), site).href;
  return {
    name: 'statement-forms',
    filesOf: function* (content) {
      const { holdings, entries, vocabularies, blocksOf } = content;
      const context = citationContext(vocabularies, settings.name, addressOf);
      for (const entry of entries) {
        const { statement } = entry;
        const key = entryKey(statement, content);
        const url = addressOf(statement.id);
        const item = () => toCslItem(statement, context);
        const blocks = () => blocksOf(statement.id).map(withoutNode);
        const original = originalForm(statement.data.source);
        for (const id of [statement.id, ...statement.data.aliases]) {
          for (const form of formsWith(settings.citationFiles))
            yield {
              path: `/statements/${id}.${form}`,
              key,
              make: () => FORMS[form]({ entry, blocks, url, item, holdings }),
            };
          if (original)
            yield {
              path: `/statements/${id}.${original}`,
              key,
              make: () => readFileSync(join(holdings.sources, statement.data.source.file)),
            };
        }
      }
    },
    isOurs: (path) => PATH.test(path),
  };
}
