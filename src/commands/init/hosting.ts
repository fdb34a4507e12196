import { MEDIA_TYPES } from '../../archive/media-types.ts';
import { NAMED_AFTER_CONTENT } from '../../archive/named-after-content.ts';

/** What every answer says beside the page: no guessing of types, nothing of the address to other sites, no framing. */
const HEADERS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  // Each page has a stricter policy of its own; this adds what only a header can say.
  'Content-Security-Policy': "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'",
};

/** Files with a digest in their names never change. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Pages are asked for again each time, and mostly not sent again. */
const ASK_AGAIN = 'no-cache';

/** Folders whose files never change, as rules of Netlify and Cloudflare: they have no patterns. */
const UNCHANGING_RULES = ['/_astro/*', '/pagefind/*', '/search/:build/*'];

/** Endings that servers do not know; all of text are in UTF-8. */
const ENDINGS = ['md', 'bib', 'ris', 'jsonl'] as const;

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. They ask again for pages of themselves, and join the values of a header
 * that two rules give: `https://developers.cloudflare.com/pages/configuration/headers/`.
 */
export function headersFile(base: string): string {
  const at = (path: string) => `${base.replace(/\/$/u, '')}${path}`;
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    `${at(path)}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  return [
    rule('/*', HEADERS),
    ...UNCHANGING_RULES.map((path) => rule(path, { 'Cache-Control': FOREVER })),
    ...ENDINGS.map((ending) =>
      rule(`/statements/*.${ending}`, { 'Content-Type': `${MEDIA_TYPES[ending]}; charset=utf-8` }),
    ),
    rule('/statements/*.txt', { 'Content-Type': 'text/plain; charset=utf-8' }),
  ].join('\n');
}

/**
 * A server for nginx.
 *
 * @param host the name of the server
 * @param base the path under which the site is served
 */
export function nginxFile(host: string, base: string): string {
  const path = base.endsWith('/') ? base : `${base}/`;
  const headers = Object.entries(HEADERS)
    .map(([name, value]) => `  add_header ${name} "${value}" always;`)
    .join('\n');
  return `# Put into the http part of nginx's configuration; certificates are left to certbot or the like.
# The site's folder (dist/) is served as it is, under ${path}
map $uri $archive_cache {
  default "${ASK_AGAIN}";
  "~^${path}${NAMED_AFTER_CONTENT}" "${FOREVER}";
}

server {
  listen 80;
  server_name ${host};
  charset utf-8;
  charset_types text/plain text/css text/markdown text/xml text/csv application/json application/jsonl application/javascript application/x-bibtex application/x-research-info-systems;
  include mime.types;
  types {
${ENDINGS.map((ending) => `    ${MEDIA_TYPES[ending]} ${ending};`).join('\n')}
    text/csv csv;
  }
${headers}
  add_header Cache-Control $archive_cache always;
  gzip on;
  gzip_types text/plain text/css text/markdown text/xml text/csv application/json application/jsonl application/javascript application/x-bibtex image/svg+xml;
  error_page 404 ${path}404.html;

  location ${path} {
    alias /srv/archive/dist/;
    index index.html;
    try_files $uri $uri/ =404;
  }
}
`;
}

/** A site for Caddy, which sees to certificates itself. */
export function caddyFile(host: string, base: string): string {
  const path = base.endsWith('/') ? base : `${base}/`;
  return `${host} {
	encode gzip
	handle_path ${path}* {
		root * /srv/archive/dist
		file_server
	}
	header {
${Object.entries(HEADERS)
  .map(([name, value]) => `\t\t${name} "${value}"`)
  .join('\n')}
		?Cache-Control "${ASK_AGAIN}"
	}
	@hashed path_regexp ^${path}${NAMED_AFTER_CONTENT}
	header @hashed Cache-Control "${FOREVER}"
${[...ENDINGS.map((ending) => [ending, MEDIA_TYPES[ending]] as const), ['txt', 'text/plain'] as const]
  .map(
    ([ending, type]) =>
      `\t@${ending} path *.${ending}\n\theader @${ending} {\n\t\tContent-Type "${type}; charset=utf-8"\n\t\tdefer\n\t}`,
  )
  .join('\n')}
	handle_errors {
		rewrite * /404.html
		root * /srv/archive/dist
		file_server
	}
}
`;
}
