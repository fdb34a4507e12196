import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { input } from '@inquirer/prompts';
import { parse } from 'yaml';
import { OperationalError } from '../archive/errors.ts';
import { settingsSchema } from '../archive/settings.ts';
import { createCommand, EXIT, runCommand, UsageError } from './command.ts';
import { caddyFile, headersFile, nginxFile } from './init/hosting.ts';
import {
  isPlace,
  ATTRIBUTES,
  placeOf,
  publishWorkflow,
  readmeFile,
  settingsFile,
  type Answers,
} from './init/templates.ts';
import { print } from './terminal.ts';

const command = createCommand({
  name: 'init',
  summary:
    'Makes an empty archive in a folder: settings, vocabularies, files for web hosts and a workflow that publishes it. In a terminal it asks five questions.',
  example: '../our-archive --name "Our archive"',
  statuses: '0 when the archive was made, 1 where there is one already, 2 for bad arguments',
})
  .argument('<dir>', 'the folder of the archive')
  .option('--name <name>', 'the name of the archive')
  .option('--description <text>', 'what it is, in a sentence')
  .option('--publisher <name>', 'who publishes it')
  .option('--contact <address>', 'an e-mail address')
  .option('--address <address>', 'where it will be served: https://host, or https://host/path');

await runCommand<Partial<Answers>>(command, async ([dir = '', ...more], given) => {
  if (more.length > 0) throw new UsageError('give one folder');
  const root = resolve(dir);
  if (existsSync(join(root, 'archive.yaml')) || existsSync(join(root, 'statements')))
    throw new OperationalError(`${root} is an archive already; choose another folder`);
  const answers = await answersOf(given);
  if (answers.address !== '' && !isPlace(answers.address))
    throw new UsageError(
      `${answers.address} does not say where the archive is served; give https://host, or https://host/path`,
    );
  const wrong = settingsSchema.safeParse(parse(settingsFile(answers))).error?.issues[0];
  if (wrong) throw new UsageError(`${wrong.path.join('.')}: ${wrong.message}`);
  const { host, base = '/' } = placeOf(answers.address);
  const files: Record<string, string> = {
    'archive.yaml': settingsFile(answers),
    'README.md': readmeFile(answers),
    '.gitattributes': ATTRIBUTES,
    '.github/workflows/publish.yml': publishWorkflow(softwareRepository()),
    'hosting/nginx.conf': nginxFile(host, base),
    'hosting/Caddyfile': caddyFile(host, base),
    'hosting/_headers': headersFile(base),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  for (const folder of ['statements', 'sources']) {
    mkdirSync(join(root, folder), { recursive: true });
    // Git keeps no empty folders, and an archive without entries is one.
    writeFileSync(join(root, folder, '.gitkeep'), '');
  }
  cpSync('content/vocabularies', join(root, 'vocabularies'), { recursive: true });
  print(`Made ${root}. Next:

  export CHANCERY_CONTENT=${root}
  npm run ingest -- FOLDER-WITH-TEXTS
  npm run check
  npm start`);
  return EXIT.ok;
});

/** What was given, and in a terminal what is answered for the rest. */
async function answersOf(given: Partial<Answers>): Promise<Answers> {
  const asks = process.stdin.isTTY && process.stdout.isTTY;
  const answer = async (key: keyof Answers, message: string, otherwise = ''): Promise<string> =>
    given[key] ?? (asks ? (await input({ message, default: otherwise })).trim() : otherwise);
  return {
    name: await answer('name', 'What is the archive called?', 'Archive of statements'),
    description: await answer('description', 'What is it, in a sentence?'),
    publisher: await answer('publisher', 'Who publishes it?'),
    contact: await answer('contact', 'To which e-mail address may people write?'),
    address: await answer('address', 'Where will it be served? (https://…)'),
  };
}

/** The repository that this software was taken from, as `owner/name`; a word to replace where that is not known. */
function softwareRepository(): string {
  try {
    const url = execFileSync('git', ['remote', 'get-url', 'origin'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/u.exec(url)?.[1] ?? 'OWNER/chancery';
  } catch {
    return 'OWNER/chancery';
  }
}
