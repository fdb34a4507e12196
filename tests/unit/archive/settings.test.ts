import { describe, expect, it, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/archive/default-settings.ts';
import { contrast, settingsSchema } from '../../../src/archive/settings.ts';

const problemsOf = (settings: object) => {
  const result = settingsSchema.safeParse(settings);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
};

describe('the settings of an archive', () => {
  it('may all be left out, and are then the software’s', () => {
    expect(settingsSchema.parse({})).toEqual(DEFAULT_SETTINGS);
  });

  test.each<[string, object, RegExp]>([
    [
      'a colour that cannot be read',
      { colours: { light: '#ffff00', dark: '#7fd8ae' } },
      /colours\.light cannot be read/,
    ],
    ['a site with a path', { site: 'https://x.example/archive' }, /site has a path/],
    ['a site that is no address', { site: 'archive.example' }, /site is not an http or https address/],
    ['a link without an address', { links: [{ label: 'x' }] }, /is missing; add it/],
    ['a site that is not https', { site: 'http://x.example' }, /site is not https/],
    ['a base without a slash', { base: 'archive' }, /base is not a path/],
    ['a short name that is long', { shortName: 'a'.repeat(17) }, /longer than 16/],
    ['a contact that is none', { contact: 'us' }, /not an e-mail address/],
    [
      'a link to a script',
      { links: [{ label: 'x', url: 'javascript:alert(1)' }] },
      /not an http or https address/,
    ],
    ['a picture elsewhere', { picture: '../secret.png' }, /picture is not the name of a picture/],
    ['a field that is none', { nmae: 'x' }, /nmae/],
  ])('say what is wrong with %s', (_, settings, message) => {
    expect(problemsOf(settings).join('\n')).toMatch(message);
  });

  it('take this machine as a site, to look at', () => {
    expect(settingsSchema.parse({ site: 'http://localhost:8080/' }).site).toBe('http://localhost:8080');
  });

  it('know the contrast of colours as WCAG computes it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
