import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readBlocks } from '../archive/body.ts';
import { makeRecord } from '../archive/record.ts';
import type { Statement } from '../archive/statement.ts';
import { createAddresses } from '../i18n/address.ts';
import type { Holdings } from '../holdings/paths.ts';
import { readContent, type Content } from './content.ts';
import { mimeType } from './mime.ts';

/** The forms in which a statement is served beside its page, each made from its entry. */
const FORMS: Readonly<Record<string, (form: FormSource) => string | Uint8Array>> = {
  md: ({ text }) => text,
  txt: ({ statement, holdings }) => readFileSync(join(holdings.sources, statement.data.source.file)),
  json: ({ statement, body, url }) =>
    `${JSON.stringify(makeRecord(statement, readBlocks(body), url), null, 2)}\n`,
};

/** How many files are written at a time. */
const WRITERS = 16;

/** A file to serve: its path under the site's root, and what makes it. */
interface Form {
  path: string;
  make: () => string | Uint8Array;
}

interface FormSource {
  statement: Statement;
  text: string;
  body: string;
  url: string;
  holdings: Holdings;
}

/**
 * Writes every statement's other forms: `.md`, `.txt` and `.json`, under its id and its former ids. They are
 * written straight to the site's folder, since a route for each costs Astro as much as a page; in development
 * they are made when asked for.
 *
 * @param site where the site will be served, as `https://host`
 * @param base the path under it
 */
export function statementForms(site: string, base: string): AstroIntegration {
  const addresses = createAddresses(base);
  const formsOf = function* ({ holdings, entries }: Content): Generator<Form> {
    for (const { statement, text, body } of entries) {
      const url = new URL(addresses.statement(statement.id), site).href;
      for (const id of [statement.id, ...statement.data.aliases])
        for (const [form, make] of Object.entries(FORMS))
          yield {
            path: `/statements/${id}.${form}`,
            make: () => make({ statement, text, body, url, holdings }),
          };
    }
  };
  return {
    name: 'chancery-statement-forms',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const forms = formsOf(readContent());
        const writeNext = async () => {
          for (const { path, make } of forms) await writeFile(join(root, path), make());
        };
        // Several writers draw from one queue, for a single one would wait for the disk at every file.
        await Promise.all(Array.from({ length: WRITERS }, writeNext));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          if (!/^\/statements\/[^/]+\.(?:md|txt|json)$/.test(path)) return next();
          const found = [...formsOf(readContent(true))].find((form) => form.path === path);
          if (!found) return next();
          response.setHeader('Content-Type', mimeType(path));
          response.end(found.make());
        });
      },
    },
  };
}
