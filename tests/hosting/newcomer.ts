import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/*
 * Plays a newcomer: from a clean clone to an archive of one's own, of the texts of a folder, under another name, in two
 * languages and under a path, served by nginx and by Caddy with the files that `npm run init` made. Needs git, nginx and Caddy.
 *
 *   npm run newcomer -- FOLDER-WITH-TEXTS
 */

const NAME = 'Ruang Pernyataan';
const BASE = '/repo/';
const PORTS = { nginx: 4781, caddy: 4782 } as const;

/** So many texts are taken, the first ones of each folder. */
const MOST_TEXTS = 30;

/** What each kind of file must come with: its address under the site, and parts of its headers. */
const EXPECTED: readonly [path: (site: Site) => string, headers: Record<string, RegExp>][] = [
  [() => '', { 'content-type': /^text\/html; charset=utf-8/iu, 'cache-control': /no-cache/u }],
  [() => 'vi/', { 'content-type': /^text\/html/u, 'content-security-policy': /frame-ancestors 'none'/u }],
  [() => 'search/', { 'x-content-type-options': /nosniff/u, 'referrer-policy': /strict-origin/u }],
  [({ script }) => script, { 'content-type': /javascript/u, 'cache-control': /immutable/u }],
  [({ index }) => index, { 'content-type': /json/u, 'cache-control': /immutable/u }],
  [({ id }) => `statements/${id}/`, { 'strict-transport-security': /max-age/u }],
  [({ id }) => `statements/${id}.md`, { 'content-type': /^text\/markdown; charset=utf-8/iu }],
  [({ id }) => `statements/${id}.bib`, { 'content-type': /^application\/x-bibtex; charset=utf-8/iu }],
  [({ id }) => `statements/${id}.ris`, { 'content-type': /research-info-systems; charset=utf-8/iu }],
  [({ id }) => `statements/${id}.txt`, { 'content-type': /^text\/plain; charset=utf-8/iu }],
  [({ id }) => `statements/${id}.json`, { 'permissions-policy': /camera=\(\)/u }],
];

interface Site {
  /** The id of one of its statements. */
  id: string;
  /** The path of one of its scripts. */
  script: string;
  /** The path of a file of its search. */
  index: string;
}

const [texts] = process.argv.slice(2);
if (texts === undefined) {
  console.error('usage: npm run newcomer -- FOLDER-WITH-TEXTS');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'chancery-newcomer-'));
let failures = 0;
try {
  const dist = makeArchive(resolve(texts), folder);
  const [page = ''] = globSync('statements/*/index.html', { cwd: dist });
  const site = {
    id: page.split('/')[1] ?? '',
    script: globSync('_astro/*.js', { cwd: dist })[0] ?? '',
    index: globSync('search/*/words.json', { cwd: dist })[0] ?? '',
  };
  for (const name of ['nginx', 'caddy'] as const) await tryServer(name, dist, site);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failures === 0 ? 'All is as it should be.' : `${failures} thing(s) are not as they should be.`);
process.exitCode = failures === 0 ? 0 : 1;

/** Does what the README says, in six commands; gives the folder of the site. */
function makeArchive(from: string, root: string): string {
  const software = join(root, 'software');
  const archive = join(root, 'archive');
  const input = join(root, 'texts');
  mkdirSync(input);
  const names = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of names.slice(0, MOST_TEXTS))
    cpSync(join(parentPath, name), join(input, name));
  const started = performance.now();
  const run = (command: string, args: string[], cwd = software) => {
    console.log(`$ ${command} ${args.join(' ')}`);
    const { status } = spawnSync(command, args, {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CHANCERY_CONTENT: archive },
    });
    // Of a folder of texts some may be refused; the others are an archive all the same.
    const isPartly = status === 1 && args.includes('ingest');
    if (isPartly) console.log('Some texts were refused.');
    else if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
  };
  run('git', ['clone', '--quiet', resolve('.'), software], root);
  run('npm', ['ci', '--silent']);
  run('npm', [
    'run',
    '--silent',
    'init',
    '--',
    archive,
    '--name',
    NAME,
    '--address',
    `https://repo.example${BASE}`,
  ]);
  // The one file that is edited is the archive's own.
  const settings = join(archive, 'archive.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}\nlanguages: [en, vi]\n`);
  run('npm', ['run', '--silent', 'ingest', '--', input]);
  run('npm', ['run', '--silent', 'check']);
  run('npm', ['run', '--silent', 'build']);
  const changed = execFileSync('git', ['status', '--porcelain'], { cwd: software, encoding: 'utf8' });
  expect('the software is as it was cloned', changed === '', changed);
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
  // The servers' files say where the site lies.
  cpSync(join(archive, 'hosting'), join(root, 'hosting'), { recursive: true });
  return join(software, 'dist');
}

