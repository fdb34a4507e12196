import { stringify } from 'yaml';

/** What the person who begins an archive says of it. */
export interface Answers {
  name: string;
  description: string;
  publisher: string;
  contact: string;
  /** `https://host`, or with a path: `https://host/archive`. */
  address: string;
}

/** Whether an address says where an archive is served, and nothing else: no name, no query. */
export function isPlace(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, search, hash } = new URL(address);
  return /^https?:$/u.test(protocol) && username + search + hash === '';
}

/**
 * Where an address leads, as the settings say it: the site, and the path under it.
 *
 * @param address of a place, or an empty one
 */
export function placeOf(address: string): { site?: string; base?: string; host: string } {
  if (address === '') return { host: 'archive.example' };
  const { origin, pathname, hostname } = new URL(address);
  const base = pathname.replace(/\/$/u, '');
  return { site: origin, ...(base !== '' && { base }), host: hostname };
}

/** `archive.yaml`: what was answered, and what may be added, as comments. */
export function settingsFile({ name, description, publisher, contact, address }: Answers): string {
  const { site, base } = placeOf(address);
  const said = stringify({
    name,
    ...(description && { description }),
    ...(publisher && { publisher: { name: publisher } }),
    ...(contact && { contact }),
    ...(site && { site }),
    ...(base && { base }),
  });
  return `# What the archive says of itself. Every field may be left out; npm run check says what is wrong.
${said}
# The name where there is little room, at most 16 characters.
# shortName: Archive
# What it is, in a few words; it stands on the home page.
# tagline: An archive of diplomatic statements
# What may be done with the texts, and the licence of the metadata.
# rights:
#   texts: The texts belong to those who issued them.
#   metadata: { name: CC0 1.0, url: "https://creativecommons.org/publicdomain/zero/1.0/" }
# A file beside this one, which other sites show with a link to the archive; some 1200 by 630 pixels.
# picture: picture.png
# The colour of links on a light and on a dark page.
# colours: { light: "#0b5d3b", dark: "#7fd8ae" }
# Further links at the foot of every page.
# links: [{ label: Our library, url: "https://library.example" }]
# The languages of the pages around the texts; the first needs no prefix in addresses. en, vi, id, es, fr, zh, ru, ar.
# languages: [en, vi]
# What the archive says of itself in the others.
# translations: { vi: { name: Kho văn kiện, tagline: Kho lưu trữ văn kiện ngoại giao } }
# Whether a reader's browser keeps the pages that were read, to be read without a connection.
# offline: false
# Whether search engines may list the archive: all or none.
# robots: all
`;
}

/** `README.md` of an archive. */
export const readmeFile = ({ name }: Answers): string => `# ${name}

The texts, their entries and the settings of an archive that is built with Chancery.

\`\`\`sh
export CHANCERY_CONTENT=/path/to/this/folder    # in the folder of the software
npm run ingest -- ~/Downloads/statements        # takes texts in
npm run review                                  # asks about what is not sure
npm run check
npm run build                                   # writes the site into dist/
\`\`\`

- \`archive.yaml\` says who the archive is, and where it is served.
- \`about.en.md\`, where it is there, is the page about the archive; \`about.vi.md\` the one in Vietnamese.
- \`sources/\` holds the texts as they were received, \`statements/\` an entry for each.
- \`vocabularies/\` holds topics, types, organizations, publishers and the glossary; terms may be added.
- \`published/\` is the ledger of addresses that were ever published; commit it.
- \`hosting/\` has ready files for nginx, Caddy, Netlify and Cloudflare Pages.

To bring the software up to date: \`git pull && npm ci\` in its folder, then \`npm run migrate\` and \`npm run check\`.
`;

/** `.gitattributes` of an archive: sources stay byte for byte, and two branches that publish join. */
export const ATTRIBUTES = `sources/** -text
statements/** text eol=lf
versions/** text eol=lf
vocabularies/** text eol=lf
published/*.jsonl merge=union
`;

/**
 * A workflow of GitHub Actions that checks, builds and publishes the archive on GitHub Pages.
 *
 * @param software the repository of the software, as `owner/name`
 */
export const publishWorkflow = (software: string): string => `name: Publish
on:
  push: { branches: [main] }
  workflow_dispatch:
permissions: { contents: write, pages: write, id-token: write }
concurrency: { group: pages }
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: { name: github-pages, url: "\${{ steps.deploy.outputs.page_url }}" }
    steps:
      - uses: actions/checkout@v4
        with: { repository: ${software}, path: software }
      - uses: actions/checkout@v4
        with: { path: archive }
      - uses: actions/setup-node@v4
        with: { node-version: 24 }
      - run: npm ci
        working-directory: software
      # What the last build made and remembers: the next one makes only what changed.
      - uses: actions/cache@v4
        with:
          path: |
            software/dist
            software/node_modules/.cache/chancery
          key: chancery-\${{ github.run_id }}
          restore-keys: chancery-
      - run: npm run -s check && npm run build
        working-directory: software
        env: { CHANCERY_CONTENT: "\${{ github.workspace }}/archive" }
      # The ledger of what is published grows with every build that publishes.
      - working-directory: archive
        run: |
          git config user.name archive && git config user.email archive@users.noreply.github.com
          git add published && git diff --cached --quiet || (git commit -m "Published" && git push)
      - uses: actions/upload-pages-artifact@v3
        with: { path: software/dist }
      - id: deploy
        uses: actions/deploy-pages@v4
`;
