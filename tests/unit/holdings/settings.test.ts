import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settingsSchema } from '../../../src/archive/settings.ts';
import { readSettings, servedAt } from '../../../src/holdings/settings.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chancery-settings-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

it('settings are read from archive.yaml, and what is wrong is named with its line', () => {
  writeFileSync(join(root, 'archive.yaml'), '# Ours\nname: Ruang Pernyataan\ncontact: nobody\n');
  expect(() => readSettings(root)).toThrow(/archive\.yaml:3 contact: is not an e-mail address/);
  writeFileSync(join(root, 'archive.yaml'), 'name: Ruang Pernyataan\n');
  expect(readSettings(root)).toMatchObject({ name: 'Ruang Pernyataan' });
  writeFileSync(join(root, 'archive.yaml'), 'name: [\n');
  expect(() => readSettings(root)).toThrow(/is not YAML/);
});

it('where the site is served is said by the environment, else by the settings, else it is this machine', () => {
  vi.stubEnv('CHANCERY_SITE', '');
  vi.stubEnv('CHANCERY_BASE', '');
  const settings = settingsSchema.parse({ site: 'https://a.example', base: '/archive' });
  expect(servedAt(settings)).toEqual({ site: 'https://a.example', base: '/archive', isSet: true });
  expect(servedAt(settingsSchema.parse({}))).toMatchObject({ site: 'http://localhost:4321', isSet: false });
  vi.stubEnv('CHANCERY_SITE', 'https://b.example');
  expect(servedAt(settings).site).toBe('https://b.example');
  vi.stubEnv('CHANCERY_SITE', 'https://b.example/archive');
  expect(() => servedAt(settings)).toThrow(/CHANCERY_SITE has a path; give https:\/\/host here/);
});