/** Serves the site with one server and holds its answers against what they should be. */
async function tryServer(name: keyof typeof PORTS, dist: string, site: Site): Promise<void> {
  if (spawnSync(name, [name === 'nginx' ? '-v' : 'version']).error) {
    expect(`${name} is installed`, false);
    return;
  }
  const server = name === 'nginx' ? startNginx(dist) : startCaddy(dist);
  try {
    const origin = `http://127.0.0.1:${PORTS[name]}`;
    await listening(origin);
    for (const [path, headers] of EXPECTED) {
      const response = await fetch(origin + BASE + path(site), { headers: { Host: 'repo.example' } });
      const at = `${name}: ${BASE}${path(site)}`;
      expect(`${at} is there`, response.status === 200, String(response.status));
      for (const [header, pattern] of Object.entries(headers)) {
        const value = response.headers.get(header) ?? 'nothing';
        expect(`${at} has ${header} as it should`, pattern.test(value), value);
      }
    }
    const home = await (await fetch(origin + BASE)).text();
    expect(`${name}: the home page has the archive's name`, home.includes(`<title>${NAME}`));
    const missing = await fetch(`${origin}${BASE}nowhere/`);
    expect(`${name}: what is not there is said to be so`, missing.status === 404, String(missing.status));
    expect(`${name}: on the archive's own page`, (await missing.text()).includes(NAME));
  } finally {
    const ended = once(server, 'exit');
    // Not killed at once: nginx ends its workers first.
    server.kill('SIGTERM');
    await ended;
  }
}

/** A file that `npm run init` made for a server, with the place of this site. */
function hostingFile(name: string, dist: string): string {
  return readFileSync(join(folder, 'hosting', name), 'utf8').replaceAll('/srv/archive/dist', dist);
}

function startNginx(dist: string): ChildProcess {
  const file = join(folder, 'nginx.conf');
  const own = hostingFile('nginx.conf', dist)
    .replace('listen 80;', `listen ${PORTS.nginx};`)
    .replace('include mime.types;', 'include /etc/nginx/mime.types;');
  writeFileSync(
    file,
    `daemon off; pid ${join(folder, 'nginx.pid')}; error_log stderr;\nevents {}\nhttp { access_log off;\n${own}\n}\n`,
  );
  // Its workers are nobody, who may not look into a folder of ours.
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  return spawn('nginx', ['-c', file], { stdio: ['ignore', 'ignore', 'inherit'] });
}

function startCaddy(dist: string): ChildProcess {
  const file = join(folder, 'Caddyfile');
  const own = hostingFile('Caddyfile', dist).replace(/^\S+ \{/u, `http://:${PORTS.caddy} {`);
  writeFileSync(file, `{\n\tadmin off\n}\n${own}`);
  return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
}

/** Waits until a server answers at all. */
async function listening(origin: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(origin).catch(() => undefined)) return;
    await wait(100);
  }
  throw new Error(`${origin} does not answer`);
}

function expect(what: string, isSo: boolean, found = ''): void {
  if (isSo) return;
  failures++;
  console.log(`NOT: ${what}${found && `: ${found}`}`);
}
