import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { OperationalError } from '../archive/errors.ts';
import { baseSchema, settingsSchema, siteSchema, type Settings } from '../archive/settings.ts';
import { linesOf } from './parse-yaml.ts';
import { HoldingsError } from './problem.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

/**
 * Reads what an archive says of itself; where it says nothing, what the software says.
 *
 * @param root the content folder
 * @throws HoldingsError with file, line and field where it is wrong
 */
export function readSettings(root: string): Settings {
  const path = join(root, 'archive.yaml');
  if (!existsSync(path)) return settingsSchema.parse({});
  const settings = readYaml(path, settingsSchema, 'archive', 'the settings');
  const { picture } = settings;
  if (picture !== undefined && !existsSync(join(root, picture))) {
    const line = linesOf(readText(path))(['picture']);
    const message = `${picture} does not exist; put it beside archive.yaml, or remove that line`;
    throw new HoldingsError([{ file: relative('.', path), line, field: 'picture', message }]);
  }
  return settings;
}

/** The address of a site that nobody has set: this machine's. */
const HERE = 'http://localhost:4321';

/** Where an archive is served, as the environment says, else its settings. */
export interface ServedAt {
  /** `https://host`, without a slash at the end. */
  site: string;
  base: string;
  /** Whether the site was set; otherwise links lead to this machine. */
  isSet: boolean;
}

/**
 * Where an archive is served.
 *
 * @throws OperationalError where the environment says something that cannot be
 */
export function servedAt({ site, base }: Settings): ServedAt {
  const { CHANCERY_SITE, CHANCERY_BASE } = process.env;
  const given = CHANCERY_SITE || site;
  return {
    site: given === undefined ? HERE : parsed('CHANCERY_SITE', siteSchema.safeParse(given)),
    base: parsed('CHANCERY_BASE', baseSchema.safeParse(CHANCERY_BASE || (base ?? '/'))),
    isSet: given !== undefined,
  };
}

function parsed(
  name: string,
  result: { success: true; data: string } | { success: false; error: { issues: { message: string }[] } },
): string {
  if (result.success) return result.data;
  throw new OperationalError(`${name} ${result.error.issues[0]?.message ?? 'is wrong'}`);
}
