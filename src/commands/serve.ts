import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { OperationalError } from '../archive/errors.ts';
import { SITE_FOLDER } from '../build/site-folder.ts';
import { mediaTypeOf } from '../export/serve-file.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { readSettings, servedAt } from '../holdings/settings.ts';
import { createCommand, EXIT, parserOf, runCommand } from './command.ts';
import { print } from './terminal.ts';

const command = createCommand({
  name: 'serve',
  summary:
    'Serves the site that was built, to look at on this machine. For readers, put its folder on a web host.',
  example: '--port 8080',
  statuses: '0 when it is stopped, 1 on an error, 2 for bad arguments',
})
  .option('--dir <dir>', 'the site', SITE_FOLDER)
  .option('--host <name>', 'the address to listen at; in a container 0.0.0.0', 'localhost')
  .option(
    '--port <number>',
    'the port; 0 takes any that is free',
    parserOf((port) => /^\d{1,5}$/u.test(port) && Number(port) < 65_536, 'a number below 65536'),
    '4321',
  );

/** Hosts that stand for all addresses of this machine. */
const EVERY_ADDRESS = ['0.0.0.0', '::'];

await runCommand<{ dir: string; host: string; port: string }>(command, async (_, { dir, host, port }) => {
  const folder = resolve(dir);
  if (!existsSync(join(folder, 'index.html')))
    throw new OperationalError(`${folder} holds no site; build one with npm run build`);
  const base = servedAt(readSettings(holdingsAt().root)).base.replace(/\/?$/u, '/');
  const files = sirv(folder, {
    // Files are looked up when they are asked for: listing a large site takes seconds, and a new build is seen at once.
    dev: true,
    etag: true,
    setHeaders: (response, path) =>
      response.setHeader('Content-Type', mediaTypeOf(path.endsWith('/') ? 'index.html' : path)),
  });
  const server = createServer((request, response) => {
    const miss = (): void => {
      response.writeHead(404, { 'Content-Type': mediaTypeOf('404.html') });
      response.end(readFileSync(join(folder, '404.html')));
    };
    const path = request.url ?? '/';
    if (!path.startsWith(base)) return miss();
    request.url = path.slice(base.length - 1);
    files(request, response, miss);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(Number(port), host, listening);
  });
  const name = EVERY_ADDRESS.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  print(`The archive is at http://${name}:${(server.address() as AddressInfo).port}${base}`);
  await new Promise<void>((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        server.close(() => stopped());
        server.closeAllConnections();
      });
  });
  return EXIT.ok;
});
