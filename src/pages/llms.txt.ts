import type { APIRoute } from 'astro';
import { createAddresses } from '../archive/address.ts';
import { settings } from '../i18n/settings.ts';
import { getContent } from '../site/content.ts';

/** Tells programs that read for people where the archive's texts and data are, in Markdown (llmstxt.org). */
export const GET: APIRoute = ({ site }) => {
  const addresses = createAddresses(import.meta.env.BASE_URL);
  const address = (path: string) => new URL(path, site).href;
  const { statements } = getContent().archive;
  const sample = statements[0]?.id ?? '<id>';
  return new Response(`# ${settings.name}

> ${settings.description}

It holds ${statements.length} statements. Each has its text in Markdown with its facts in YAML, at its address with \`.md\`: ${address(addresses.form(sample, 'md'))}. The same as JSON, with the address of every paragraph, is at \`.json\`. Fields that no person has confirmed stand under \`review\`.

## Data

- [All statements as JSON lines](${address(addresses.file('data/statements.jsonl'))}): facts and texts
- [Their facts as a table](${address(addresses.file('data/statements.csv'))})
- [What the data hold](${address(addresses.file('data/datapackage.json'))}): a Data Package
- [Sitemap](${address(addresses.file('sitemap-index.xml'))})

## Pages

- [All statements](${address(addresses.statements())})
- [Search](${address(addresses.search)}): \`?q=\` and filters
- [About](${address(addresses.about)})
`);
};
